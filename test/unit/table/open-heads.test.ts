import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Ruling, Run } from '../../../src/model/page.js';
import type { Table } from '../../../src/model/table.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, upright, writing } from './support.js';

const tablesOf = (runs: Run[], rulings: Ruling[]): Table[] => {
  const content = page({ width: 300, height: 200, runs, rulings });
  return findTables(content, findLines(content));
};

/** `Men` over `2000 | 2010`, `Women` over the same, boxed between uprights; `Trade` left of them. */
const head = [
  writing('Trade', 10, 24),
  writing('Men', 112, 12),
  writing('Women', 207, 12),
  ...[90, 140, 190, 240].map((x, at) => writing(at % 2 ? '2010' : '2000', x + 10, 26)),
];
const rulings = [
  level(10, 5, 290),
  level(38, 5, 290),
  level(24, 90, 290),
  ...[90, 190, 290].map((x) => upright(x, 10, 38)),
  ...[140, 240].map((x) => upright(x, 24, 38)),
];

describe('a header ruled all round over rows that are not', () => {
  it('is the header of their table, its spans as ruled', () => {
    const rows = ['Food', 'Coal', 'Iron'].flatMap((label, row) => [
      writing(label, 10, 44 + 14 * row),
      ...[90, 140, 190, 240].map((x, at) => writing(`${at + 1}${row}5`, x + 25, 44 + 14 * row)),
    ]);
    const tables = tablesOf([...head, ...rows], rulings);
    expect(tables.map((table) => [table.rows, table.cols])).toEqual([[5, 5]]);
    const spans = tables[0]?.cells
      .filter((cell) => cell.row < 2 && cell.text !== '')
      .map((cell) => [cell.text, cell.row, cell.col, cell.rowSpan, cell.colSpan]);
    expect(spans).toEqual([
      ['Trade', 0, 0, 2, 1],
      ['Men', 0, 1, 1, 2],
      ['Women', 0, 3, 1, 2],
      ['2000', 1, 1, 1, 1],
      ['2010', 1, 2, 1, 1],
      ['2000', 1, 3, 1, 1],
      ['2010', 1, 4, 1, 1],
    ]);
  });

  it('is a table of its own where prose follows', () => {
    const prose = [44, 56, 68].map((top) =>
      writing('of the year and what it came to in all', 10, top),
    );
    const tables = tablesOf([...head, ...prose], rulings);
    expect(tables.map((table) => [table.method, table.rows, table.cols])).toEqual([
      ['ruled', 2, 4],
    ]);
  });
});
