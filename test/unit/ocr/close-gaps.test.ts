import { describe, expect, it } from '@jest/globals';
import { closeGaps, type Edges } from '../../../src/ocr/close-gaps.js';
import type { Remnant } from '../../../src/ocr/remains.js';

/** A grid of three rows and three columns with every edge ruled. */
function ruled(): Edges {
  const lines = (): boolean[][] => Array.from({ length: 4 }, () => [true, true, true]);
  return { level: lines(), upright: lines() };
}

function without(...missing: [axis: 'level' | 'upright', line: number, edge: number][]): Edges {
  const edges = ruled();
  for (const [axis, line, edge] of missing) (edges[axis][line] as boolean[])[edge] = false;
  return edges;
}

function closed(edges: Edges, remnant: Remnant): Edges {
  closeGaps(edges, () => remnant);
  return edges;
}

describe('closeGaps', () => {
  it('rules an edge between two that are drawn, where something is left of it', () => {
    expect(closed(without(['upright', 1, 1]), 'some')).toEqual(ruled());
    expect(closed(without(['upright', 1, 1]), 'nothing')).toEqual(without(['upright', 1, 1]));
  });

  it('rules several edges in a row where something is left of each', () => {
    const gap: Edges = { level: [], upright: [[true, false, false, true]] };
    expect(closed(gap, 'some').upright).toEqual([[true, true, true, true]]);
    const long = [true, false, false, false, false, true];
    expect(closed({ level: [], upright: [[...long]] }, 'some').upright).toEqual([long]);
  });

  it('asks for much where the line is drawn on one side only', () => {
    expect(closed(without(['upright', 1, 0]), 'some')).toEqual(without(['upright', 1, 0]));
    expect(closed(without(['upright', 1, 0]), 'much')).toEqual(ruled());
  });

  it('takes the first edge of a line for one beside a drawn edge only where the next one is drawn', () => {
    const edges: Edges = { level: [], upright: [[false, false, true]] };
    closeGaps(edges, (_axis, _line, edge) => (edge === 0 ? 'much' : 'nothing'));
    expect(edges.upright).toEqual([[false, false, true]]);
  });

  it('asks for most of it where the line is drawn elsewhere, and for nothing where it is not', () => {
    const edges: Edges = {
      level: [],
      upright: [
        [false, false, true],
        [false, false, false],
      ],
    };
    closeGaps(edges, (_axis, _line, edge) => (edge === 0 ? 'most' : 'nothing'));
    expect(edges.upright).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
  });

  it('lets no ruling end on nothing: what it ended on is ruled', () => {
    const loose = without(['upright', 1, 0], ['upright', 1, 1], ['level', 1, 0]);
    expect(closed(structuredClone(loose), 'some')).toEqual(ruled());
    expect(closed(structuredClone(loose), 'nothing')).toEqual(loose);
  });

  it('leaves cells that hold several others as they are', () => {
    const spanning = without(['level', 1, 1], ['upright', 1, 0], ['upright', 2, 0]);
    const asked: string[] = [];
    closeGaps(spanning, (axis, line, edge) => {
      asked.push(`${axis} ${line} ${edge}`);
      return 'nothing';
    });
    expect(new Set(asked)).toEqual(new Set(['level 1 1', 'upright 1 0', 'upright 2 0']));
    expect(spanning).toEqual(without(['level', 1, 1], ['upright', 1, 0], ['upright', 2, 0]));
  });
});
