import { describe, expect, it } from '@jest/globals';
import type { Mark } from '../../../src/geometry/marks.js';
import { coverCutText } from '../../../src/table/cut-text.js';
import type { Edges } from '../../../src/table/edges.js';

const GRID = { xs: [50, 150, 250], ys: [100, 120, 140], spans: [] };

const markAt = (x0: number, top: number): Mark =>
  ({ glyph: { text: '7', mapped: true, x0, top, x1: x0 + 5, bottom: top + 10 } }) as Mark;

const level = (...places: number[]): Edges => ({
  horizontal: places.map((at) => ({ at, from: 50, to: 250 })),
  vertical: [],
});

describe('coverCutText', () => {
  it('moves an open end out to a line of text that it cuts', () => {
    const marks = [markAt(60, 93), markAt(160, 92), markAt(160, 135)];
    expect(coverCutText(GRID, level(120), marks).ys).toEqual([92, 120, 145]);
  });

  it('leaves an end where a ruling stands', () => {
    expect(coverCutText(GRID, level(100, 120, 140), [markAt(60, 93)])).toBe(GRID);
  });

  it('leaves text beside the grid, and text that the end does not touch', () => {
    const marks = [markAt(20, 93), markAt(248, 93), markAt(60, 88)];
    expect(coverCutText(GRID, level(120), marks).ys).toEqual([100, 120, 140]);
  });
});
