import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../../../src/model/page.js';
import { dropOutlines } from '../../../../src/pdf/page/outlines.js';
import type { RulingPiece } from '../../../../src/pdf/page/ruling-pieces.js';

const dash = (start: number, length = 4): RulingPiece => ({
  start,
  end: start + length,
  near: 49.8,
  far: 50.2,
  middle: 50,
  dot: false,
});

/** Five glyphs of 10 × 12 points from x = 0, whose boxes hold what lies at y = 50. */
const RUN = {
  visibility: 'visible',
  slanted: false,
  fontSize: 12,
  glyphs: [0, 10, 20, 30, 40].map((x0) => ({
    text: 'E',
    mapped: true,
    x0,
    x1: x0 + 10,
    top: 40,
    bottom: 52,
  })),
} as unknown as Run;

const kept = (horizontal: RulingPiece[]): number =>
  dropOutlines({ horizontal, vertical: [] }, [RUN]).horizontal.length;

describe('short strokes inside the boxes of glyphs', () => {
  it('are outlines of these glyphs', () => {
    expect(kept([dash(2), dash(12), dash(22)])).toBe(0);
  });

  it('are dashes where as many of their line are outside', () => {
    expect(kept([2, 10, 18, 26, 34, 42, 50, 58, 66].map((start) => dash(start)))).toBe(9);
  });

  it('are no dashes of what is longer', () => {
    expect(kept([dash(2), dash(12), dash(60, 20)])).toBe(1);
  });
});
