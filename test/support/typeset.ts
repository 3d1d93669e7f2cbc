import type { Form, FormBlock, FormEntry, FormTable } from '../../src/model/form.js';
import type { Cell, Table } from '../../src/model/table.js';
import { indicatorId } from '../../src/template/index.js';

/** One cell of a table that is being typeset; `span` counts columns, `rows` counts rows. */
export interface TypesetCell {
  text: string;
  span?: number;
  rows?: number;
}

/** What is printed for an indicator. */
export type Printed = (id: string) => string;

const COLUMN_WIDTH = 50;
const ROW_HEIGHT = 20;

/** Lays rows of cells out as browsers do: a cell takes the first places that no cell above takes. */
export function layOut(rows: TypesetCell[][], page = 1): Table {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let cols = 0;
  for (const [row, printed] of rows.entries()) {
    let col = 0;
    for (const { text, span = 1, rows: down = 1 } of printed) {
      while (taken.has(`${row}:${col}`)) col += 1;
      for (let r = row; r < row + down; r += 1) {
        for (let c = col; c < col + span; c += 1) taken.add(`${r}:${c}`);
      }
      cells.push(cellAt({ page, row, col, rowSpan: down, colSpan: span, text }));
      col += span;
      cols = Math.max(cols, col);
    }
  }
  return tableOf(cells, rows.length, cols, page);
}

export function cellAt(
  place: Pick<Cell, 'page' | 'row' | 'col' | 'rowSpan' | 'colSpan' | 'text'>,
): Cell {
  return {
    ...place,
    x0: 50 + place.col * COLUMN_WIDTH,
    x1: 50 + (place.col + place.colSpan) * COLUMN_WIDTH,
    top: 50 + place.row * ROW_HEIGHT,
    bottom: 50 + (place.row + place.rowSpan) * ROW_HEIGHT,
    method: 'text',
    confidence: 1,
  };
}

export function tableOf(cells: Cell[], rows: number, cols: number, page: number): Table {
  const box = { x0: 50, top: 50, x1: 50 + cols * COLUMN_WIDTH, bottom: 50 + rows * ROW_HEIGHT };
  return {
    method: 'ruled',
    rows,
    cols,
    cells: cells.toSorted((a, b) => a.row - b.row || a.col - b.col),
    parts: [{ ...box, page, firstRow: 0, rows }],
  };
}

/** A form's tables as a report prints them; `skip` names rows that it leaves out. */
export function typesetForm(form: Form, print: Printed, skip: readonly string[] = []): Table[] {
  return form.tables.map((table, i) => layOut(rowsOf(table, print, skip), i + 1));
}

/** Rows that a report on the form of 2021 prints one way or the other. */
export const PARTS = ['other.correctionOverdue', 'other.feeOverdue', 'other.misc'];
export const SUBTOTAL = ['other.subtotal'];

function rowsOf(table: FormTable, print: Printed, skip: readonly string[]): TypesetCell[][] {
  if (table.id === 'requests') return requestRows(table, print, skip);
  if (table.id === 'disputes') return disputeRows(table, print);
  if (table.id === 'statistics') return statisticRows(table, print);
  return table.blocks.flatMap((block) => proactiveRows(table, block, print));
}

function figure(table: FormTable, row: FormEntry, column: FormEntry, print: Printed): TypesetCell {
  return { text: print(indicatorId(table, row, column)) };
}

function proactiveRows(table: FormTable, block: FormBlock, print: Printed): TypesetCell[][] {
  const width = (j: number): number =>
    j === block.columns.length - 1 ? 4 - block.columns.length : 1;
  const cells = (make: (column: FormEntry) => TypesetCell): TypesetCell[] =>
    block.columns.map((column, j) => ({ ...make(column), span: width(j) }));
  return [
    [{ text: block.caption ?? '', span: 4 }],
    [{ text: block.corner ?? '' }, ...cells((column) => ({ text: column.label }))],
    ...block.rows.map((row) => [
      { text: row.label },
      ...cells((column) => figure(table, row, column, print)),
    ]),
  ];
}

function requestRows(table: FormTable, print: Printed, skip: readonly string[]): TypesetCell[][] {
  const block = table.blocks[0] as FormBlock;
  const rows = block.rows.filter((row) => !skip.includes(row.id));
  const organisations = block.columns.slice(1, 6).map((column) => ({ text: column.label }));
  const count = (group: string): number => rows.filter((row) => row.group?.includes(group)).length;
  const seen = new Set<string>();
  const head: TypesetCell[][] = [
    [
      { text: block.corner ?? '', span: 3, rows: 3 },
      { text: '申请人情况', span: 7 },
    ],
    [
      { text: '自然人', rows: 2 },
      { text: '法人或其他组织', span: 5 },
      { text: '总计', rows: 2 },
    ],
    organisations,
  ];
  const body = rows.map((row) => {
    const groups = (row.group ?? []).filter((group) => !seen.has(group));
    for (const group of groups) seen.add(group);
    const labels = [
      ...groups.map((group) => ({ text: group, rows: count(group) })),
      { text: row.label, span: 3 - (row.group?.length ?? 0) },
    ];
    return [...labels, ...block.columns.map((column) => figure(table, row, column, print))];
  });
  return [...head, ...body];
}

function disputeRows(table: FormTable, print: Printed): TypesetCell[][] {
  const block = table.blocks[0] as FormBlock;
  const outcomes = block.columns.map((column) => ({ text: column.label }));
  return [
    [
      { text: '行政复议', span: 5 },
      { text: '行政诉讼', span: 10 },
    ],
    [
      ...outcomes.map((cell) => ({ ...cell, rows: 2 })),
      { text: '未经复议直接起诉', span: 5 },
      { text: '复议后起诉', span: 5 },
    ],
    [...outcomes, ...outcomes],
    block.rows.flatMap((row) => block.columns.map((column) => figure(table, row, column, print))),
  ];
}

function statisticRows(table: FormTable, print: Printed): TypesetCell[][] {
  const block = table.blocks[0] as FormBlock;
  const [column] = block.columns as [FormEntry];
  return [
    ['统计指标', '单位', '统计数'].map((text) => ({ text })),
    ...block.rows.map((row) => [
      { text: row.label },
      { text: row.unit ?? '' },
      figure(table, row, column, print),
    ]),
  ];
}
