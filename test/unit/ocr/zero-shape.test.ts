import { describe, expect, it } from '@jest/globals';
import type { Grey } from '../../../src/ocr/grey.js';
import { looksLikeZero } from '../../../src/ocr/zero-shape.js';

/** A picture from rows of `#` (ink) and blanks (paper). */
function draw(rows: string[]): Grey {
  const width = rows[0]?.length ?? 0;
  const data = Uint8Array.from(rows.join(''), (one) => (one === '#' ? 0 : 255));
  return { width, height: rows.length, data };
}

const middle = (row: string, count: number): string[] => Array.from({ length: count }, () => row);

const ZERO = draw([
  '  ####  ',
  ' ##  ## ',
  '##    ##',
  ...middle('##    ##', 8),
  '##    ##',
  ' ##  ## ',
  '  ####  ',
]);

describe('the shape of a 0', () => {
  it('is a round outline with one tall hole in its middle', () => {
    expect(looksLikeZero(ZERO)).toBe(true);
  });

  it('is not that of 8, whose waist closes or narrows the hole', () => {
    const half = ['##    ##', '##    ##', '##    ##', ' ##  ## '];
    const eight = (waist: string): Grey =>
      draw([
        '  ####  ',
        ' ##  ## ',
        ...half,
        waist,
        waist,
        ...half.toReversed(),
        ' ##  ## ',
        '  ####  ',
      ]);
    expect(looksLikeZero(eight('  ####  '))).toBe(false);
    expect(looksLikeZero(eight('  #  #  '))).toBe(false);
  });

  it('is not that of 6, whose hole is low', () => {
    const six = ['  ####  ', ' ##     ', ...middle('##      ', 4), '######  ', '##   ## '];
    expect(looksLikeZero(draw([...six, ...middle('##    ##', 4), ' ##  ## ', '  ####  ']))).toBe(
      false,
    );
  });

  const brokenFor = (rows: number): Grey => {
    const data = ZERO.data.slice();
    for (let y = 5; y < 5 + rows; y++) data.fill(255, y * 8 + 6, (y + 1) * 8);
    return { ...ZERO, data };
  };

  it('may have lost a pixel of its stroke', () => {
    expect(looksLikeZero(brokenFor(1))).toBe(true);
    expect(looksLikeZero(brokenFor(2))).toBe(true);
  });

  it('is not that of a box, a ring broken for more than two pixels or several digits', () => {
    expect(looksLikeZero(draw(['########', ...middle('##    ##', 12), '########']))).toBe(false);
    expect(looksLikeZero(brokenFor(3))).toBe(false);
    const rows = (at: number): string =>
      Array.from(ZERO.data.subarray(at * 8, at * 8 + 8), (one) => (one === 0 ? '#' : ' ')).join('');
    const pair = Array.from({ length: ZERO.height }, (_, y) => `${rows(y)}  ${rows(y)}`);
    expect(looksLikeZero(draw(pair))).toBe(false);
  });

  it('is not looked for in ink too small to show one, or in none', () => {
    expect(looksLikeZero(draw(['  ##  ', ' #  # ', ' #  # ', '  ##  ']))).toBe(false);
    expect(looksLikeZero(draw(middle('      ', 14)))).toBe(false);
  });
});
