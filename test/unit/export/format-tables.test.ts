import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { formatTables } from '../../../src/export/format-tables.js';
import type { Cell, Table } from '../../../src/model/table.js';

/** Texts by place; null leaves a place empty, because the cell before it spans it. */
function tableOf(rows: (string | null)[][], spans: Record<string, Partial<Cell>> = {}): Table {
  const cols = rows[0]?.length ?? 0;
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, col) =>
      text === null ? [] : [{ ...cellAt(row, col, text), ...spans[`${row},${col}`] }],
    ),
  );
  const part = { page: 3, x0: 10, top: 20, x1: 10 + 50 * cols, bottom: 20 + 15 * rows.length };
  const parts = [{ ...part, firstRow: 0, rows: rows.length }];
  return { method: 'ruled', rows: rows.length, cols, cells, parts };
}

function cellAt(row: number, col: number, text: string): Cell {
  const [x0, top] = [10 + 50 * col, 20 + 15 * row];
  const box = { page: 3, x0, top, x1: x0 + 50, bottom: top + 15 };
  return { ...box, row, col, rowSpan: 1, colSpan: 1, text, method: 'text', confidence: 1 };
}

const markdownOf = (text: string): string =>
  formatTables([tableOf([[text]])], 'md').split('\n')[0] ?? '';

describe('formatTables as Markdown', () => {
  it.each([
    ['a|b', '| a\\|b |'],
    ['two\nlines', '| two<br>lines |'],
    ['a\\|b', '| a\\\\\\|b |'],
    ['*net* of_tax `x`', '| \\*net\\* of\\_tax \\`x\\` |'],
    ['[1] <b>', '| \\[1] \\<b> |'],
    ['AT&amp;T & co', '| AT\\&amp;T & co |'],
  ])('shows %j as printed', (text, line) => {
    expect(markdownOf(text)).toBe(line);
  });

  it('rules off the first row, and writes a merged cell once', () => {
    const table = tableOf(
      [
        ['Year', 'Persons', null],
        ['2011', '5', '6'],
      ],
      { '0,1': { colSpan: 2 } },
    );
    expect(formatTables([table], 'md')).toBe(
      '| Year | Persons |  |\n| --- | --- | --- |\n| 2011 | 5 | 6 |\n',
    );
  });

  it('parts tables by an empty line', () => {
    const table = tableOf([['a']]);
    expect(formatTables([table, table], 'md')).toBe('| a |\n| --- |\n\n| a |\n| --- |\n');
  });
});

describe('formatTables as CSV', () => {
  it('quotes commas, quotes and line breaks, so that a reader gets the cells back', () => {
    const rows = [
      ['1,000', 'say "so"', 'two\nlines'],
      ['', '-3', '减3'],
    ];
    const text = formatTables([tableOf(rows)], 'csv');
    expect(parse(text, { bom: true })).toEqual(rows);
  });

  it('keeps the empty rows of a single column', () => {
    const text = formatTables([tableOf([['a'], [''], ['b']])], 'csv');
    expect(parse(text, { bom: true })).toEqual([['a'], [''], ['b']]);
  });

  it('parts tables by an empty line', () => {
    const tables = [tableOf([['a', 'b']]), tableOf([['c']])];
    expect(formatTables(tables, 'csv')).toBe('\uFEFFa,b\r\n\r\nc\r\n');
  });
});

describe('formatTables as JSON', () => {
  it('gives pages, boxes and spans, to a thousandth of a point', () => {
    const table = tableOf([['a', null]], { '0,0': { colSpan: 2, x1: 110.00049 } });
    expect(JSON.parse(formatTables([table], 'json'))).toEqual({
      tables: [
        {
          page: 3,
          x0: 10,
          top: 20,
          x1: 110,
          bottom: 35,
          method: 'ruled',
          cells: [
            {
              row: 0,
              col: 0,
              rowSpan: 1,
              colSpan: 2,
              text: 'a',
              x0: 10,
              top: 20,
              x1: 110,
              bottom: 35,
            },
          ],
        },
      ],
    });
  });

  it('gives an empty list where there is no table', () => {
    expect(JSON.parse(formatTables([], 'json'))).toEqual({ tables: [] });
  });
});
