import { describe, expect, it } from '@jest/globals';
import { findTables } from '../../../src/table/find-tables.js';
import { level, page, rowsOf, upright, writing } from './support.js';

/** Heads over three lines of three texts, uprights beside both, `apart` points between their rules. */
function tableWith(apart: number) {
  const body = 30 + apart;
  const at = [20, 70, 120];
  const lines = [
    ['No', 'Rating', 'Month'],
    ['1', 'Cold', 'May'],
    ['2', 'Okay', 'June'],
    ['3', 'Good', 'July'],
  ];
  const runs = lines.flatMap((texts, row) =>
    texts.map((text, col) =>
      writing(text, at[col] as number, row === 0 ? 15 : body + 5 + 14 * (row - 1)),
    ),
  );
  const end = body + 50;
  const rulings = [
    ...[10, 30, body, end].map((y) => level(y, 15, 165)),
    ...[15, 65, 115, 165].flatMap((x) => [upright(x, 10, 30), upright(x, body, end)]),
  ];
  return findTables(page({ runs, rulings }), []);
}

describe('grids right under each other', () => {
  it('are one table with a double rule under its heads, rows told by their lines', () => {
    const tables = tableWith(4);
    expect(tables).toHaveLength(1);
    expect(rowsOf(tables[0])).toEqual([
      ['No', 'Rating', 'Month'],
      ['1', 'Cold', 'May'],
      ['2', 'Okay', 'June'],
      ['3', 'Good', 'July'],
    ]);
  });

  it('are two tables further apart', () => {
    expect(tableWith(12)).toHaveLength(2);
  });
});
