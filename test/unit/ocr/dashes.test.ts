import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/ocr/components.js';
import { findDashedStrokes } from '../../../src/ocr/dashes.js';
import { isFaintEdge } from '../../../src/ocr/faint-edge.js';
import { alongRows } from '../../../src/ocr/ink-view.js';
import type { Mask } from '../../../src/ocr/grey.js';

const DPI = 200;
const WIDTH = 400;
const HEIGHT = 100;

type Bar = [left: number, top: number, width: number, height: number];

/** A mask with bars. */
function drawBars(bars: Bar[]): Mask {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of bars) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const dashes = (count: number, length: number, pitch: number): Bar[] =>
  Array.from({ length: count }, (_, i) => [20 + i * pitch, 50, length, 2]);

describe('findDashedStrokes', () => {
  it('joins dashes far shorter than a ruling must be', () => {
    const { level, upright } = findDashedStrokes(findComponents(drawBars(dashes(20, 10, 16))), DPI);
    expect(level).toHaveLength(1);
    expect(level[0]).toMatchObject({ at: 51, from: 20, to: 334, thickness: 2 });
    expect(upright).toEqual([]);
  });

  it('joins dashes over a crossing, and takes few of them between two rulings', () => {
    const short = 14;
    const frame = [30, 74].flatMap((top) =>
      Array.from({ length: 20 }, (_, i): Bar => [20 + i * 16, top, 10, 2]),
    );
    const column = Array.from({ length: 3 }, (_, i): Bar => [60, 36 + i * short, 2, 8]);
    const { level, upright } = findDashedStrokes(
      findComponents(drawBars([...frame, ...column])),
      DPI,
    );
    expect(level.map(({ from, to }) => [from, to])).toEqual([
      [20, 334],
      [20, 334],
    ]);
    expect(upright.map(({ at, from, to }) => [at, from, to])).toEqual([[61, 31, 75]]);
    const alone = findDashedStrokes(findComponents(drawBars(column)), DPI);
    expect(alone.upright).toEqual([]);
  });

  it('takes neither a few dashes nor figures one below the other', () => {
    expect(findDashedStrokes(findComponents(drawBars(dashes(4, 10, 16))), DPI).level).toEqual([]);
    const far = drawBars(dashes(9, 10, 40));
    expect(findDashedStrokes(findComponents(far), DPI).level).toEqual([]);
  });
});

describe('isFaintEdge', () => {
  it('sees a row of dots on one line', () => {
    expect(isFaintEdge(alongRows(drawBars(dashes(20, 3, 16))), 51, 20, 340, DPI)).toBe(true);
  });

  it('sees none where there is writing, or where dots keep to one end', () => {
    const writing = dashes(20, 3, 16).map(([left]): Bar => [left, 30, 3, 40]);
    expect(isFaintEdge(alongRows(drawBars(writing)), 51, 20, 340, DPI)).toBe(false);
    expect(isFaintEdge(alongRows(drawBars(dashes(5, 6, 12))), 51, 20, 340, DPI)).toBe(false);
  });
});
