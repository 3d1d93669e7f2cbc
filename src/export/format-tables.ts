import type { Table } from '../model/table.js';
import { BYTE_ORDER_MARK, csvLines } from './csv-lines.js';

/** Forms in which `gouji tables` writes the tables of a PDF. */
export const TABLE_FORMATS = ['json', 'csv', 'md'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The tables of single pages (`findTables`), as text in the wanted form. */
export function formatTables(tables: Table[], format: TableFormat): string {
  if (format === 'json') return `${JSON.stringify({ tables: tables.map(toJson) }, null, 2)}\n`;
  if (format === 'csv') return BYTE_ORDER_MARK + tables.map(toCsv).join('\r\n');
  return tables.map(toMarkdown).join('\n');
}

/** Points to a thousandth: what lies behind is noise of the arithmetic. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function boxOf({ x0, top, x1, bottom }: { x0: number; top: number; x1: number; bottom: number }) {
  return { x0: rounded(x0), top: rounded(top), x1: rounded(x1), bottom: rounded(bottom) };
}

function toJson(table: Table) {
  const part = table.parts[0];
  return {
    page: part?.page,
    ...(part && boxOf(part)),
    method: table.method,
    cells: table.cells.map((cell) => ({
      row: cell.row,
      col: cell.col,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      text: cell.text,
      ...boxOf(cell),
    })),
  };
}

/** Texts row by row; a merged cell's text stands at its upper left place alone. */
function toRows(table: Table): string[][] {
  const rows = Array.from({ length: table.rows }, () => Array<string>(table.cols).fill(''));
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row) row[cell.col] = cell.text;
  }
  return rows;
}

function toCsv(table: Table): string {
  return csvLines(toRows(table));
}

/** A GitHub table; the first row is its head, as the form demands one. */
function toMarkdown(table: Table): string {
  const lines = toRows(table).map(
    (row) => `| ${row.map((text) => escapeMarkdown(text)).join(' | ')} |\n`,
  );
  lines.splice(1, 0, `|${' --- |'.repeat(table.cols)}\n`);
  return lines.join('');
}

/** What Markdown would take for marks of its own: emphasis, code, links, HTML, entities, cell ends. */
const MARKS = /[\\`*_~[<|]|&(?=#?\w+;)/g;

/** A cell's text on one line, shown by Markdown as it is printed. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(MARKS, '\\$&').replaceAll('\n', '<br>');
}
