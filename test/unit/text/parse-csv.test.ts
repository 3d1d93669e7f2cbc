import { describe, expect, it } from '@jest/globals';
import { parseCsv } from '../../../src/text/parse-csv.js';

describe('parseCsv', () => {
  it.each([
    ['a,b\n1,2\n', [{ a: '1', b: '2' }]],
    [
      '\uFEFFa,b\r\n1,2\r\n3,4',
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
    ],
    ['a,b\n"x, ""y""\nz",\n', [{ a: 'x, "y"\nz', b: '' }]],
    [
      'a,b\n1\n\n2,',
      [
        { a: '1', b: '' },
        { a: '2', b: '' },
      ],
    ],
    ['a,b', []],
    ['', []],
  ])('reads %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('refuses a stray quote', () => {
    expect(() => parseCsv('a,b\n1"2,3\n')).toThrow(SyntaxError);
  });
});
