import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

describe('pieces of a formula', () => {
  const pieces: Text[] = [
    [20, 20, '∑'],
    [80, 20, '2'],
    [150, 20, '∑'],
    [20, 34, 'Y ='],
    [80, 34, '3'],
    [150, 34, '1 +'],
    [20, 48, '4'],
    [80, 48, '5'],
    [150, 48, '9'],
  ];

  it('are no table where their number stands on their right', () => {
    expect(tablesOf([...pieces, [260, 34, '(12)']])).toEqual([]);
  });
});

describe('lines of a listing', () => {
  it('are no table, though blanks part what is typed', () => {
    const lines: Text[] = ['start', 'panel', 'apply', 'print'].flatMap((text, at): Text[] => [
      [10, 10 + 14 * at, '+'],
      [60, 10 + 14 * at, text],
      [150, 10 + 14 * at, `${at + 1}0`],
      [220, 10 + 14 * at, `${at + 3}5`],
    ]);
    expect(tablesOf(lines)).toEqual([]);
    const named = lines.map(([x, top, text]): Text => [x, top, text === '+' ? 'Item' : text]);
    expect(tablesOf(named)).toHaveLength(1);
  });
});
