import type { Glyph } from '../../../../src/model/page.js';
import { describe, expect, it } from '@jest/globals';
import { goesOnFigure, showFiguresWhole } from '../../../../src/pdf/page/visibility.js';

const glyphs = (text: string) =>
  [...text].map((one, i) => ({
    text: one,
    mapped: true,
    x0: i * 5,
    x1: i * 5 + 5,
    top: 0,
    bottom: 10,
  }));

describe('showFiguresWhole', () => {
  it('shows the digits of a figure that the edge of the page cuts, and no other text', () => {
    expect(
      showFiguresWhole(glyphs('18815件'), [
        'visible',
        'visible',
        'outside',
        'outside',
        'outside',
        'outside',
      ]),
    ).toEqual(['visible', 'visible', 'visible', 'visible', 'visible', 'outside']);
  });

  it('leaves a figure that stands outside altogether', () => {
    expect(showFiguresWhole(glyphs('计18'), ['visible', 'outside', 'outside'])).toEqual([
      'visible',
      'outside',
      'outside',
    ]);
  });
});

describe('goesOnFigure', () => {
  const [first, second, third] = glyphs('11件') as [Glyph, Glyph, Glyph];

  it('is true for the next digit, were it a text of its own', () => {
    expect(goesOnFigure(first, second, 10)).toBe(true);
  });

  it('is false for other signs, a digit that stands apart or on another line, and for none before', () => {
    expect(goesOnFigure(second, third, 10)).toBe(false);
    expect(goesOnFigure(first, { ...second, x0: 9 }, 10)).toBe(false);
    expect(goesOnFigure(first, { ...second, top: 12 }, 10)).toBe(false);
    expect(goesOnFigure(undefined, second, 10)).toBe(false);
  });
});
