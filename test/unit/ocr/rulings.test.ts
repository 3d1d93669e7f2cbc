import { describe, expect, it } from '@jest/globals';
import type { GreyPage } from '../../../src/ocr/grey.js';
import { straightenPage } from '../../../src/ocr/straight-page.js';

const DPI = 150;
const WIDTH = 800;
const HEIGHT = 500;

type Box = [left: number, top: number, width: number, height: number];

/** The uprights, left to right, of the one grid on a black and white page with these boxes of ink. */
function uprightsOf(...boxes: Box[]): { at: number; ruled: string }[] {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++)
      data.fill(0, y * WIDTH + left, y * WIDTH + left + width);
  }
  const page: GreyPage = { grey: { width: WIDTH, height: HEIGHT, data } };
  const { grids } = straightenPage(page, DPI);
  expect(grids).toHaveLength(1);
  const [grid] = grids;
  return (grid?.xs ?? []).map((at, i) => ({
    at: Math.round(at),
    ruled: (grid?.upright[i] ?? []).map((one) => (one ? '|' : '.')).join(''),
  }));
}

/** A frame from 100 to 700 with level rulings at these places. */
const frame = (...ys: number[]): Box[] => [
  ...ys.map((y): Box => [100, y, 600, 2]),
  [100, ys[0] as number, 2, (ys.at(-1) as number) - (ys[0] as number) + 2],
  [698, ys[0] as number, 2, (ys.at(-1) as number) - (ys[0] as number) + 2],
];
/** A figure in the middle of a cell. */
const figure = (x: number, y: number): Box => [x, y, 10, 16];

describe('upright rulings of a fax', () => {
  it('are strokes of 0.4 inch that stand free and end a little short of the rulings across', () => {
    const rows = frame(100, 166, 232);
    const column: Box[] = [
      [300, 111, 2, 55],
      [300, 177, 2, 55],
    ];
    const cells = [figure(200, 125), figure(500, 125), figure(200, 190), figure(500, 190)];
    expect(uprightsOf(...rows, ...column, ...cells)).toEqual([
      { at: 101, ruled: '||' },
      { at: 301, ruled: '||' },
      { at: 699, ruled: '||' },
    ]);
  });

  it('are no strokes of characters that fill their row', () => {
    const rows = frame(100, 124, 148, 172);
    const strokes: Box[] = [
      [400, 102, 2, 22],
      [393, 106, 3, 6],
      [406, 112, 3, 6],
    ];
    const cells = [figure(200, 128), figure(500, 152)];
    expect(uprightsOf(...rows, ...strokes, ...cells).map(({ at }) => at)).toEqual([101, 699]);
  });
});
