import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { findGrids, type Grid } from '../../../src/ocr/grid.js';
import { chooseGrids, dropTorn } from '../../../src/ocr/torn-grids.js';

const DPI = 200;
const XS = [100, 300, 400, 500, 600];
const YS = [100, 150, 200, 250, 300];

const stroke = (at: number, from: number, to: number) => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

/** A grid with upright rulings at `xs`. */
const gridWith = (xs: readonly number[]): Grid[] =>
  findGrids(
    YS.map((y) => stroke(y, xs[0] as number, xs.at(-1) as number)),
    xs.map((x) => stroke(x, 100, 300)),
    DPI,
  );

/** A figure of two digits in the middle of each of the columns of `XS`. */
const figures = (): Component[] =>
  YS.slice(1).flatMap((bottom) =>
    XS.slice(1).flatMap((right, i) => {
      const middle = ((XS[i] as number) + right) / 2;
      return [-14, 2].map((off) => ({
        left: middle + off,
        right: middle + off + 12,
        top: bottom - 35,
        bottom: bottom - 15,
        area: 150,
      }));
    }),
  );

describe('grids of worn pages', () => {
  const whole = gridWith(XS);
  const torn = gridWith([100, 500, 600]);
  const narrow = gridWith([300, 400, 500]);
  const from =
    (dotted: Grid[], drawn: Grid[], upright = drawn) =>
    (dots: 'rulings' | 'uprights' | 'none') => ({
      grids: { rulings: dotted, uprights: upright, none: drawn }[dots],
      worn: true,
    });

  it('keeps the grid with the rulings of dots where its cells hold the words', () => {
    expect(chooseGrids(from(whole, torn), figures(), DPI)).toBe(whole);
  });

  it('takes the upright ones alone where they are enough', () => {
    const upright = gridWith(XS);
    expect(chooseGrids(from(whole, torn, upright), figures(), DPI)).toBe(upright);
  });

  it('goes without them where they bring nothing', () => {
    const same = gridWith(XS);
    expect(chooseGrids(from(same, whole), figures(), DPI)).toBe(whole);
  });

  it('goes without them where more words stand in cells then', () => {
    expect(chooseGrids(from(torn, whole), figures(), DPI)).toBe(whole);
    expect(chooseGrids(from(torn, []), figures(), DPI)).toEqual([]);
  });

  it('drops a grid whose cells hold several words far apart, or leave many outside', () => {
    expect(dropTorn(whole, figures(), DPI)).toEqual(whole);
    expect(dropTorn(torn, figures(), DPI)).toEqual([]);
    expect(dropTorn(narrow, figures(), DPI)).toEqual([]);
  });
});
