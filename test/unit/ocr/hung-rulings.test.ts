import { describe, expect, it } from '@jest/globals';
import { findHungRulings } from '../../../src/ocr/hung-rulings.js';
import { alongColumns } from '../../../src/ocr/ink-view.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;
const WIDTH = 300;
const HEIGHT = 120;

type Bar = [left: number, top: number, width: number, height: number];

const ruling = (at: number): Stroke => ({ at, from: 10, to: 290, thickness: 2, longest: 280 });
const RULINGS = [ruling(20), ruling(80)];

/** Rulings at 20 and 80 and the given bars. */
function hungIn(bars: Bar[], known: Stroke[] = []): Stroke[] {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of [[10, 19, 280, 2], [10, 79, 280, 2], ...bars] as Bar[]) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return findHungRulings(alongColumns({ width: WIDTH, height: HEIGHT, data }), RULINGS, known, DPI);
}

describe('findHungRulings', () => {
  const ends: Bar[] = [
    [100, 21, 2, 18],
    [100, 65, 2, 14],
  ];

  it('takes ink that hangs from one ruling and stands on the next, on one line', () => {
    const [found, ...rest] = hungIn(ends);
    expect(Math.abs((found?.at ?? 0) - 101)).toBeLessThanOrEqual(1);
    expect(found).toMatchObject({ from: 22, to: 78 });
    expect(rest).toEqual([]);
  });

  it('takes no ink that touches one of them, is short, or has writing beside it', () => {
    expect(hungIn([[100, 21, 2, 50]])).toEqual([]);
    expect(
      hungIn([
        [100, 21, 2, 5],
        [100, 72, 2, 7],
      ]),
    ).toEqual([]);
    expect(hungIn([...ends, [106, 25, 10, 50]])).toEqual([]);
  });

  it('leaves rulings that are known', () => {
    expect(hungIn(ends, [{ at: 101, from: 20, to: 80, thickness: 2, longest: 60 }])).toEqual([]);
  });
});
