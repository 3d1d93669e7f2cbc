import { describe, expect, it } from '@jest/globals';
import { isDouble, widenToPair } from '../../../src/ocr/double-rulings.js';
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
    expect(isDouble(EDGE, pair, DPI)).toBe(true);
  });

  it('are none where they are far apart or one ends before the other', () => {
    for (const other of [line(64), line(56, 100, 125)]) {
      expect(widenToPair(EDGE, [line(50), other], DPI)).toEqual(EDGE);
      expect(isDouble(EDGE, [line(50), other], DPI)).toBe(false);
    }
  });

  it('may be strokes of a character where they are short', () => {
    const short = { ...EDGE, to: 125 };
    expect(isDouble(short, [line(50, 100, 125), line(56, 100, 125)], DPI)).toBe(false);
  });
});
