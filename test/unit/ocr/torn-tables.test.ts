import { describe, expect, it } from '@jest/globals';
import type { Group } from '../../../src/ocr/grid.js';
import type { Stroke } from '../../../src/ocr/strokes.js';
import { mendTorn } from '../../../src/ocr/torn-tables.js';

const stroke = (at: number, from: number, to: number): Stroke => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});
const frame = (left: number, top: number, right: number, bottom: number): Group => ({
  level: [stroke(top, left, right), stroke(bottom, left, right)],
  upright: [stroke(left, top, bottom), stroke(right, top, bottom)],
});
const mended = (...groups: Group[]): number => mendTorn(groups, 5).length;

describe('groups of rulings that touch', () => {
  it('are pieces of one table where they lie over each other', () => {
    const [joined, ...others] = mendTorn([frame(0, 0, 200, 100), frame(150, 50, 400, 300)], 5);
    expect(others).toEqual([]);
    expect(joined?.level.map(({ at }) => at)).toEqual([0, 100, 50, 300]);
    expect(joined?.upright.map(({ at }) => at)).toEqual([0, 200, 150, 400]);
  });

  it('are pieces of one table where a third lies over both', () => {
    expect(mended(frame(0, 0, 200, 100), frame(300, 0, 500, 100), frame(150, 50, 350, 150))).toBe(
      1,
    );
  });

  it('are one table where one lies across a ruling of the other, or goes on along it', () => {
    const table = frame(0, 0, 400, 300);
    table.level.push(stroke(150, 0, 400));
    expect(mended(table, frame(100, 100, 200, 200))).toBe(1);
    expect(mended(table, frame(100, 150, 200, 250))).toBe(1);
  });

  it('are two tables where they stand beside each other, or one within a cell of the other', () => {
    expect(mended(frame(0, 0, 200, 100), frame(0, 120, 200, 300))).toBe(2);
    expect(mended(frame(0, 0, 200, 100), frame(0, 98, 200, 300))).toBe(2);
    expect(mended(frame(0, 0, 400, 300), frame(100, 100, 200, 200))).toBe(2);
  });
});
