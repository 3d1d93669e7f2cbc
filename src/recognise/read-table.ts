import type { Unrecognised, Warning } from '../model/document.js';
import type { Cell } from '../model/table.js';
import { isUnit } from '../text/index.js';
import { alignRows, type RowMatch } from './align-rows.js';
import type { Assigned } from './assign-segments.js';
import { fillGaps, isHeading } from './fill-gaps.js';
import { type HeaderVote, lineLikeness } from './line-match.js';
import { inFormOrder } from './in-form-order.js';
import { keepColumns } from './keep-columns.js';
import { rowsWithLostFigures } from './lost-figures.js';
import { unrecognisedCells } from './place-figures.js';
import { placeRow } from './place-row.js';
import type { ColumnPlan } from './plan-columns.js';
import {
  crossingId,
  type FormLine,
  type PreparedBlock,
  type PreparedTable,
} from './prepared-form.js';
import { type PrintedRow, type RowRun, aloneRun } from './printed-row.js';
import { printedUnit } from './printed-unit.js';

/** What was found of one table of the form. */
export interface TableReading {
  placements: Map<string, Cell>;
  /** Unit that the table prints for an indicator, where it prints one. */
  units: Map<string, string>;
  unrecognised: Unrecognised[];
  warnings: Warning[];
  /** Lines of the form that are printed. */
  lines: Set<FormLine>;
  /** How like the form it looks: rows and headers together. */
  score: number;
}

/** Reads a table of the form out of the segments that belong to it, whatever the order of its blocks. */
export function readTable(table: PreparedTable, printed: readonly Assigned[]): TableReading {
  const assigned = inFormOrder(table, printed);
  const rows = assigned.flatMap((one) => one.rows);
  const plans = new Map(assigned.map((one) => [one.segment, one]));
  const vote: HeaderVote = (segment, block) => headerVote(plans.get(segment), block);
  const sure = alignRows(rows, table, vote);
  const matches = fillGaps(rows, table, sure);
  const reading: TableReading = {
    placements: new Map(),
    units: new Map(),
    unrecognised: [],
    warnings: [],
    lines: new Set(),
    score: alikeness(table, sure, assigned),
  };
  const lost = rowsWithLostFigures(matches);
  for (const match of matches) {
    if (!lost.has(match.run)) readRow(table, match, plans, reading);
  }
  keepOthers(table, rows, matches, reading);
  keepColumns(table, assigned, (segment) => blockOf(segment, matches), reading);
  return reading;
}

function alikeness(
  table: PreparedTable,
  sure: readonly RowMatch[],
  assigned: readonly Assigned[],
): number {
  const rows = sure.map(({ line, run }) => lineLikeness(run, table)[line.index] ?? 0);
  return rows.reduce((sum, like) => sum + like, headerScore(assigned));
}

/** Likeness of all headers to the columns of the blocks that fit them best. */
export function headerScore(assigned: readonly Assigned[]): number {
  return assigned.reduce(
    (sum, { plans }) => sum + Math.max(...[...plans.values()].map((plan) => plan.match.score)),
    0,
  );
}

/** 1 where the segment's header names the columns of the block, -1 where it names another block's. */
function headerVote(assigned: Assigned | undefined, block: PreparedBlock): number {
  const score = (plan: ColumnPlan | undefined, of: PreparedBlock): number =>
    plan ? (plan.match.score * plan.match.count) / of.columns.length ** 2 : 0;
  const own = score(assigned?.plans.get(block), block);
  let best = 0;
  for (const [other, plan] of assigned?.plans ?? []) best = Math.max(best, score(plan, other));
  if (best < HEADER_SCORE) return 0;
  return own >= best - SAME_SCORE ? 1 : -1;
}

/** Likeness (0 to 1, mean over columns) from which a header speaks, and what counts as equal. */
const HEADER_SCORE = 0.5;
const SAME_SCORE = 0.1;

function readRow(
  table: PreparedTable,
  { line, run, by }: RowMatch,
  plans: ReadonlyMap<unknown, Assigned>,
  reading: TableReading,
): void {
  if (line.kind === 'extra') {
    reading.unrecognised.push(...unknownRow(table, run));
    return;
  }
  const printed = run.rows.find((row) => row.hasFigures) ?? run.rows.at(-1);
  const plan = printed && plans.get(printed.segment)?.plans.get(line.block);
  if (!plan) return;
  reading.lines.add(line);
  if (by === 'order') reading.warnings.push(byOrder(line, run, printed));
  const { cells, left } = placeRow(run, plan);
  for (const [j, column] of line.block.columns.entries()) {
    const cell = cells[j];
    if (cell) reading.placements.set(crossingId(table.id, line, column), cell);
  }
  const isOpen = left.length > 0 || cells.some((cell) => cell !== undefined);
  const isLeftOut = (j: number): boolean =>
    line.block.columns[j]?.optional === true && !plan.match.found[j];
  if (isOpen && cells.some((cell, j) => cell === undefined && !isLeftOut(j))) {
    reading.unrecognised.push(...unrecognisedCells('cell', table.id, line.label, left));
    reading.warnings.push(openColumns(line, printed));
  }
  if (plan.match.found.every((head, j) => head !== undefined || isLeftOut(j))) {
    noteUnits(table, line, run, plan, reading);
  }
}

function noteUnits(
  table: PreparedTable,
  line: FormLine,
  run: RowRun,
  plan: ColumnPlan,
  reading: TableReading,
): void {
  for (const [j, column] of line.block.columns.entries()) {
    if (!(column.unit ?? line.unit)?.endsWith('元')) continue;
    const unit = printedUnit(plan.match.found[j]?.text ?? '', run);
    if (unit !== '') reading.units.set(crossingId(table.id, line, column), unit);
  }
}

/** Rows of a known table that no line of the form stands for. */
function keepOthers(
  table: PreparedTable,
  rows: readonly PrintedRow[],
  matches: readonly RowMatch[],
  reading: TableReading,
): void {
  const used = new Set(matches.flatMap((match) => match.run.rows));
  for (const row of rows) {
    if (used.has(row) || !row.hasFigures) continue;
    const run = aloneRun(row);
    if (isHeading(run, table) && table.lines.length > rows.length) continue;
    reading.unrecognised.push(...unknownRow(table, run));
    reading.warnings.push({
      code: 'rows.unplaced',
      message: `“${labelText(run)}”一行不在统一格式内，原样保留`,
      ...pageOf(row),
    });
  }
}

/** The block of the form that the rows of a segment belong to. */
function blockOf(
  segment: Assigned['segment'],
  matches: readonly RowMatch[],
): PreparedBlock | undefined {
  return matches.find((match) => match.run.rows.some((row) => row.segment === segment))?.line.block;
}

function unknownRow(table: PreparedTable, run: RowRun): Unrecognised[] {
  return unrecognisedCells('row', table.id, labelText(run), figureCells(run));
}

function figureCells(run: RowRun): Cell[] {
  return run.rows.flatMap(({ segment, row, first }) =>
    segment.grid
      .row(row)
      .map((one) => one.cell)
      .filter((cell) => cell.row === row && cell.col >= first),
  );
}

function labelText(run: RowRun): string {
  return run.rows
    .flatMap(({ segment, row, first }) => segment.grid.row(row).filter((c) => c.cell.col < first))
    .map((one) => one.cell.text.replace(/\s+/gu, ''))
    .filter((text, i, all) => text !== '' && !isUnit(text) && all.indexOf(text) === i)
    .join(' ');
}

function byOrder(line: FormLine, run: RowRun, row: PrintedRow): Warning {
  const text = labelText(run);
  const printed = text === '' ? '没有文字' : `印作“${text}”`;
  return {
    code: 'rows.byOrder',
    message: `“${line.label}”一行${printed}，按所处位置认定`,
    ...pageOf(row),
  };
}

function openColumns(line: FormLine, row: PrintedRow): Warning {
  return {
    code: 'columns.uncertain',
    message: `“${line.label}”一行有的列无法确定，未采用`,
    ...pageOf(row),
  };
}

function pageOf(row: PrintedRow | undefined): { page?: number } {
  return row ? { page: row.segment.grid.page(row.row) } : {};
}
