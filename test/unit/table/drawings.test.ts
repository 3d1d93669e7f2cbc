import { describe, expect, it } from '@jest/globals';
import {
  blankGrids,
  dropJoinedBoxes,
  drawnFrames,
  isDrawing,
} from '../../../src/table/drawings.js';
import type { FilledGrid } from '../../../src/table/ruled.js';
import type { Mark } from '../../../src/geometry/marks.js';

/** A grid of `tracks` rows and columns with one cell of `size` tracks after the other along its diagonal, white else. */
function gridOf(tracks: number, size: number, filled: boolean): FilledGrid {
  const places = Array.from({ length: tracks + 1 }, (_, at) => 10 * at);
  const spans = Array.from({ length: tracks / size }, (_, at) => ({
    row: at * size,
    col: at * size,
    rowSpan: size,
    colSpan: size,
  }));
  return {
    grid: { xs: places, ys: places, spans },
    marks: spans.map(() => (filled ? [{} as Mark] : [])),
  };
}

describe('isDrawing', () => {
  it('is true for few boxes, white between them, over many borders', () => {
    expect(isDrawing(gridOf(20, 4, false))).toBe(true);
  });

  it('is false where nothing is white, and for few borders', () => {
    expect(isDrawing(gridOf(20, 4, true))).toBe(false);
    expect(isDrawing(gridOf(8, 2, true))).toBe(false);
  });
});

describe('few boxes over few borders', () => {
  it('are a drawing where most reach over several places and few hold text', () => {
    const boxes = gridOf(8, 2, false);
    expect(isDrawing(boxes)).toBe(true);
    expect(isDrawing({ ...boxes, marks: boxes.marks.map(() => [{} as Mark]) })).toBe(false);
    expect(isDrawing(gridOf(4, 2, false))).toBe(false);
  });
});

describe('blankGrids', () => {
  it('are those of several cells without text', () => {
    const box = { x0: 0, top: 0, x1: 40, bottom: 40 };
    expect(blankGrids([gridOf(4, 1, false), gridOf(4, 1, true), gridOf(2, 1, false)])).toEqual([
      box,
    ]);
  });
});

describe('dropJoinedBoxes', () => {
  const boxes = Array.from({ length: 6 }, () => gridOf(1, 1, true));
  const pair = gridOf(2, 1, true);
  const many = gridOf(5, 1, true);

  it('takes away few boxes that touch where there are many more of one text each', () => {
    expect(dropJoinedBoxes([...boxes, pair, many])).toEqual([...boxes, many]);
  });

  it('keeps them beside few others', () => {
    expect(dropJoinedBoxes([...boxes.slice(1), pair])).toEqual([...boxes.slice(1), pair]);
  });
});

describe('drawnFrames', () => {
  const frame = (size: number): FilledGrid => {
    const places = [0, size];
    const spans = [{ row: 0, col: 0, rowSpan: 1, colSpan: 1 }];
    return { grid: { xs: places, ys: places, spans }, marks: [[]] };
  };
  const sheet = { width: 600, height: 800 };
  const box = { x0: 0, top: 0, x1: 210, bottom: 210 };

  it('are those around drawings and around bars without text', () => {
    expect(drawnFrames([frame(210), gridOf(20, 4, false)], sheet)).toEqual([box]);
    expect(drawnFrames([frame(210), gridOf(16, 1, false)], sheet)).toEqual([box]);
  });

  it('are none around cells with text, nor the border of the page', () => {
    expect(drawnFrames([frame(210), gridOf(16, 1, true)], sheet)).toEqual([]);
    expect(drawnFrames([frame(590), gridOf(20, 4, false)], sheet)).toEqual([]);
  });
});
