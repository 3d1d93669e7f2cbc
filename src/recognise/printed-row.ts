import { isUnit } from '../text/index.js';
import type { Grid, GridCell } from './grid.js';
import { type Label, labelOf } from './label.js';
import type { PreparedTable } from './prepared-form.js';
import type { Segment } from './segments.js';

/** One grid row of a segment in the stream of rows that is aligned with a form's table. */
export interface PrintedRow {
  segment: Segment;
  row: number;
  /** First grid column that holds figures. */
  first: number;
  hasFigures: boolean;
  /** True where the row has a label of its own. */
  hasLabel: boolean;
  /** The row taken alone, once somebody asked. */
  alone: RowRun | undefined;
}

/** Grid rows that together are one row of the form: one, or the pieces of one that was cut. */
export interface RowRun {
  rows: PrintedRow[];
  /** What may be its label, likeliest first, each with the weight of that likelihood. */
  labels: { label: Label; weight: number }[];
  /** Labels of merged cells that reach beyond it. */
  groups: Label[];
  ordinal: string;
  hasFigures: boolean;
  /** Likeness to the lines of a table, once somebody asked. */
  likeness: Map<PreparedTable, readonly number[]>;
}

export function printedRows(segment: Segment, first: number): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (let row = segment.from; row < segment.to; row += 1) {
    const own = segment.grid.row(row).filter((cell) => cell.cell.row === row);
    rows.push({
      segment,
      row,
      first,
      hasFigures: own.some((cell) => cell.cell.col >= first && cell.shape === 'figure'),
      hasLabel: own.some((cell) => cell.cell.col < first && cell.shape !== 'blank'),
      alone: undefined,
    });
  }
  return rows;
}

/** Weight of a label that is not the one next to the figures. */
const OUTER_WEIGHT = 0.9;
/** Weight of all labels of the row read together. */
const JOINED_WEIGHT = 0.95;
/** Weight of a numbered label behind a piece of that of its group, where no white parts the two. */
const BEHIND_WEIGHT = 0.95;
/** A piece of a group's label, and the label behind it: 三、本年（一）予以公开, 处理 2.重复申请. */
const BEHIND =
  /^\D{1,12}?((?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、\uFFFD])\s*\p{Script=Han}.*)$/su;

/** A grid row as a row of the form. */
export function aloneRun(row: PrintedRow): RowRun {
  row.alone ??= rowRun([row]);
  return row.alone;
}

export function rowRun(rows: PrintedRow[]): RowRun {
  const inside = new Map<number, GridCell[]>();
  const groups: Label[] = [];
  const seen = new Set<GridCell>();
  for (const printed of rows) {
    for (const cell of labelCells(printed)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      if (!isWithin(cell, printed.segment.grid, rows)) groups.push(cell.label);
      else inside.set(cell.cell.col, [...(inside.get(cell.cell.col) ?? []), cell]);
    }
  }
  const columns = [...inside].sort(([a], [b]) => b - a).map(([, cells]) => labelFor(cells));
  const labels = columns.map((label, i) => ({ label, weight: i === 0 ? 1 : OUTER_WEIGHT }));
  if (columns.length > 1) {
    const cells = [...inside].sort(([a], [b]) => a - b).flatMap(([, column]) => column);
    labels.push({ label: labelFor(cells), weight: JOINED_WEIGHT });
  }
  const nearest = [...inside].sort(([a], [b]) => b - a)[0]?.[1] ?? [];
  const behind = BEHIND.exec(nearest.map(({ cell }) => cell.text).join(''))?.[1];
  if (behind !== undefined) labels.push({ label: labelOf(behind), weight: BEHIND_WEIGHT });
  return {
    rows,
    labels,
    groups,
    ordinal: columns[0]?.ordinal ?? '',
    hasFigures: rows.some((row) => row.hasFigures),
    likeness: new Map(),
  };
}

function labelFor(cells: readonly GridCell[]): Label {
  const [only] = cells;
  if (cells.length === 1 && only) return only.label;
  return labelOf(cells.map((cell) => cell.cell.text).join(''));
}

/** Cells before the figures, without serial numbers and units where there are words besides. */
function labelCells({ segment, row, first }: PrintedRow): GridCell[] {
  const cells = segment.grid.row(row).filter((cell) => cell.cell.col < first);
  const words = cells.filter((cell) => cell.shape === 'words' && !isUnit(cell.cell.text));
  return words.length > 0 ? words : cells.filter((cell) => cell.shape !== 'blank');
}

function isWithin(cell: GridCell, grid: Grid, rows: readonly PrintedRow[]): boolean {
  const own = rows.filter((printed) => printed.segment.grid === grid).map(({ row }) => row);
  return cell.cell.row >= Math.min(...own) && cell.lastRow <= Math.max(...own);
}

/** Most grid rows that are taken for one row of the form. */
export const LONGEST_RUN = 4;

/** So many figures are a row's own, wherever columns of figures are taken to begin. */
const FILLED = 3;

function isFilled({ segment, row }: PrintedRow): boolean {
  const figures = segment.grid
    .row(row)
    .filter(({ cell, shape }) => cell.row === row && shape === 'figure');
  return figures.length >= FILLED;
}

/**
 * True where grid rows may be pieces of one row: at most one of them holds figures, and they are
 * lines of a table without rulings, or stand on both sides of a page break, or share a label cell.
 */
export function mayBeOne(rows: readonly PrintedRow[]): boolean {
  if (rows.length === 1) return true;
  if (rows.filter((row) => row.hasFigures || isFilled(row)).length > 1) return false;
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return false;
  if (!rows.some((row) => row.hasLabel) && !first.segment.grid.row(first.row).length) return false;
  if (rows.every((row) => row.segment.grid.table.method === 'aligned')) return true;
  const firstPage = first.segment.grid.page(first.row);
  if (firstPage !== last.segment.grid.page(last.row)) return true;
  return labelCells(first).some(
    (cell) => cell.cell.row === first.row && cell.cell.rowSpan === rows.length,
  );
}
