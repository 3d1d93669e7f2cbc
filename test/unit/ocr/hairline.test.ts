import { describe, expect, it } from '@jest/globals';
import type { EdgeTests } from '../../../src/ocr/edge-tests.js';
import type { Grey } from '../../../src/ocr/grey.js';
import { findGrids } from '../../../src/ocr/grid.js';
import { gridToCells } from '../../../src/ocr/grid-cells.js';
import { measureHairlines } from '../../../src/ocr/hairline.js';
import { findLostLines } from '../../../src/ocr/lost-lines.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;
const PAPER = 230;
const INK = 30;

/** A grey page with boxes of ink: left, top, width, height, level. */
function paint(...boxes: [number, number, number, number, number][]): Grey {
  const page = { width: 400, height: 300, data: new Uint8Array(400 * 300).fill(PAPER) };
  // Some black writing far off, which tells how dark ink is.
  for (const [left, top, width, height, level] of [[0, 0, 60, 20, INK] as const, ...boxes]) {
    for (let y = top; y < top + height; y++) {
      page.data.fill(level, y * 400 + left, y * 400 + left + width);
    }
  }
  return page;
}

describe('measureHairlines', () => {
  it('sees a grey hairline that no threshold sees, along both axes', () => {
    const { level, upright } = measureHairlines(
      paint([100, 150, 200, 1, 190], [200, 60, 1, 200, 190]),
      DPI,
    );
    expect(level.darkness(150, 105, 190)).toBeCloseTo(0.2, 1);
    expect(upright.darkness(200, 65, 140)).toBeCloseTo(0.2, 1);
    expect(upright.darkness(240, 65, 140)).toBe(0);
  });

  it('sees one between lines of writing, from the cuts beside which none stands', () => {
    const strokes = Array.from({ length: 20 }, (_, i) => 110 + 9 * i);
    const writing = strokes.flatMap((left): [number, number, number, number, number][] => [
      [left, 138, 7, 9, INK],
      [left + 1, 154, 7, 9, INK],
    ]);
    const ruled = measureHairlines(paint([100, 150, 200, 1, 190], ...writing), DPI);
    expect(ruled.level.darkness(150, 105, 295)).toBeCloseTo(0.2, 1);
    expect(measureHairlines(paint(...writing), DPI).level.darkness(150, 105, 295)).toBe(0);
    // The tops of characters are as dark as a ruling, but not between them.
    expect(measureHairlines(paint(...writing), DPI).level.darkness(138, 105, 295)).toBe(0);
  });

  it('sees none in a digit, which ends before the next ruling', () => {
    const { upright } = measureHairlines(paint([200, 110, 3, 22, INK]), DPI);
    expect(upright.darkness(201, 100, 142)).toBe(0);
    expect(upright.shows(201, 112, 118)).toBe(true);
  });
});

const stroke = (at: number, from: number, to: number, thickness = 2): Stroke => ({
  at,
  from,
  to,
  thickness,
  longest: to - from,
});

describe('findLostLines', () => {
  const rows = [100, 140, 180, 220];
  const all = { same: 9, inset: 5, isFree: () => true };

  it('takes a row of dots for a line where several edges show from ruling to ruling', () => {
    const found = findLostLines([50, 350], rows, [stroke(200, 110, 170, 1)], {
      ...all,
      isFaint: (_at, from) => from < 180,
      isSeen: (_at, from) => from < 180,
      shows: () => true,
    });
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [100, 140],
      [140, 180],
    ]);
  });

  it('takes none for brackets one below the other, which end short of the rulings', () => {
    const brackets = { ...all, isFaint: () => true, isSeen: () => true, shows: () => false };
    expect(findLostLines([50, 350], rows, [stroke(200, 110, 210)], brackets)).toEqual([]);
  });

  it('takes an edge with darker pieces beside one that is faint, and none where all are dark', () => {
    const dots = [stroke(200, 110, 170, 1)];
    const dark = { ...all, isSeen: (_at: number, from: number) => from < 180, shows: () => true };
    const faint = { ...dark, isFaint: (_at: number, from: number) => from < 130 };
    expect(findLostLines([50, 350], rows, dots, faint)).toHaveLength(2);
    expect(findLostLines([50, 350], rows, dots, { ...dark, isFaint: () => false })).toEqual([]);
  });

  it('takes none beside a line that is known, or for one edge alone', () => {
    const first = (_at: number, from: number): boolean => from < 130;
    const shown = { ...all, isFaint: first, isSeen: first, shows: () => true };
    expect(findLostLines([50, 350], rows, [stroke(200, 110, 130)], shown)).toEqual([]);
    const near = { ...shown, isFaint: () => true, isSeen: () => true };
    expect(findLostLines([50, 345], rows, [stroke(340, 110, 210)], near)).toEqual([]);
  });
});

describe('short edges of thick lines', () => {
  it('are asked about with the thickness of their own line, and end where the table does', () => {
    const level = [100, 140, 180].map((at) => stroke(at, 100, 500));
    const upright = [100, 300, 500].map((at) => stroke(at, 100, 180, 7));
    const asked: number[] = [];
    const nothing = { level: () => false, upright: () => false };
    const tests: EdgeTests = {
      dots: { level: [], upright: [] },
      isFaint: nothing,
      isUnseen: nothing,
      shows: nothing,
      remains: { level: () => 'nothing', upright: () => 'nothing' },
      isFree: (_at, _from, _to, thickness) => {
        asked.push(thickness);
        return false;
      },
    };
    const [grid] = findGrids(level, upright, DPI, tests);
    expect(grid && gridToCells(grid)).toHaveLength(4);
    const [broken] = findGrids(
      level,
      [stroke(100, 100, 180, 7), stroke(300, 100, 141, 7), stroke(500, 100, 180, 7)],
      DPI,
      tests,
    );
    expect(broken && gridToCells(broken)).toHaveLength(2);
    expect(asked).toContain(7);
  });
});
