import { describe, expect, it } from '@jest/globals';
import { reachBorders } from '../../../src/ocr/reach-borders.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 150;

const ruling = (at: number, from: number, to: number): Stroke => ({
  at,
  from,
  to,
  thickness: 1,
  longest: to - from,
});

/** A table of 600 by 200 pixels with rulings across at 0, 300 and 600. */
const crossing = [0, 300, 600].map((at) => ruling(at, 0, 200));

const side = ruling(0, 0, 600);

describe('reachBorders', () => {
  it('draws a ruling on that breaks off before the outer border', () => {
    const [whole] = reachBorders([ruling(100, 0, 575), side], crossing, DPI);
    expect(whole).toEqual(ruling(100, 0, 600));
  });

  it('leaves a ruling that breaks off further away, or that another ruling ends', () => {
    const short = [ruling(100, 0, 550), side];
    expect(reachBorders(short, crossing, DPI)).toEqual(short);
    const ended = [ruling(100, 0, 575), side];
    expect(reachBorders(ended, [...crossing, ruling(575, 100, 200)], DPI)).toEqual(ended);
  });

  it('leaves a ruling beside one that is not as long as those it crosses', () => {
    const other = [...crossing.slice(0, 2), ruling(600, 50, 200)];
    const strokes = [ruling(100, 0, 575), side];
    expect(reachBorders(strokes, other, DPI)).toEqual(strokes);
  });

  it('leaves a ruling above the border of another table, as far as which no other runs', () => {
    const strokes = [ruling(100, 0, 575), ruling(0, 0, 560)];
    expect(reachBorders(strokes, crossing, DPI)).toEqual(strokes);
  });
});
