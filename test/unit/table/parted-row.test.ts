import { describe, expect, it } from '@jest/globals';
import { joinPartedRow } from '../../../src/table/parted-row.js';
import type { Table } from '../../../src/model/table.js';
import { rowsOf } from './support.js';

const tableOf = (...rows: string[][]): Table => ({
  method: 'aligned',
  rows: rows.length,
  cols: 4,
  parts: [],
  cells: rows.flatMap((texts, row) =>
    texts.map((text, col) => ({
      page: 1,
      row,
      col,
      rowSpan: 1,
      colSpan: 1,
      x0: 0,
      top: 0,
      x1: 0,
      bottom: 0,
      text,
      method: 'text' as const,
      confidence: 1,
    })),
  ),
});

describe('a row that a page break parts', () => {
  const label = ['', '1.申请人逾期不', '', ''];

  it('has the figures that stand below the break by themselves', () => {
    const rest = [
      ['（六）其他', '', '自然人', '总计'],
      ['', '补正', '', ''],
      ['', '2.重复申请', '1', '1'],
    ];
    const joined = joinPartedRow(tableOf(label, ['', '', '3', '—'], ...rest), 1);
    expect(rowsOf(joined).slice(0, 2)).toEqual([
      ['', '1.申请人逾期不', '3', '—'],
      ['', '', '', ''],
    ]);
  });

  it('has none of a row below, whose label stands under its figures', () => {
    const table = tableOf(label, ['', '', '3', '3'], ['', '2.重复申请', '', '']);
    expect(joinPartedRow(table, 1)).toBe(table);
  });

  it('has none where a label stands beside them, or it has figures of its own', () => {
    for (const table of [
      tableOf(label, ['', '补正', '3', '3']),
      tableOf(['', '1.申请人', '2', '2'], ['', '', '3', '3']),
    ]) {
      expect(joinPartedRow(table, 1)).toBe(table);
    }
  });
});
