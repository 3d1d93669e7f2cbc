import { describe, expect, it } from '@jest/globals';
import { widenToPair } from '../../../src/ocr/double-rulings.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;

const line = (at: number, from = 100, to = 140): Stroke => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});
const EDGE = { at: 50, from: 100, to: 140, thickness: 2 };

describe('the lines of a double ruling', () => {
  it('are one as wide as both', () => {
    const pair = [line(50), line(56)];
    expect(widenToPair(EDGE, pair, DPI)).toEqual({ ...EDGE, at: 53, thickness: 8 });
  });

  it('are none where they are far apart or one ends before the other', () => {
    for (const other of [line(64), line(56, 100, 125)]) {
      expect(widenToPair(EDGE, [line(50), other], DPI)).toEqual(EDGE);
    }
  });
});
