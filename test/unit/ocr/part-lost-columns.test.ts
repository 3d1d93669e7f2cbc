import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { findGrids, type Grid } from '../../../src/ocr/grid.js';
import { partLostColumns } from '../../../src/ocr/part-lost-columns.js';

const DPI = 200;
const XS = [100, 300, 500];
const YS = [100, 150, 200, 250];

const stroke = (at: number, from: number, to: number) => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

const grid = findGrids(
  YS.map((y) => stroke(y, 100, 500)),
  XS.map((x) => stroke(x, 100, 250)),
  DPI,
)[0] as Grid;

const piece = (x: number, y: number, width: number, height: number): Component => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
  area: width * height,
});

const digit = (x: number, y: number): Component => piece(x, y, 12, 20);
/** A head of two characters. */
const head = (x: number, y: number): Component[] => [
  piece(x - 14, y, 26, 26),
  piece(x + 14, y, 26, 26),
];

/** Heads over two rows of figures; the ruling between the two columns on the right is lost. */
const HEADS = [...head(200, 125), ...head(350, 125), ...head(450, 125)];
const FIGURES = [175, 225].flatMap((y) => [200, 350, 450].map((x) => digit(x, y)));

describe('columns whose ruling is lost altogether', () => {
  it('are parted where figures stand far apart and their heads leave white', () => {
    const { xs, upright, level } = partLostColumns(grid, [...HEADS, ...FIGURES], DPI);
    expect(xs).toEqual([100, 300, 400, 500]);
    expect(upright[2]).toEqual([true, true, true]);
    expect(level.map((edges) => edges.length)).toEqual([3, 3, 3, 3]);
  });

  it('are parted below a head that stands over both', () => {
    const over = [...head(200, 125), ...head(400, 125)];
    expect(partLostColumns(grid, [...over, ...FIGURES], DPI).upright[2]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('are none where one row alone shows them, or figures stand close', () => {
    const alone = FIGURES.filter(({ top }) => top < 200);
    const over = [...head(200, 125), ...head(400, 125)];
    expect(partLostColumns(grid, [...over, ...alone], DPI).xs).toEqual(XS);
    const close = [175, 225].flatMap((y) => [200, 390, 415].map((x) => digit(x, y)));
    expect(partLostColumns(grid, [...HEADS, ...close], DPI).xs).toEqual(XS);
  });
});
