import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const figures = (top: number, label: string, x: number, at: number): Text[] => [
  [x, top, label],
  [160, top, `${at}1,520`],
  [230, top, `${at}2,434`],
];

describe('a label without figures, set apart, over rows like those above it', () => {
  const texts: Text[] = [
    ...figures(20, 'Land', 10, 1),
    ...figures(34, 'Cash', 10, 2),
    ...figures(48, 'Loans', 10, 3),
    [10, 72, 'Other income'],
    ...figures(94, 'Rents', 18, 4),
    ...figures(108, 'Dues', 18, 5),
  ];

  it('heads a group of the table', () => {
    const tables = tablesOf(texts);
    expect(tables).toHaveLength(1);
    expect(rowsOf(tables[0]).map(([label]) => label)).toEqual([
      'Land',
      'Cash',
      'Loans',
      'Other income',
      'Rents',
      'Dues',
    ]);
  });
});

describe('a group and its first entry, closer than rows are', () => {
  it('are two rows where the entry is indented', () => {
    const texts: Text[] = [
      ...figures(20, 'Land', 10, 1),
      ...figures(44, 'Cash', 10, 2),
      [10, 68, 'Items that may change'],
      ...figures(80, 'Rents', 18, 3),
      ...figures(104, 'Dues', 18, 4),
    ];
    const labels = rowsOf(tablesOf(texts)[0]).map(([label]) => label);
    expect(labels).toEqual(['Land', 'Cash', 'Items that may change', 'Rents', 'Dues']);
  });
});

describe('rows whose labels all begin in lower case', () => {
  it('are rows of their own', () => {
    const texts = ['row one', 'row two', 'row three'].flatMap((label, at): Text[] => [
      [20, 26 + 14 * at, label],
      [100, 26 + 14 * at, `data ${'abc'[at]}`],
      [200, 26 + 14 * at, `more ${'abc'[at]}`],
    ]);
    const heads: Text[] = [
      [20, 8, 'column'],
      [100, 8, 'second'],
      [200, 8, 'third'],
    ];
    expect(tablesOf([...heads, ...texts], [4, 22, 68])[0]?.rows).toBe(4);
  });
});
