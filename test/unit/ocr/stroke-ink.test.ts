import { describe, expect, it } from '@jest/globals';
import { alongColumns } from '../../../src/ocr/ink-view.js';
import {
  isClear,
  isInked,
  isInkedAtCrossings,
  isInkedToAnEnd,
  isDouble,
  isSolidBesideWriting,
  reachesEnds,
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

describe('a ruling that figures are set flush against', () => {
  const rulings: Bar[] = [
    [0, 18, WIDTH, 4],
    [0, 63, WIDTH, 4],
  ];
  const figure: Bar = [28, 30, 18, 26];

  it('is solid from end to end, and free on its other side', () => {
    const edge = { ...EDGE, thickness: 3 };
    const ruled = ink(...rulings, figure, [49, 20, 3, 45]);
    expect(isClear(ruled, edge, 200)).toBe(false);
    expect(isSolidBesideWriting(ruled, edge, REACH, 200)).toBe(true);
    const between = ink(...rulings, figure, [49, 20, 3, 45], [55, 30, 18, 26]);
    expect(isSolidBesideWriting(between, edge, REACH, 200)).toBe(false);
    expect(isSolidBesideWriting(ink(...rulings, figure, [49, 30, 3, 26]), edge, REACH, 200)).toBe(
      false,
    );
  });

  it('stands off them, if it is no longer than the strokes of characters', () => {
    const low: Bar[] = [
      [0, 18, WIDTH, 4],
      [0, 48, WIDTH, 4],
    ];
    const edge = { ...EDGE, to: 50, thickness: 3 };
    const ruling: Bar = [49, 20, 3, 30];
    const slash: Bar = [38, 25, 7, 18];
    expect(isSolidBesideWriting(ink(...low, ruling, slash), edge, REACH, 200)).toBe(true);
    const stem: Bar = [40, 25, 9, 18];
    expect(isSolidBesideWriting(ink(...low, ruling, stem), edge, REACH, 200)).toBe(false);
  });
});

describe('a double ruling', () => {
  const writing: Bar = [30, 25, 16, 30];
  const double: Bar[] = [
    [47, 20, 2, 45],
    [51, 20, 2, 45],
  ];

  it('is two lines with white between them, though writing stands right beside it', () => {
    const edge = { ...EDGE, thickness: 6 };
    expect(isDouble(ink(writing, ...double), edge)).toBe(true);
    expect(isDouble(ink(writing, [47, 20, 6, 45]), edge)).toBe(false);
    expect(isDouble(ink(writing, [47, 20, 2, 45]), edge)).toBe(false);
  });

  it('reaches the rulings that it ends at though its middle is white; a curve comes off its line', () => {
    const edge = { ...EDGE, thickness: 6 };
    expect(reachesEnds(ink(...double), edge, REACH)).toBe(true);
    expect(reachesEnds(ink([47, 20, 2, 25], [51, 45, 2, 20]), edge, REACH)).toBe(false);
  });
});
