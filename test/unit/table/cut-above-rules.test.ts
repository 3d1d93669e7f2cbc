import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const listing: Text[] = [
  [10, 10, '+'],
  [60, 10, 'start = 48,'],
  [10, 24, '+'],
  [60, 24, 'end = 52)'],
];
const HEADS = ['Year', 'Week', 'North', 'South'];
const rows = [
  HEADS,
  ...[48, 49, 50].map((week) => ['2013', `${week}`, `${week % 7}`, `${week % 5}`]),
];
const table: Text[] = rows.flatMap((row, at) =>
  row.map((text, col): Text => [20 + 65 * col, (at === 0 ? 40 : 44) + 14 * at, text]),
);

describe('lines of a listing right over a table', () => {
  it('are no rows of it: the first of its rules is above its heads', () => {
    const [first, more] = tablesOf([...listing, ...table], [37, 54, 102]);
    expect(more).toBeUndefined();
    expect(rowsOf(first)).toEqual(rows);
  });
});

describe('a running head over a table of words', () => {
  it('is no row of it', () => {
    const words: Text[] = ['germano human', 'titulo persona', 'facto demonstra'].flatMap(
      (text, at): Text[] => [
        [20, 58 + 14 * at, text.split(' ')[0] as string],
        [160, 58 + 14 * at, text.split(' ')[1] as string],
      ],
    );
    const heads: Text[] = [
      [20, 38, 'Bonorum'],
      [160, 38, 'Human'],
    ];
    const head: Text[] = [
      [20, 10, 'Another section'],
      [260, 10, '15'],
    ];
    const [first] = tablesOf([...head, ...heads, ...words], [35, 52, 100]);
    expect(rowsOf(first)[0]).toEqual(['Bonorum', 'Human']);
  });
});
