import { describe, expect, it } from '@jest/globals';
import { eraseStrokes } from '../../../src/ocr/erase-strokes.js';
import { alongRows } from '../../../src/ocr/ink-view.js';

const WIDTH = 60;
const HEIGHT = 40;
const DPI = 200;

type Box = [left: number, top: number, width: number, height: number];

const paint = (...boxes: Box[]) => {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return { width: WIDTH, height: HEIGHT, data };
};

/** What is left of the ink, as rows that hold any, and the rows that were taken out. */
function erase(boxes: Box[], at: number, thickness: number) {
  const [ink, rulings] = [paint(...boxes), paint()];
  const stroke = { at, from: 0, to: WIDTH, thickness, longest: WIDTH };
  eraseStrokes(alongRows(ink), alongRows(rulings), [stroke], DPI);
  const rowsOf = ({ data }: { data: Uint8Array }): number[] =>
    Array.from({ length: HEIGHT }, (_, y) => y).filter((y) =>
      data.subarray(y * WIDTH, (y + 1) * WIDTH).includes(1),
    );
  return { left: rowsOf(ink), taken: rowsOf(rulings) };
}

describe('eraseStrokes', () => {
  it('takes out a ruling and leaves what touches it', () => {
    const boxes: Box[] = [
      [0, 20, WIDTH, 2],
      [30, 10, 3, 10],
    ];
    const { left, taken } = erase(boxes, 21, 2);
    expect(left).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(taken).toEqual([19, 20, 21]);
  });

  it('takes out both lines of a double ruling', () => {
    const boxes: Box[] = [
      [0, 17, WIDTH, 2],
      [0, 23, WIDTH, 2],
      [20, 30, 5, 5],
    ];
    const { left, taken } = erase(boxes, 21, 8);
    expect(left).toEqual([30, 31, 32, 33, 34]);
    expect(taken).toEqual([17, 18, 23, 24]);
  });
});
