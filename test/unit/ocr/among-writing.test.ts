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
  const kept = (ink: ReturnType<typeof paint>, ...strokes: ReturnType<typeof stroke>[]) =>
    withoutWriting(ink, strokes, known, DPI).strokes;

  it('drops the stroke of a character that fills its row', () => {
    const ink = paint(upright(100, 20, 50), ...beside(100, 20));
    expect(kept(ink, stroke(100, 20, 50))).toEqual([]);
  });

  it('keeps a ruling with writing on one side, or on both in one of its rows', () => {
    const [left] = beside(100, 20) as [Box];
    const flush = paint(upright(100, 20, 50), left);
    expect(kept(flush, stroke(100, 20, 50))).toHaveLength(1);
    const tight = paint(upright(100, 20, 80), ...beside(100, 20));
    expect(kept(tight, stroke(100, 20, 80))).toEqual([stroke(100, 20, 80)]);
  });

  it('ends a ruling before a character’s stroke on its line that does not reach the next ruling', () => {
    const ink = paint(upright(100, 20, 104), ...beside(100, 80));
    const { strokes, cut } = withoutWriting(ink, [stroke(100, 20, 104)], known, DPI);
    expect(strokes.map(({ from, to }) => [from, to])).toEqual([[20, 82]]);
    expect(cut.map(({ at, from, to }) => [at, from, to])).toEqual([[100, 82, 108]]);
  });

  it('ends none where several seem to end in one row: its cells are filled', () => {
    const ink = paint(...[100, 200].flatMap((x) => [upright(x, 20, 104), ...beside(x, 80)]));
    const rulings = [stroke(100, 20, 104), stroke(200, 20, 104)];
    expect(withoutWriting(ink, rulings, known, DPI)).toEqual({ strokes: rulings, cut: [] });
  });

  it('drops the first stroke of a text, which leaves no room for a column beside the border', () => {
    const [, right] = beside(60, 20) as [Box, Box];
    const ink = paint(upright(40, 20, 140), upright(60, 20, 50), right);
    const besideBorder = (x: number) =>
      withoutWriting(ink, [stroke(60, 20, 50)], { across, along: [stroke(x, 20, 140)] }, DPI);
    expect(besideBorder(40).strokes).toEqual([]);
    expect(besideBorder(20).strokes).toHaveLength(1);
  });
});

describe('standsInWriting', () => {
  it('says nothing of a stroke that meets no two rulings', () => {
    const ink = paint(upright(100, 24, 46), ...beside(100, 20));
    const known = { across: [], along: [] };
    expect(standsInWriting(ink, stroke(100, 24, 46), known, DPI)).toBe(false);
  });
});
