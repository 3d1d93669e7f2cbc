import { describe, expect, it } from '@jest/globals';
import { carryBox, leanBox } from '../../../src/geometry/lean-box.js';
import { turnBack, turnPage } from '../../../src/geometry/turn-page.js';
import type { PageContent } from '../../../src/model/page.js';

const BOX = { x0: 90, top: 190, x1: 110, bottom: 200 };

describe('leanBox', () => {
  it('leaves a box of a straight page where it is', () => {
    expect(leanBox(BOX, undefined)).toEqual(BOX);
  });

  it('goes clockwise: what stands to the right of the point comes to stand lower', () => {
    const right = { x0: 599, top: 399, x1: 601, bottom: 401 };
    const { x0, top, x1, bottom } = leanBox(right, { degrees: 2, x: 300, y: 400 });
    expect((x0 + x1) / 2).toBeCloseTo(300 + 300 * Math.cos(Math.PI / 90), 6);
    expect((top + bottom) / 2).toBeCloseTo(400 + 300 * Math.sin(Math.PI / 90), 6);
  });

  it('is as large as the leaning box needs', () => {
    const { x0, top, x1, bottom } = leanBox(BOX, { degrees: 30, x: 100, y: 195 });
    expect(x1 - x0).toBeCloseTo(20 * Math.cos(Math.PI / 6) + 5, 6);
    expect(bottom - top).toBeCloseTo(10 + 10 * Math.cos(Math.PI / 6), 6);
    expect((x0 + x1) / 2).toBeCloseTo(100, 6);
  });
});

describe('carryBox', () => {
  const lean = { degrees: 2, x: 300, y: 400 };

  it('leaves a box of two readings that lean alike where it is, or both straight', () => {
    expect(carryBox(BOX, undefined, undefined)).toEqual(BOX);
    const { x0, top, x1, bottom } = carryBox(BOX, lean, lean);
    [x0 - 90, top - 190, x1 - 110, bottom - 200].forEach((off) => expect(off).toBeCloseTo(0, 6));
  });

  it('moves the middle to where the page shows it and keeps the size', () => {
    const { x0, top, x1, bottom } = carryBox(BOX, lean, undefined);
    const shown = leanBox(BOX, lean);
    expect((x0 + x1) / 2).toBeCloseTo((shown.x0 + shown.x1) / 2, 6);
    expect((top + bottom) / 2).toBeCloseTo((shown.top + shown.bottom) / 2, 6);
    expect([x1 - x0, bottom - top].map((side) => Math.round(side))).toEqual([20, 10]);
  });
});

describe('a leaning page that is turned', () => {
  const page: PageContent = {
    number: 1,
    width: 600,
    height: 800,
    runs: [],
    rulings: [{ ...BOX, orientation: 'horizontal', width: 0 }],
    images: [],
    trust: { level: 'trusted', unmapped: 0, scanned: true },
    lean: { degrees: 2, x: 200, y: 700 },
  };

  it('turns the point with the page', () => {
    expect(turnPage(page, 90).lean).toEqual({ degrees: 2, x: 700, y: 400 });
    expect(turnPage(turnPage(page, 270), turnBack(270))).toEqual(page);
  });

  it('shows a box at the same place whether it leans before or after the turn', () => {
    const turned = turnPage(page, 90);
    const shown = leanBox(turned.rulings[0] as typeof BOX, turned.lean);
    const before = leanBox(BOX, page.lean);
    const expected = [before.top, 600 - before.x1, before.bottom, 600 - before.x0];
    [shown.x0, shown.top, shown.x1, shown.bottom].forEach((value, i) =>
      expect(value).toBeCloseTo(expected[i] as number, 6),
    );
  });
});
