import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { findDotRulings } from '../../../src/ocr/dot-rulings.js';

const DPI = 200;
const PAGE = { width: 1600, height: 2300 };
const NONE = { level: [], upright: [] };
/** Columns and rows of a table, pixels. */
const XS = [100, 400, 500, 600, 700];
const YS = [200, 260, 320, 380, 440];

const piece = (left: number, top: number, width: number, height: number): Component => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  area: width * height,
});

/** What a scan leaves of a ruling from `from` to `to`: a dot of two pixels every 12 to 24. */
function dotsOf(axis: 'level' | 'upright', at: number, from: number, to: number): Component[] {
  const dots: Component[] = [];
  for (let place = from + 7, step = 0; place < to - 2; place += 12 + ((step * 7) % 13), step++) {
    dots.push(axis === 'level' ? piece(place, at, 2, 1) : piece(at, place, 1, 2));
  }
  return dots;
}

const wholeGrid = (): Component[] => [
  ...YS.flatMap((y) => dotsOf('level', y, XS[0] as number, XS.at(-1) as number)),
  ...XS.flatMap((x) => dotsOf('upright', x, YS[0] as number, YS.at(-1) as number)),
];

const extents = (strokes: { at: number; from: number; to: number }[]): number[][] =>
  strokes.map(({ at, from, to }) => [Math.round(at), Math.round(from), Math.round(to)]);

describe('findDotRulings', () => {
  it('finds the rulings of a grid of dots, from crossing to crossing', () => {
    const { level, upright } = findDotRulings(wholeGrid(), NONE, PAGE, DPI);
    for (const y of YS) {
      const [at, from, to] =
        extents(level).find((one) => Math.abs((one[0] as number) - y) <= 1) ?? [];
      expect(at).toBeDefined();
      expect(Math.abs((from as number) - 100)).toBeLessThan(5);
      expect(Math.abs((to as number) - 700)).toBeLessThan(5);
    }
    expect(level).toHaveLength(YS.length);
    expect(upright).toHaveLength(XS.length);
  });

  it('leaves out the edges of a ruling that have no dots', () => {
    const merged = wholeGrid().filter(
      ({ left, top }) =>
        !(Math.abs(left - 500) < 3 && top > 262 && top < 378) &&
        !(Math.abs(left - 600) < 3 && top > 262 && top < 378),
    );
    const { upright } = findDotRulings(merged, NONE, PAGE, DPI);
    const covers = (x: number, y: number): boolean =>
      upright.some(({ at, from, to }) => Math.abs(at - x) < 3 && from < y && to > y);
    expect(covers(400, 290)).toBe(true);
    expect(covers(500, 290)).toBe(false);
    expect(covers(600, 350)).toBe(false);
    expect(covers(500, 230)).toBe(true);
    expect(covers(600, 410)).toBe(true);
  });

  it('closes a single edge that has no dot by chance, unless writing lies across it', () => {
    const lost = wholeGrid().filter(
      ({ left, top }) => !(Math.abs(left - 500) < 3 && top > 262 && top < 318),
    );
    const covered = (pieces: Component[]): boolean =>
      findDotRulings(pieces, NONE, PAGE, DPI).upright.some(
        ({ at, from, to }) => Math.abs(at - 500) < 3 && from < 290 && to > 290,
      );
    expect(covered(lost)).toBe(true);
    expect(covered([...lost, piece(490, 280, 22, 22)])).toBe(false);
  });

  it('closes the last edge of a line that has no dot by chance, beside lines that are ruled there', () => {
    const isLost = (x: number) => (piece: Component) =>
      Math.abs(piece.left - x) < 3 && piece.top > 382 && piece.top < 438;
    const covered = (x: number, pieces: Component[]): boolean =>
      findDotRulings(pieces, NONE, PAGE, DPI).upright.some(
        ({ at, from, to }) => Math.abs(at - x) < 3 && from < 410 && to > 410,
      );
    const one = wholeGrid().filter((piece) => !isLost(500)(piece));
    expect(covered(500, one)).toBe(true);
    const two = one.filter((piece) => !isLost(600)(piece));
    expect([covered(500, two), covered(600, two)]).toEqual([false, false]);
  });

  it('gives no stroke where one is known', () => {
    const known = { at: 260, from: 100, to: 700, thickness: 2, longest: 600 };
    const { level } = findDotRulings(wholeGrid(), { level: [known], upright: [] }, PAGE, DPI);
    expect(level.some(({ at }) => Math.abs(at - 260) < 3)).toBe(false);
  });

  it('takes neither dashes for zeros nor ones below each other for rulings', () => {
    const uprights = XS.map((at) => ({ at, from: 200, to: 440, thickness: 2, longest: 240 }));
    const levels = YS.map((at) => ({ at, from: 100, to: 700, thickness: 2, longest: 600 }));
    const dashes = [250, 450, 550, 650].map((x) => piece(x - 5, 230, 10, 2));
    const ones = [230, 290, 350, 410].map((y) => piece(550, y - 9, 3, 18));
    const known = { level: levels, upright: uprights };
    expect(findDotRulings([...dashes, ...ones], known, PAGE, DPI)).toEqual(NONE);
  });

  it('sees nothing in specks that lie anywhere', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const specks = Array.from({ length: 3000 }, () => piece(next(1600), next(2300), 2, 2));
    const { level, upright } = findDotRulings(specks, NONE, PAGE, DPI);
    expect(level.length + upright.length).toBe(0);
  });
});
