import { describe, expect, it } from '@jest/globals';
import { alongColumns } from '../../../src/ocr/ink-view.js';
import {
  isInked,
  isInkedAtCrossings,
  isInkedToAnEnd,
  runsFromEndToEnd,
} from '../../../src/ocr/stroke-ink.js';

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

  it('runs on to the rulings across it: the sides of figures in a row do not', () => {
    const crossing = [35, 65, 95].map((at) => ({
      at,
      from: 0,
      to: WIDTH,
      thickness: 2,
      longest: WIDTH,
    }));
    const edge = { ...EDGE, from: 10, to: 118 };
    const rulings = crossing.map(({ at }): Bar => [0, at - 1, WIDTH, 2]);
    const figures = [14, 43, 73, 101].map((top): Bar => [51, top, 8, 14]);
    expect(isInkedAtCrossings(ink(...rulings, ...figures), edge, crossing, REACH)).toBe(false);
    const worn = [12, 60].map((top): Bar => [49, top, 2, 45]);
    expect(isInkedAtCrossings(ink(...rulings, ...worn), edge, crossing, REACH)).toBe(true);
  });
});

describe('an unbroken stroke from ruling to ruling', () => {
  const rulings: Bar[] = [
    [0, 18, WIDTH, 3],
    [0, 63, WIDTH, 3],
  ];
  const writing: Bar = [30, 25, 18, 30];

  it('is a ruling though writing stands right beside it, single or double', () => {
    expect(runsFromEndToEnd(ink(...rulings, writing, [49, 20, 3, 45]), EDGE, REACH, 200)).toBe(
      true,
    );
    const double: Bar[] = [
      [48, 20, 1, 45],
      [52, 20, 1, 45],
    ];
    expect(runsFromEndToEnd(ink(...rulings, writing, ...double), EDGE, REACH, 200)).toBe(true);
  });

  it('is none where it ends short of one, or is no longer than those of characters', () => {
    expect(runsFromEndToEnd(ink(...rulings, [49, 26, 3, 32]), EDGE, REACH, 200)).toBe(false);
    const low = { ...EDGE, to: 48 };
    expect(runsFromEndToEnd(ink([49, 18, 3, 32]), low, REACH, 200)).toBe(false);
  });
});
