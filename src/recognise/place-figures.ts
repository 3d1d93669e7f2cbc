import type { Unrecognised } from '../model/document.js';
import type { Cell } from '../model/table.js';
import type { Span } from './figure-columns.js';
import type { GridCell } from './grid.js';
import type { PrintedRow, RowRun } from './printed-row.js';

/** The cell of a run in a column; `doubtful` where several figures stand there, one beside a sign for none, or one reaches beyond. */
export type Placed = { cell: Cell } | 'doubtful';

/** Finds the one cell of a run that stands in a column. */
export function cellAt(run: RowRun, span: Span): Placed {
  const found = new Set<GridCell>();
  for (const { segment, row } of run.rows) {
    for (const cell of segment.grid.row(row)) {
      if (cell.cell.col < span.to && cell.endCol > span.from) found.add(cell);
    }
  }
  const cells = [...found];
  const filled = cells.filter((cell) => cell.shape !== 'blank');
  const [only] = filled;
  const signs = cells.filter((cell) => cell.shape === 'blank' && cell.cell.text.trim() !== '');
  if (filled.length > 1 || (only && signs.length > 0)) return 'doubtful';
  if (only) return isInside(only, span, run) ? { cell: only.cell } : 'doubtful';
  const blank = cells.find((cell) => cell.cell.col >= span.from) ?? cells[0];
  return { cell: blank?.cell ?? emptyCell(run, span) };
}

function isInside(cell: GridCell, span: Span, run: RowRun): boolean {
  const inColumn = cell.cell.col >= span.from && cell.endCol <= span.to;
  const rows = run.rows.map(({ row }) => row);
  return inColumn && rows.includes(cell.cell.row) && rows.includes(cell.lastRow);
}

/** Where nothing is printed at all (a table without rulings): the place where it would stand. */
function emptyCell(run: RowRun, span: Span): Cell {
  const printed = run.rows.find((row) => row.hasFigures) ?? (run.rows[0] as PrintedRow);
  const { grid } = printed.segment;
  const row = grid.row(printed.row).map((one) => one.cell);
  const column = Array.from({ length: grid.rows }, (_, at) => grid.row(at))
    .flat()
    .map((one) => one.cell)
    .filter((cell) => cell.col >= span.from && cell.col + cell.colSpan <= span.to);
  const part = grid.table.parts[0] ?? { x0: 0, top: 0, x1: 0, bottom: 0 };
  return {
    page: grid.page(printed.row),
    row: printed.row,
    col: span.from,
    rowSpan: 1,
    colSpan: span.to - span.from,
    x0: least(column, 'x0') ?? part.x0,
    x1: most(column, 'x1') ?? part.x1,
    top: least(row, 'top') ?? part.top,
    bottom: most(row, 'bottom') ?? part.bottom,
    text: '',
    method: row[0]?.method ?? 'text',
    confidence: Math.min(1, ...row.map((cell) => cell.confidence)),
  };
}

function least(cells: readonly Cell[], side: 'x0' | 'top'): number | undefined {
  return cells.length > 0 ? Math.min(...cells.map((cell) => cell[side])) : undefined;
}

function most(cells: readonly Cell[], side: 'x1' | 'bottom'): number | undefined {
  return cells.length > 0 ? Math.max(...cells.map((cell) => cell[side])) : undefined;
}

/** What stands in some grid rows of a known table that the form does not know. */
export function unrecognisedCells(
  kind: Unrecognised['kind'],
  table: string,
  label: string,
  cells: readonly Cell[],
): Unrecognised[] {
  const [first] = cells;
  if (!first) return [];
  const same = cells.filter((cell) => cell.page === first.page);
  return [
    {
      table,
      kind,
      label,
      text: cells.map((cell) => cell.text),
      page: first.page,
      x0: least(same, 'x0') ?? 0,
      top: least(same, 'top') ?? 0,
      x1: most(same, 'x1') ?? 0,
      bottom: most(same, 'bottom') ?? 0,
    },
  ];
}
