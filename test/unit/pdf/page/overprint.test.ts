import { describe, expect, it } from '@jest/globals';
import { Overprints } from '../../../../src/pdf/page/overprint.js';

const LEVEL = { fontSize: 10, direction: 0, slanted: false } as const;

function glyph(text: string, x0: number, top = 100, width = 5) {
  return { text, x0, top, x1: x0 + width, bottom: top + 10, mapped: true };
}

describe('glyphs printed twice', () => {
  it('are told by place and character', () => {
    const seen = new Overprints();
    expect(seen.isRepeat(glyph('1', 100), LEVEL)).toBe(false);
    expect(seen.isRepeat(glyph('1', 100.4, 100.4), LEVEL)).toBe(true);
    expect(seen.isRepeat(glyph('2', 100.4), LEVEL)).toBe(false);
  });

  it('are set alike: a watermark is other writing', () => {
    const seen = new Overprints();
    expect(seen.isRepeat(glyph('4', 100), { ...LEVEL, slanted: true })).toBe(false);
    expect(seen.isRepeat(glyph('4', 100), { ...LEVEL, fontSize: 12 })).toBe(false);
    expect(seen.isRepeat(glyph('4', 100), { ...LEVEL, direction: 90 })).toBe(false);
    expect(seen.isRepeat(glyph('4', 100), LEVEL)).toBe(false);
    expect(seen.isRepeat(glyph('4', 100), { ...LEVEL, fontSize: 10.2 })).toBe(true);
  });

  it('are not neighbours of the same character, on the line or below it', () => {
    const seen = new Overprints();
    expect([100, 105, 110].map((x) => seen.isRepeat(glyph('1', x), LEVEL))).toEqual([
      false,
      false,
      false,
    ]);
    expect(seen.isRepeat(glyph('1', 100, 110), LEVEL)).toBe(false);
  });

  it('are found across the borders of the search squares', () => {
    const seen = new Overprints();
    expect(seen.isRepeat(glyph('8', 5.4, 3), LEVEL)).toBe(false);
    expect(seen.isRepeat(glyph('8', 5.6, 3), LEVEL)).toBe(true);
  });
});
