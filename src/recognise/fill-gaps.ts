import type { RowMatch } from './align-rows.js';
import { enoughFor, type Label, labelSimilarity } from './label.js';
import { groupFit, isInnermost } from './line-match.js';
import type { FormLine, PreparedTable } from './prepared-form.js';
import { type PrintedRow, type RowRun, aloneRun } from './printed-row.js';

/** Likeness that, with the right place in order, is enough. */
const SUPPORT = 0.3;
/** Characters of a label set downwards that one line of a row takes up at most. */
const LONGEST_PIECE = 3;
/** Optional parts of a form that are tried in and out within one gap. */
const MOST_PARTS = 4;

/**
 * Rows whose labels say nothing, placed by order: between two rows that are sure, as many rows as
 * the form has lines there. Where the numbers differ, only rows are placed whose ordinal is that of one
 * line there and whose label is somewhat like it; where a label says plainly something else, nothing is.
 * An optional part of the form of which some rows are sure is there as a whole.
 */
export function fillGaps(
  rows: readonly PrintedRow[],
  table: PreparedTable,
  sure: readonly RowMatch[],
): RowMatch[] {
  const all: RowMatch[] = [];
  const begun = new Set(sure.filter(({ line }) => line.optional).map(({ line }) => partOf(line)));
  let from = 0;
  let line = 0;
  for (let i = 0; i <= sure.length; i += 1) {
    const next = sure[i];
    const open = openRows(rows, from, next?.from ?? rows.length, table);
    const lines = table.lines.slice(line, next?.line.index ?? table.lines.length);
    all.push(...placeByOrder(open, lines, table, begun));
    if (next) all.push(next);
    from = next?.to ?? rows.length;
    line = (next?.line.index ?? 0) + 1;
  }
  return all;
}

interface OpenRow {
  run: RowRun;
  at: number;
}

/** Rows of the gap that must be rows of the form: with figures, or ruled off with a label of their own. */
function openRows(
  rows: readonly PrintedRow[],
  from: number,
  to: number,
  table: PreparedTable,
): OpenRow[] {
  const open: OpenRow[] = [];
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!row) continue;
    const ruled = row.segment.grid.table.method === 'ruled' && row.hasLabel;
    if (!row.hasFigures && !ruled) continue;
    const run = aloneRun(row);
    if (row.hasFigures || !isHeading(run, table)) open.push({ run, at });
  }
  return open;
}

/** True where a row only heads others: （三）不予公开 on a line of its own. */
export function isHeading(run: RowRun, table: PreparedTable): boolean {
  return run.labels.some(({ label }) => table.groupKeys.has(label.key));
}

function placeByOrder(
  open: readonly OpenRow[],
  lines: readonly FormLine[],
  table: PreparedTable,
  begun: ReadonlySet<string>,
): RowMatch[] {
  if (open.length === 0) return [];
  const choice = onlyChoice(open, lines, begun);
  if (choice === undefined) return placeByOrdinal(open, lines, table);
  const pairs = open.map((one, i) => ({ ...one, line: choice[i] as FormLine }));
  if (!pairs.every(({ run, line }) => isPossible(run, line, table))) return [];
  return pairs.map(({ run, line, at }) => ({ line, run, from: at, to: at + 1, by: 'order' }));
}

function placeByOrdinal(
  open: readonly OpenRow[],
  lines: readonly FormLine[],
  table: PreparedTable,
): RowMatch[] {
  return open.flatMap(({ run, at }): RowMatch[] => {
    const label = run.labels[0]?.label;
    const same = lines.filter(({ ordinal }) => ordinal !== '' && ordinal === run.ordinal);
    const rivals = open.filter((other) => other.run.ordinal === run.ordinal);
    const [line] = same;
    if (!line || !label || same.length > 1 || rivals.length > 1) return [];
    if (labelSimilarity(label, line.keys) < SUPPORT || !isPossible(run, line, table)) return [];
    return [{ line, run, from: at, to: at + 1, by: 'order' }];
  });
}

/** The one choice of lines that has as many as there are rows; of several the one whose groups are printed beside them. */
function onlyChoice(
  open: readonly OpenRow[],
  lines: readonly FormLine[],
  begun: ReadonlySet<string>,
): FormLine[] | undefined {
  const fitting = choices(lines, begun).filter((choice) => choice.length === open.length);
  if (fitting.length === 1) return fitting[0];
  const grouped = fitting.filter((choice) =>
    choice.every((line, i) => isInnermost((open[i] as OpenRow).run, line)),
  );
  return grouped.length === 1 ? grouped[0] : undefined;
}

/** The lines of a gap with and without each of its optional parts, those that are `begun` always with. */
function choices(lines: readonly FormLine[], begun: ReadonlySet<string>): FormLine[][] {
  let found: FormLine[][] = [[]];
  const parts = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'extra') continue;
    const part = line.optional && !begun.has(partOf(line)) ? partOf(line) : '';
    if (part === '') found = found.map((choice) => [...choice, line]);
    else if (parts.has(part)) found = found.map((choice) => withPart(choice, line, part));
    else if (parts.size < MOST_PARTS) {
      parts.add(part);
      found = found.flatMap((choice) => [choice, [...choice, line]]);
    }
  }
  return found;
}

function withPart(choice: FormLine[], line: FormLine, part: string): FormLine[] {
  const last = choice.at(-1);
  return last?.optional && partOf(last) === part ? [...choice, line] : choice;
}

/** Optional lines of one group come and go together. */
function partOf(line: FormLine): string {
  return line.groupKeys.texts.join();
}

function isPossible(run: RowRun, line: FormLine, table: PreparedTable): boolean {
  const fit = groupFit(run, line, table);
  if (fit < 0) return false;
  const label = run.labels[0]?.label;
  if (!label || label.key === '' || label.damage > 0 || isPiece(label, table)) return true;
  if (run.rows.some(isUnmapped)) return true;
  if (saysOther(run, line, table)) return false;
  if (fit > 0 || (run.ordinal !== '' && run.ordinal === line.ordinal)) return true;
  return labelSimilarity(label, line.keys) >= SUPPORT;
}

/** True for a piece of a group's label that runs down beside the rows. */
function isPiece(label: Label, table: PreparedTable): boolean {
  return (
    label.key.length <= LONGEST_PIECE &&
    table.groupKeys.texts.some((key) => key.includes(label.key))
  );
}

function isUnmapped({ segment, row, first }: PrintedRow): boolean {
  return segment.grid.row(row).some(({ cell }) => cell.col < first && cell.unmapped === true);
}

/** True where the label is plainly that of another line. */
function saysOther(run: RowRun, line: FormLine, table: PreparedTable): boolean {
  const label = run.labels[0]?.label;
  if (!label) return false;
  const own = labelSimilarity(label, line.keys);
  return table.lines.some((other) => {
    if (other === line) return false;
    const found = labelSimilarity(label, other.keys);
    return found > own && found >= enoughFor(label.key.length, label.damage);
  });
}
