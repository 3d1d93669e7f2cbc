import type { Assigned } from './assign-segments.js';
import { keepColumns } from './keep-columns.js';
import { unrecognisedCells } from './place-figures.js';
import { placeRow } from './place-row.js';
import type { ColumnPlan } from './plan-columns.js';
import { type Label, labelSimilarity } from './label.js';
import {
  crossingId,
  type FormColumn,
  type PreparedBlock,
  type PreparedTable,
} from './prepared-form.js';
import { type PrintedRow, aloneRun } from './printed-row.js';
import { headerScore, type TableReading } from './read-table.js';

/** Reads a table whose rows are printed side by side as one row, whole or in several tables. */
export function readAcross(table: PreparedTable, assigned: readonly Assigned[]): TableReading {
  const reading: TableReading = {
    placements: new Map(),
    units: new Map(),
    unrecognised: [],
    warnings: [],
    lines: new Set(),
    score: headerScore(assigned),
  };
  for (const block of table.blocks) {
    const plans = settleTracks(assigned, block);
    for (const [i, one] of assigned.entries()) {
      const plan = plans[i];
      if (plan) placeAcross(table, block, { ...one, plan }, reading);
    }
    keepColumns(table, assigned, () => block, reading);
  }
  return reading;
}

/** Several tables that name the same columns, one for each row of the form: in the form's order. */
function settleTracks(
  assigned: readonly Assigned[],
  block: PreparedBlock,
): (ColumnPlan | undefined)[] {
  const plans = assigned.map((one) => one.plans.get(block));
  const rowIds = [...new Set(block.columns.map((column) => column.rowId))];
  const width = block.columns.length / rowIds.length;
  const repeated = plans.every((plan) => plan?.match.count === width);
  if (!repeated || plans.length !== rowIds.length || new Set(plans.map(firstNamed)).size > 1) {
    return plans.map((plan) => (plan && isCertain(plan, block) ? plan : undefined));
  }
  return plans.map((plan, i) => plan && moved(plan, i * width, width));
}

/**
 * True where every column is there, or so many follow each other that they fit in one place only, or a
 * heading tells which row of the form is meant.
 */
function isCertain(plan: ColumnPlan, block: PreparedBlock): boolean {
  if (!plan.spans.includes(undefined) || isLongRun(plan, block)) return true;
  return block.columns.every((column, j) => {
    const head = plan.match.found[j];
    return !head || head.path.some((label) => isOwnGroup(label, column, block));
  });
}

/** True for heads of more columns without a gap than the form has outside any one row. */
function isLongRun({ spans, match }: ColumnPlan, { columns }: PreparedBlock): boolean {
  const tracks = new Set(columns.map(({ rowId }) => rowId)).size;
  const from = spans.findIndex((span) => span !== undefined);
  const to = spans.findLastIndex((span) => span !== undefined) + 1;
  const whole = match.found.slice(from, to).every((head) => head !== undefined);
  return whole && to - from > columns.length * (1 - 1 / tracks);
}

function isOwnGroup(label: Label, column: FormColumn, block: PreparedBlock): boolean {
  if (labelSimilarity(label, column.groupKeys) < GROUP_ENOUGH) return false;
  return !block.columns.some(
    (other) => other.rowId !== column.rowId && other.groupKeys.has(label.key),
  );
}

/** Likeness from which a heading names a row. */
const GROUP_ENOUGH = 0.6;

function firstNamed(plan: ColumnPlan | undefined): number {
  return plan?.match.found.findIndex((head) => head !== undefined) ?? -1;
}

function moved(plan: ColumnPlan, to: number, width: number): ColumnPlan {
  const from = firstNamed(plan);
  const at = (j: number): number => j - to + from;
  const spans = plan.spans.map((_, j) =>
    j >= to && j < to + width ? plan.spans[at(j)] : undefined,
  );
  return { ...plan, spans };
}

function placeAcross(
  table: PreparedTable,
  block: PreparedBlock,
  { rows, plan }: Assigned & { plan: ColumnPlan },
  reading: TableReading,
): void {
  const row = dataRow(rows);
  const [line] = block.lines;
  if (!row || !line) {
    if (rows.length > 0) reading.warnings.push(unclear(table, rows[0]));
    return;
  }
  reading.lines.add(line);
  const { cells, left } = placeRow(aloneRun(row), plan);
  for (const [j, column] of block.columns.entries()) {
    const id = crossingId(table.id, line, column);
    const cell = cells[j];
    if (cell && !reading.placements.has(id)) reading.placements.set(id, cell);
  }
  if (left.length > 0) {
    reading.unrecognised.push(...unrecognisedCells('cell', table.id, '', left));
    reading.warnings.push(unclear(table, row));
  }
}

/** The one row with figures; where all is blank, the first row. */
function dataRow(rows: readonly PrintedRow[]): PrintedRow | undefined {
  const filled = rows.filter((row) => row.hasFigures);
  return filled.length === 0 ? rows[0] : filled.length === 1 ? filled[0] : undefined;
}

function unclear(
  table: PreparedTable,
  row: PrintedRow | undefined,
): TableReading['warnings'][number] {
  return {
    code: 'columns.uncertain',
    message: `“${table.title}”的表格有的列无法确定，未采用`,
    ...(row ? { page: row.segment.grid.page(row.row) } : {}),
  };
}
