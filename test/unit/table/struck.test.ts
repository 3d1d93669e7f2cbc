import { describe, expect, it } from '@jest/globals';
import { runsToMarks } from '../../../src/geometry/marks.js';
import { dropStruckEdges } from '../../../src/table/struck.js';
import { writing } from './support.js';

const edge = { at: 45, from: 10, to: 50 };
const edges = {
  horizontal: [{ at: 10, from: 10, to: 50 }, edge, { at: 70, from: 10, to: 50 }],
  vertical: [10, 50].map((at) => ({ at, from: 10, to: 70 })),
};
const kept = (under: string): boolean => {
  const runs = [writing('公益', 15, 25), writing('组织', 15, 40), writing(under, 15, 55)];
  return dropStruckEdges(edges, runsToMarks(runs)).horizontal.some(({ at }) => at === edge.at);
};

describe('a border through the middle of a text', () => {
  it('is none where the text goes on below it', () => {
    expect(kept('机构')).toBe(false);
    expect(kept('')).toBe(false);
  });

  it('is none off the middle by a quarter of a Chinese character, which is one under letters', () => {
    const strokes = (text: string): number =>
      dropStruckEdges(edges, runsToMarks([writing(text, 15, 37.5)])).horizontal.length;
    expect(strokes('公开')).toBe(2);
    expect(strokes('Food')).toBe(3);
  });

  it('is one where a figure stands below it: heads reach over the border of a cell that is too low', () => {
    expect(kept('524')).toBe(true);
  });
});
