import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Table } from '../../../src/model/table.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

type Text = readonly [x: number, top: number, text: string];

const tablesOf = (texts: Text[], rules: number[] = [], width = 300): Table[] => {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const rulings = rules.map((y) => level(y, 10, width - 10));
  const content = page({ width, height: 400, runs, rulings });
  return findTables(content, findLines(content));
};

const rowsOf = (table: Table | undefined): string[][] => {
  const rows = Array.from({ length: table?.rows ?? 0 }, () => [] as string[]);
  for (const cell of table?.cells ?? []) rows[cell.row]?.push(cell.text);
  return rows;
};

describe('a table whose rows rules part', () => {
  it('may be blank in most of its places', () => {
    const heads = Array.from({ length: 8 }, (_, at): Text => [100 + 30 * at, 10, `C${at}`]);
    const rows = ['Wheat', 'Corn', 'Rye', 'Oats', 'Barley', 'Millet'].flatMap(
      (label, row): Text[] => [
        [10, 30 + 20 * row, label],
        [100 + 30 * row, 30 + 20 * row, String(3 * row + 2)],
      ],
    );
    const rules = [6, 26, 46, 66, 86, 106, 126, 146];
    const [table] = tablesOf([[10, 10, 'Crop'], ...heads, ...rows], rules, 360);
    expect(rowsOf(table)[2]).toEqual(['Corn', '', '5', '', '', '', '', '', '']);
  });

  const rules = Array.from({ length: 13 }, (_, at) => 26 + 30 * at);
  const blanks = Array.from({ length: 12 }, (_, row): [number, string][] => [
    [100 + 30 * (row % 6), String(3 * row + 2)],
    [310, String(3 * row + 2)],
  ]);

  it('may have no row that fills most of its columns, and no heads', () => {
    const texts = blanks.flatMap((figures, row): Text[] => [
      [10, 36 + 30 * row, `第${'甲乙丙丁戊己'[row % 6]}项`],
      ...figures.map(([x, figure]): Text => [x, 36 + 30 * row, figure]),
    ]);
    const [table] = tablesOf(texts, rules, 360);
    expect(rowsOf(table)[1]).toEqual(['第乙项', '', '5', '', '', '', '', '5']);
  });

  it('may have signs of an upright label and labels broken around its figures', () => {
    const texts = blanks.flatMap((figures, row): Text[] => [
      [10, 36 + 30 * row, '本年度办理结果'[row % 7] as string],
      [40, 30 + 30 * row, `第${'甲乙丙丁戊己'[row % 6]}`],
      [40, 42 + 30 * row, '项其他'],
      ...figures.map(([x, figure]): Text => [x, 36 + 30 * row, figure]),
    ]);
    const [table] = tablesOf(texts, rules, 360);
    const row = rowsOf(table).find(([label]) => label?.startsWith('第乙'));
    expect(row?.slice(-7)).toEqual(['', '5', '', '', '', '', '5']);
  });
});
