import type { Grid } from './grid.js';
import { type Label, labelSimilarity } from './label.js';
import { lineLikeness } from './line-match.js';
import {
  type ColumnPlan,
  planColumns,
  type PrintedColumns,
  printedColumns,
} from './plan-columns.js';
import type { PreparedBlock, PreparedForm, PreparedTable } from './prepared-form.js';
import { type PrintedRow, printedRows, aloneRun } from './printed-row.js';
import { findSegments, type Segment } from './segments.js';

/** A segment that belongs to a table of the form. */
export interface Assigned {
  segment: Segment;
  table: PreparedTable;
  printed: PrintedColumns;
  plans: Map<PreparedBlock, ColumnPlan>;
  rows: PrintedRow[];
}

/** Share of a block's columns that a header must name to speak for it. */
const HEADER_SHARE = 0.5;
/** Rows that speak for a table without any header. */
const ENOUGH_ROWS = 3;
/** Columns of a block printed side by side that must be named. */
const ENOUGH_ACROSS = 4;

/** Likeness of a label to one of a table's whose rows go on, under a header that names its columns. */
const ALIKE = 0.7;

interface Claim extends Assigned {
  rowsHit: number;
  rowsAsked: number;
  named: boolean;
  weight: number;
}

/** Cuts the tables into segments and says which belong to which table of the form; the rest is left alone. */
export function assignSegments(grids: readonly Grid[], form: PreparedForm): Assigned[] {
  const assigned: Assigned[] = [];
  let last: Claim | undefined;
  let orphan: PrintedColumns | undefined;
  for (const grid of grids) {
    for (const segment of findSegments(grid, form)) {
      const printed = inherit(printedColumns(segment), segment, orphan);
      orphan = segment.from === segment.to ? printed : undefined;
      if (segment.from === segment.to) continue;
      const claim = bestClaim(segment, printed, form, last);
      if (claim) assigned.push(claim);
      last = claim ?? (last?.segment.grid === grid ? last : undefined);
    }
  }
  return assigned;
}

/** A header whose rows stand in the next table, behind a page break. */
function inherit(
  printed: PrintedColumns,
  segment: Segment,
  orphan: PrintedColumns | undefined,
): PrintedColumns {
  if (!orphan || segment.header.length > 0) return printed;
  const cols = orphan.headers.at(-1)?.to ?? 0;
  return cols === segment.grid.cols ? { ...printed, headers: orphan.headers } : printed;
}

function bestClaim(
  segment: Segment,
  printed: PrintedColumns,
  form: PreparedForm,
  last: Claim | undefined,
): Claim | undefined {
  let best: Claim | undefined;
  const known = new Map<number, PrintedRow[]>();
  const rowsFrom = (first: number): PrintedRow[] => {
    const rows = known.get(first) ?? printedRows(segment, first);
    known.set(first, rows);
    return rows;
  };
  for (const table of form.tables.flatMap((one) => (one.upright ? [one, one.upright] : [one]))) {
    const claim = claimFor(segment, printed, table, rowsFrom);
    if (isGood(claim, last) && claim.weight > (best?.weight ?? -1)) best = claim;
  }
  return best;
}

function claimFor(
  segment: Segment,
  printed: PrintedColumns,
  table: PreparedTable,
  rowsFrom: (first: number) => PrintedRow[],
): Claim {
  const plans = new Map(table.blocks.map((block) => [block, planColumns(printed, block)]));
  const across = table.blocks.some((block) => block.across);
  const best = bestPlan(plans);
  const first = best && best.share >= HEADER_SHARE ? best.plan.first : printed.first;
  const rows = rowsFrom(across ? 0 : first);
  const labelled = across ? [] : rows.filter((row) => row.hasLabel);
  const rowsHit = labelled.filter((row) =>
    lineLikeness(aloneRun(row), table).some((like) => like > 0),
  ).length;
  const named = (best?.share ?? 0) >= HEADER_SHARE;
  return {
    segment,
    table,
    printed,
    plans,
    rows,
    rowsHit,
    rowsAsked: rows.filter((row) => row.hasFigures || row.hasLabel).length,
    named,
    weight: rowsHit + (best?.plan.match.count ?? 0),
  };
}

function bestPlan(
  plans: ReadonlyMap<PreparedBlock, ColumnPlan>,
): { plan: ColumnPlan; share: number } | undefined {
  let best: { plan: ColumnPlan; share: number; score: number } | undefined;
  for (const [block, plan] of plans) {
    const share = plan.match.count / block.columns.length;
    const score = plan.match.score * share;
    if (!best || score > best.score) best = { plan, share, score };
  }
  return best;
}

function isGood(claim: Claim, last: Claim | undefined): boolean {
  const across = claim.table.blocks.find((block) => block.across);
  if (across) return isAcross(claim, across);
  if (claim.rowsHit >= ENOUGH_ROWS && claim.rowsHit * 3 >= claim.rowsAsked) return true;
  if (claim.named && claim.rowsHit > 0) return true;
  if (claim.named && speakless(claim) && claim.table.lines.length >= claim.rowsAsked) return true;
  const goesOn = last?.table === claim.table;
  if (goesOn && claim.named && isLike(claim)) return true;
  return goesOn && claim.rowsHit > 0 && claim.rowsHit === claim.rowsAsked;
}

/** True where the labels are too short to be told by themselves when a character is lost, and yet like those of the table. */
function isLike({ rows, table }: Claim): boolean {
  const labels = rows.filter((row) => row.hasFigures).map((row) => aloneRun(row).labels[0]?.label);
  const isOfLine = (label: Label | undefined): boolean =>
    label !== undefined && table.lines.some(({ keys }) => labelSimilarity(label, keys) >= ALIKE);
  return labels.length > 0 && labels.every(isOfLine);
}

/** True where the labels are there but make no sense. */
function speakless(claim: Claim): boolean {
  const labels = claim.rows
    .filter((row) => row.hasFigures)
    .map((row) => aloneRun(row).labels[0]?.label);
  return labels.length > 0 && labels.every((label) => !label || label.damage > 0);
}

function isAcross(claim: Claim, block: PreparedBlock): boolean {
  const plan = claim.plans.get(block);
  const count = plan?.match.count ?? 0;
  if (count >= ENOUGH_ACROSS) return true;
  const unlabelled = claim.rows.filter((row) => row.hasFigures);
  return (
    unlabelled.length === 1 &&
    claim.printed.first === 0 &&
    claim.printed.cells.length === block.columns.length
  );
}
