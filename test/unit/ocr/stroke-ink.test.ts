import { describe, expect, it } from '@jest/globals';
import { alongColumns } from '../../../src/ocr/ink-view.js';
import { isInked, isInkedToAnEnd } from '../../../src/ocr/stroke-ink.js';

const WIDTH = 100;
const HEIGHT = 120;
const REACH = 6;
/** An upright edge between rulings at 20 and 65, as wide as the edge of a stamp. */
const EDGE = { at: 50, from: 20, to: 65, thickness: 5 };

type Bar = [left: number, top: number, width: number, height: number];

function ink(...bars: Bar[]) {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of bars) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return alongColumns({ width: WIDTH, height: HEIGHT, data });
}

describe('what shows of a ruling under a stamp', () => {
  it('is its own ink, not that of rulings across it', () => {
    const across = [20, 30, 40, 50].map((top): Bar => [0, top, WIDTH, 4]);
    expect(isInked(ink(...across), EDGE)).toBe(false);
    expect(isInked(ink(...across, [49, 20, 2, 20]), EDGE)).toBe(true);
  });

  it('runs on to a ruling that it ends at: the side of a figure does not', () => {
    const figure = ink([51, 33, 8, 20]);
    const rest = ink([49, 20, 2, 20]);
    expect(isInked(figure, EDGE)).toBe(true);
    expect(isInkedToAnEnd(figure, EDGE, REACH)).toBe(false);
    expect(isInkedToAnEnd(rest, EDGE, REACH)).toBe(true);
  });
});
