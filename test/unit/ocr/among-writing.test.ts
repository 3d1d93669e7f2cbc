import { describe, expect, it } from '@jest/globals';
import { standsInWriting, withoutWriting } from '../../../src/ocr/among-writing.js';
import { alongColumns } from '../../../src/ocr/ink-view.js';

const DPI = 200;
const WIDTH = 300;
const HEIGHT = 160;

type Box = [left: number, top: number, width: number, height: number];

/** Level rulings at these places. */
const YS = [20, 50, 80, 110, 140];
const across = YS.map((at) => ({ at, from: 0, to: WIDTH, thickness: 2, longest: WIDTH }));

/** The page as it is walked downwards: the rulings and what else is painted. */
function paint(...boxes: Box[]) {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of [
    ...YS.map((y): Box => [0, y - 1, WIDTH, 2]),
    ...boxes,
  ]) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return alongColumns({ width: WIDTH, height: HEIGHT, data });
}

const stroke = (at: number, from: number, to: number) => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});
/** Two strokes of a character, 6 pixels off an upright stroke at `x` on either side, in the row below `y`. */
const beside = (x: number, y: number): Box[] => [
  [x - 9, y + 8, 3, 14],
  [x + 6, y + 8, 3, 14],
];
const upright = (x: number, from: number, to: number): Box => [x - 1, from, 2, to - from];

describe('withoutWriting', () => {
  const known = { across, along: [] };

  it('drops the stroke of a character that fills its row', () => {
    const ink = paint(upright(100, 20, 50), ...beside(100, 20));
    expect(withoutWriting(ink, stroke(100, 20, 50), known, DPI)).toEqual([]);
  });

  it('keeps a ruling with writing on one side, or on both in one of its rows', () => {
    const [left] = beside(100, 20) as [Box];
    const flush = paint(upright(100, 20, 50), left);
    expect(withoutWriting(flush, stroke(100, 20, 50), known, DPI)).toHaveLength(1);
    const tight = paint(upright(100, 20, 80), ...beside(100, 20));
    expect(withoutWriting(tight, stroke(100, 20, 80), known, DPI)).toEqual([stroke(100, 20, 80)]);
  });

  it('ends a ruling before a character’s stroke on its line that does not reach the next ruling', () => {
    const ink = paint(upright(100, 20, 104), ...beside(100, 80));
    const [kept] = withoutWriting(ink, stroke(100, 20, 104), known, DPI);
    expect([kept?.from, kept?.to]).toEqual([20, 78]);
  });

  it('drops the first stroke of a text, which leaves no room for a column beside the border', () => {
    const [, right] = beside(60, 20) as [Box, Box];
    const ink = paint(upright(40, 20, 140), upright(60, 20, 50), right);
    const along = [stroke(40, 20, 140)];
    expect(withoutWriting(ink, stroke(60, 20, 50), { across, along }, DPI)).toEqual([]);
    const far = [stroke(20, 20, 140)];
    expect(withoutWriting(ink, stroke(60, 20, 50), { across, along: far }, DPI)).toHaveLength(1);
  });
});

describe('standsInWriting', () => {
  it('says nothing of a stroke that meets no two rulings', () => {
    const ink = paint(upright(100, 24, 46), ...beside(100, 20));
    const known = { across: [], along: [] };
    expect(standsInWriting(ink, stroke(100, 24, 46), known, DPI)).toBe(false);
  });
});
