import { describe, expect, it } from '@jest/globals';
import { isDrawing } from '../../../src/table/drawings.js';
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
    expect(isDrawing(gridOf(8, 2, false))).toBe(false);
  });
});
