import { describe, expect, it } from '@jest/globals';
import { cutAtFonts, type FontLine } from '../../../src/table/font-steps.js';

/** Lines 10 points apart from `top` on, each in the font of its letter. */
const cell = (fonts: string, top = 0): { lines: FontLine[] } => ({
  lines: [...fonts].map((font, at) => ({
    text: 'text',
    font: font === '?' ? undefined : font,
    x0: 0,
    x1: 20,
    top: top + 10 * at,
    bottom: top + 10 * at + 9,
  })),
});

describe('cutAtFonts', () => {
  it('cuts where all cells change from one font to others', () => {
    expect(cutAtFonts([cell('ab'), cell('ac'), cell('abb')])).toEqual([9.5]);
    expect(cutAtFonts([cell('aab'), cell('aab')])).toEqual([19.5]);
  });

  it('cuts labels in the font of the heads with the cells beside them', () => {
    expect(cutAtFonts([cell('aa'), cell('ab'), cell('ac')])).toEqual([9.5]);
    expect(cutAtFonts([cell('a'), cell('ab'), cell('ac')])).toEqual([]);
    expect(cutAtFonts([cell('aa'), cell('ab')])).toEqual([]);
  });

  it('cuts nothing where one cell does not, or not at that height', () => {
    expect(cutAtFonts([cell('ab'), cell('aa')])).toEqual([]);
    expect(cutAtFonts([cell('ab'), cell('aba')])).toEqual([]);
    expect(cutAtFonts([cell('ab'), cell('bc')])).toEqual([]);
    expect(cutAtFonts([cell('ab'), cell('aab')])).toEqual([]);
    expect(cutAtFonts([cell('ab'), cell('a?')])).toEqual([]);
    expect(cutAtFonts([cell('ab')])).toEqual([]);
  });
});
