import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { findGrids, type Grid } from '../../../src/ocr/grid.js';
import { partStacks } from '../../../src/ocr/part-stacks.js';

const DPI = 200;
const XS = [100, 300, 400, 500, 600];
const YS = [100, 150, 200, 250];

const stroke = (at: number, from: number, to: number) => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

/** All rulings but for those at 200, which run from `from` on, and at 500, which end at `to`. */
const worn = (from: number, to: number): Grid => {
  const level = YS.map((y) => stroke(y, y === 200 ? from : 100, 600));
  const upright = XS.map((x) => stroke(x, 100, x === 500 ? to : 250));
  return findGrids(level, upright, DPI)[0] as Grid;
};

/** A digit with its middle at a place. */
const digit = (x: number, y: number): Component => ({
  left: x - 6,
  top: y - 10,
  right: x + 6,
  bottom: y + 10,
  area: 150,
});

/** A line of a label, five characters as wide as high. */
const label = (y: number): Component[] =>
  Array.from({ length: 5 }, (_, i) => ({
    left: 110 + 30 * i,
    top: y - 13,
    right: 136 + 30 * i,
    bottom: y + 13,
    area: 400,
  }));

const MIDDLES = [125, 175, 225];
const FIGURES = MIDDLES.flatMap((y) => [350, 450, 550].map((x) => digit(x, y)));

describe('rulings that break off between figures', () => {
  it('go on between two rows, and part the labels beside them', () => {
    const { level } = partStacks(worn(500, 250), [...FIGURES, ...MIDDLES.flatMap(label)], DPI);
    expect(level[2]).toEqual([true, true, true, true]);
  });

  it('go on between two columns', () => {
    const { upright } = partStacks(worn(100, 150), FIGURES, DPI);
    expect(upright[3]).toEqual([true, true, true]);
  });

  it('leave a label whole that stands across them, or beside one row', () => {
    const across = [...FIGURES, ...label(200)];
    expect(partStacks(worn(500, 250), across, DPI).level[2]).toEqual([false, true, true, true]);
    const above = [...FIGURES, ...label(175)];
    expect(partStacks(worn(500, 250), above, DPI).level[2]).toEqual([false, true, true, true]);
  });

  it('stay as they are beside cells of words and of one figure', () => {
    const grid = worn(500, 250);
    const words = [...label(170), ...label(230)].map((one) => ({
      ...one,
      left: one.left + 210,
      right: one.right + 210,
    }));
    expect(partStacks(grid, words, DPI).level).toEqual(grid.level);
    const alone = FIGURES.filter(({ top }) => top !== 165);
    expect(partStacks(grid, alone, DPI).level).toEqual(grid.level);
  });
});
