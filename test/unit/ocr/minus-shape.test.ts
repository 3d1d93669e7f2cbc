import { describe, expect, it } from '@jest/globals';
import type { Grey } from '../../../src/ocr/grey.js';
import { startsWithMinus } from '../../../src/ocr/minus-shape.js';

/** A four behind what each row starts with; `#` is ink. */
function beforeFour(starts: string[]): Grey {
  const four = [
    '    ##',
    '   ###',
    '  ## #',
    ' ##  #',
    '##   #',
    '######',
    '     #',
    '     #',
    '     #',
    '     #',
  ];
  const rows = four.map((row, i) => `${starts[i] ?? '      '}${row.replaceAll(' ', '.')}`);
  const width = rows[0]?.length ?? 0;
  const data = Uint8Array.from(rows.join(''), (one) => (one === '#' ? 0 : 255));
  return { width, height: rows.length, data };
}

const rows = (from: number, ...starts: string[]): string[] => [
  ...Array.from({ length: from }, () => '      '),
  ...starts,
];

describe('the shape of a minus', () => {
  it('is a flat stroke in the middle of the height, apart from the digits', () => {
    expect(startsWithMinus(beforeFour(rows(4, '####  ')))).toBe(true);
    expect(startsWithMinus(beforeFour(rows(5, '####  ', '##### ')))).toBe(true);
  });

  it('is no speck, no underline, no digit and nothing that touches one', () => {
    expect(startsWithMinus(beforeFour(rows(4, '##    ', '##    ')))).toBe(false);
    expect(startsWithMinus(beforeFour(rows(9, '####  ')))).toBe(false);
    expect(startsWithMinus(beforeFour(rows(1, ...Array.from({ length: 8 }, () => ' ##   '))))).toBe(
      false,
    );
    expect(startsWithMinus(beforeFour(rows(5, '######')))).toBe(false);
    expect(startsWithMinus(beforeFour([]))).toBe(false);
  });
});
