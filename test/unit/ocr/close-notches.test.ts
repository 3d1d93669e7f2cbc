import { describe, expect, it } from '@jest/globals';
import { closeNotches } from '../../../src/ocr/close-notches.js';
import type { Component } from '../../../src/ocr/components.js';
import { findGrids, type Grid } from '../../../src/ocr/grid.js';
import { gridToCells } from '../../../src/ocr/grid-cells.js';

const stroke = (at: number, from: number, to: number) => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

/** Two rows of four columns; the outer rulings of the last two places of the first row are lost. */
const grid = findGrids(
  [stroke(100, 100, 300), stroke(150, 100, 500), stroke(200, 100, 500)],
  [100, 200, 300, 400, 500].map((x) => stroke(x, x > 300 ? 150 : 100, 200)),
  200,
)[0] as Grid;

const digit = (x: number, y: number): Component => ({
  left: x - 6,
  top: y - 10,
  right: x + 6,
  bottom: y + 10,
  area: 150,
});

const FIGURES = [125, 175].flatMap((y) => [150, 250, 350, 450].map((x) => digit(x, y)));

describe('open corners of worn tables', () => {
  it('are closed where figures stand in them beside figures of the row', () => {
    expect(gridToCells(grid)).toHaveLength(6);
    expect(gridToCells(closeNotches(grid, FIGURES, 200))).toHaveLength(8);
  });

  it('stay open without a figure, or with none beside it', () => {
    const alone = FIGURES.filter(({ left, top }) => top > 150 || left > 400);
    expect(gridToCells(closeNotches(grid, alone, 200))).toHaveLength(6);
  });
});
