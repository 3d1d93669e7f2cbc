import { describe, expect, it } from '@jest/globals';
import { NO_INK } from '../../../src/ocr/edge-tests.js';
import { findGrids } from '../../../src/ocr/grid.js';
import { gridToCells, gridToRulings } from '../../../src/ocr/grid-cells.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;

function stroke(at: number, from: number, to: number): Stroke {
  return { at, from, to, thickness: 2, longest: to - from };
}

describe('grid', () => {
  it('makes one cell of what no ruling parts', () => {
    const level = [stroke(100, 100, 500), stroke(200, 100, 500), stroke(300, 100, 500)];
    const upright = [stroke(100, 100, 300), stroke(300, 200, 300), stroke(500, 100, 300)];
    const [grid] = findGrids(level, upright, DPI);
    expect(grid && gridToCells(grid)).toEqual([
      { left: 100, top: 100, right: 500, bottom: 200 },
      { left: 100, top: 200, right: 300, bottom: 300 },
      { left: 300, top: 200, right: 500, bottom: 300 },
    ]);
  });

  it('closes a table that a page break cuts', () => {
    const level = [stroke(100, 100, 500), stroke(200, 100, 500)];
    const upright = [stroke(100, 100, 290), stroke(300, 100, 290), stroke(500, 100, 290)];
    const [grid] = findGrids(level, upright, DPI);
    expect(grid?.ys).toEqual([100, 200, 290]);
    expect(grid && gridToCells(grid)).toHaveLength(4);
  });

  it('does not close a table where single strokes of a heading touch its border', () => {
    const level = [stroke(100, 100, 500), stroke(200, 100, 500)];
    const upright = [
      stroke(100, 100, 200),
      stroke(300, 100, 230),
      stroke(400, 100, 200),
      stroke(500, 100, 230),
    ];
    const [grid] = findGrids(level, upright, DPI);
    expect(grid?.ys).toEqual([100, 200]);
  });

  it('gives rulings whose corners meet', () => {
    const level = [stroke(100, 102, 497), stroke(200, 101, 500)];
    const upright = [stroke(101, 100, 198), stroke(499, 103, 200)];
    const [grid] = findGrids(level, upright, DPI);
    expect(grid && gridToRulings(grid)).toEqual([
      { orientation: 'horizontal', x0: 101, x1: 499, top: 100, bottom: 100, width: 0 },
      { orientation: 'horizontal', x0: 101, x1: 499, top: 200, bottom: 200, width: 0 },
      { orientation: 'vertical', x0: 101, x1: 101, top: 100, bottom: 200, width: 0 },
      { orientation: 'vertical', x0: 499, x1: 499, top: 100, bottom: 200, width: 0 },
    ]);
  });

  it('asks about the pieces of a line where they lie, a little beside those of the table above', () => {
    const level = [100, 400, 460].map((at) => stroke(at, 100, 500));
    const upright = [
      ...[100, 500].map((at) => stroke(at, 100, 460)),
      stroke(300, 100, 400),
      stroke(306, 400, 460),
    ];
    const isFree = (at: number, from: number): boolean => from < 300 || Math.abs(at - 306) < 1;
    const [grid] = findGrids(level, upright, DPI, { ...NO_INK, isFree });
    expect(grid?.xs).toHaveLength(3);
    expect(grid?.upright[1]).toEqual([true, true]);
  });

  it('keeps two tables apart', () => {
    const level = [
      stroke(100, 0, 200),
      stroke(150, 0, 200),
      stroke(400, 0, 200),
      stroke(450, 0, 200),
    ];
    const upright = [
      stroke(0, 100, 150),
      stroke(200, 100, 150),
      stroke(0, 400, 450),
      stroke(200, 400, 450),
    ];
    expect(findGrids(level, upright, DPI)).toHaveLength(2);
  });
});
