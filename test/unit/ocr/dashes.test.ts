import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/ocr/components.js';
import { findDashedStrokes } from '../../../src/ocr/dashes.js';
import { isFaintEdge } from '../../../src/ocr/faint-edge.js';
import { alongColumns, alongRows } from '../../../src/ocr/ink-view.js';
import type { Mask } from '../../../src/ocr/grey.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

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

const dashedIn = (mask: Mask, level: Stroke[] = [], darkness = 0, upright: Stroke[] = []) =>
  findDashedStrokes(
    findComponents(mask),
    {
      level: { ink: alongRows(mask), strokes: level, darkness: () => darkness },
      upright: { ink: alongColumns(mask), strokes: upright, darkness: () => darkness },
    },
    DPI,
  );

const dashes = (count: number, length: number, pitch: number): Bar[] =>
  Array.from({ length: count }, (_, i) => [20 + i * pitch, 50, length, 2]);

describe('findDashedStrokes', () => {
  it('joins dashes far shorter than a ruling must be', () => {
    const { level, upright } = dashedIn(drawBars(dashes(20, 10, 16)));
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
    const { level, upright } = dashedIn(drawBars([...frame, ...column]));
    expect(level.map(({ from, to }) => [from, to])).toEqual([
      [20, 334],
      [20, 334],
    ]);
    expect(upright.map(({ at, from, to }) => [at, from, to])).toEqual([[61, 31, 75]]);
    const alone = dashedIn(drawBars(column));
    expect(alone.upright).toEqual([]);
  });

  it('goes on over a dash that crosses another ruling and so is no piece of its own', () => {
    const row = dashes(9, 18, 40);
    const crosses = Array.from({ length: 8 }, (_, i): Bar[] => [
      [20 + i * 40 + 20, 50, 18, 2],
      [20 + i * 40 + 28, 20, 2, 60],
    ]).flat();
    const { level } = dashedIn(drawBars([...row, ...crosses]));
    expect(level.map(({ from, to }) => [from, to])).toEqual([[20, 358]]);
  });

  it('takes a few dashes between two rulings that are drawn through, but no figures', () => {
    const frame = [20, 90].map((at): Stroke => {
      return { at, from: 20, to: 380, thickness: 2, longest: 360 };
    });
    const column = (length: number): Mask =>
      drawBars(Array.from({ length: 4 }, (_, i): Bar => [60, 22 + i * 17, 2, length]));
    expect(dashedIn(column(12), frame).upright.map(({ at, from, to }) => [at, from, to])).toEqual([
      [61, 20, 90],
    ]);
    expect(dashedIn(column(8), frame).upright).toEqual([]);
    expect(dashedIn(column(12)).upright).toEqual([]);
  });

  it('takes neither a few dashes nor figures one below the other', () => {
    expect(dashedIn(drawBars(dashes(4, 10, 16))).level).toEqual([]);
    const far = drawBars(dashes(9, 10, 40));
    expect(dashedIn(far).level).toEqual([]);
  });

  it('takes no line of writing of which strokes are left', () => {
    const row = dashes(20, 10, 16);
    const below = row.map(([left]): Bar => [left + 2, 54, 4, 8]);
    expect(dashedIn(drawBars(row)).level).toHaveLength(1);
    expect(dashedIn(drawBars([...row, ...below])).level).toEqual([]);
  });

  it('takes no figures, one in each cell, though their white is narrow', () => {
    const row = dashes(12, 6, 28);
    const rulings = row.map(([left]): Stroke => {
      return { at: left + 17, from: 0, to: 100, thickness: 2, longest: 200 };
    });
    expect(dashedIn(drawBars(row)).level).toHaveLength(1);
    expect(dashedIn(drawBars(row), [], 0, rulings).level).toEqual([]);
  });

  it('takes no figures of rows so low that they nearly reach the rulings', () => {
    const row = drawBars(dashes(3, 20, 30));
    const across = (...places: number[]): Stroke[] =>
      places.map((at) => ({ at, from: 0, to: 100, thickness: 2, longest: 200 }));
    expect(dashedIn(row, [], 0, across(12, 108)).level).toHaveLength(1);
    expect(dashedIn(row, [], 0, across(12, 45, 75, 108)).level).toEqual([]);
  });

  it('takes no bracket in the middle between two rulings', () => {
    const frame = [20, 66].map((at): Stroke => {
      return { at, from: 20, to: 380, thickness: 2, longest: 360 };
    });
    const bracket = drawBars([34, 39, 47].map((top): Bar => [60, top, 2, top === 39 ? 7 : 4]));
    expect(dashedIn(bracket, frame).upright).toEqual([]);
  });

  it('goes on where a hairline fades but still shows in the picture', () => {
    const far = drawBars(dashes(9, 10, 40));
    expect(dashedIn(far, [], 0.12).level.map(({ from, to }) => [from, to])).toEqual([[20, 350]]);
    expect(dashedIn(far, [], 0.08).level).toEqual([]);
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
