import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/ocr/components.js';
import { findCrossingDashes } from '../../../src/ocr/crossing-dashes.js';
import type { Mask } from '../../../src/ocr/grey.js';
import { findHungDashes } from '../../../src/ocr/hung-dashes.js';
import { alongColumns, alongRows } from '../../../src/ocr/ink-view.js';

const DPI = 200;
const WIDTH = 500;
const HEIGHT = 460;

type Bar = [left: number, top: number, width: number, height: number];

function draw(bars: Bar[]): Mask {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of bars) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const TOPS = Array.from({ length: 12 }, (_, i) => 20 + 36 * i);
/** Level dashes of 24 pixels, 5 apart. */
const levels = (tops: number[]): Bar[] =>
  tops.flatMap((top) => Array.from({ length: 15 }, (_, i): Bar => [20 + 29 * i, top, 24, 2]));

const dashedIn = (mask: Mask) =>
  findCrossingDashes(
    mask,
    findComponents(mask),
    {
      level: { ink: alongRows(mask), strokes: [], darkness: () => 0 },
      upright: { ink: alongColumns(mask), strokes: [], darkness: () => 0 },
    },
    DPI,
  );

describe('dashes that cross dashes', () => {
  it('are those of both axes: upright ones that hang together with level ones', () => {
    const uprights = TOPS.slice(0, -1).map((top): Bar => [31, top - 4, 2, 36]);
    const { level, upright } = dashedIn(draw([...levels(TOPS), ...uprights]));
    expect(level).toHaveLength(TOPS.length);
    expect(upright.map(({ at }) => Math.round(at))).toEqual([32]);
  });

  it('are rulings though writing touches them, where they are all alike', () => {
    const writing = Array.from({ length: 12 }, (_, i): Bar => [22 + 30 * i, 23, 10, 18]);
    const { level } = dashedIn(draw([...levels([20]), ...writing]));
    expect(level).toHaveLength(1);
    const words = Array.from({ length: 12 }, (_, i): Bar => [22 + 30 * i, 20, 5 + 7 * (i % 4), 2]);
    expect(dashedIn(draw([...words, ...writing])).level).toEqual([]);
  });
});

describe('dashes that hang from a ruling', () => {
  const ruling = (at: number) => ({ at, from: 20, to: 450, thickness: 2, longest: 430 });
  const hung = (bars: Bar[]) =>
    findHungDashes(
      alongColumns(draw([...levels([20, 56]), ...bars])),
      [21, 57].map(ruling),
      [],
      DPI,
    );

  it('are rulings where several are of one length', () => {
    const bars = [100, 180, 260, 340].map((left): Bar => [left, 20, 2, 22]);
    expect(hung(bars).map(({ at, to }) => [at, to])).toEqual(
      [100.5, 180.5, 260.5, 340.5].map((at) => [at, 57]),
    );
  });

  it('are none where they are few, of several lengths, or stand in writing', () => {
    expect(hung([100, 180, 260].map((left): Bar => [left, 20, 2, 22]))).toEqual([]);
    expect(hung([100, 180, 260, 340].map((left, i): Bar => [left, 20, 2, 12 + 6 * i]))).toEqual([]);
    const beside = [100, 180, 260, 340].flatMap((left): Bar[] => [
      [left, 20, 2, 22],
      [left + 5, 26, 12, 14],
    ]);
    expect(hung(beside)).toEqual([]);
  });
});
