import { describe, expect, it } from '@jest/globals';
import { showFiguresWhole } from '../../../../src/pdf/page/visibility.js';

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
