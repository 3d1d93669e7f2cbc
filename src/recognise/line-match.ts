import { enoughFor, type Label, labelSimilarity } from './label.js';
import type { FormLine, PreparedBlock, PreparedTable } from './prepared-form.js';
import type { RowRun } from './printed-row.js';
import type { Segment } from './segments.js';

/** What speaks for or against a row besides its label. */
const GROUP_GAIN = 0.15;
const GROUP_LOSS = 0.3;
const ORDINAL_GAIN = 0.05;
const HEADER_GAIN = 0.1;
const HEADER_LOSS = 0.3;
/** A label in pieces is a little less sure for each piece more. */
const PIECE_LOSS = 0.03;
/** A group label is recognised from this likeness on. */
const GROUP_ENOUGH = 0.6;

/** Block -> 1 where the segment's header names its columns, -1 where it names another's, else 0. */
export type HeaderVote = (segment: Segment, block: PreparedBlock) => number;

/** Likeness of a run's label to each line of a table, 0 where it is not enough to tell. */
export function lineLikeness(run: RowRun, table: PreparedTable): readonly number[] {
  let likeness = run.likeness.get(table);
  if (!likeness) {
    likeness = compareLines(run, table);
    run.likeness.set(table, likeness);
  }
  return likeness;
}

function compareLines(run: RowRun, table: PreparedTable): number[] {
  const likeness = table.lines.map(() => 0);
  for (const { label, weight } of run.labels) {
    if (label.key === '') continue;
    if (markExact(likeness, label.key, weight, table) && weight === 1) return likeness;
    if (weight === 1 && isOther(label, table)) return likeness;
    for (const line of table.lines) {
      const known = likeness[line.index] ?? 0;
      const found = labelSimilarity(label, line.keys);
      const long = labelSimilarity(label, line.longKeys);
      const best = Math.max(found, long);
      if (best < enoughFor(Math.min(line.keys.shortest, label.key.length), label.damage)) continue;
      likeness[line.index] = Math.max(known, best * weight);
    }
  }
  return likeness;
}

/** True where a label is exactly that of a row of another table, or of a heading. */
function isOther(label: Label, table: PreparedTable): boolean {
  return table.lineKeys.has(label.key) || table.groupKeys.has(label.key);
}

function markExact(likeness: number[], key: string, weight: number, table: PreparedTable): boolean {
  let any = false;
  for (const line of table.lines) {
    if (!line.keys.has(key)) continue;
    likeness[line.index] = Math.max(likeness[line.index] ?? 0, weight);
    any = true;
  }
  return any;
}

/** What the surroundings of a run say for a line. */
export function contextGain(
  run: RowRun,
  line: FormLine,
  table: PreparedTable,
  headerVote: HeaderVote,
): number {
  let gain = groupGain(run, line, table) - PIECE_LOSS * (run.rows.length - 1);
  if (run.ordinal !== '' && line.ordinal !== '') {
    gain += run.ordinal === line.ordinal ? ORDINAL_GAIN : -ORDINAL_GAIN;
  }
  const segment = run.rows.find((row) => row.hasFigures)?.segment ?? run.rows[0]?.segment;
  const vote = segment ? headerVote(segment, line.block) : 0;
  if (vote > 0) gain += HEADER_GAIN;
  if (vote < 0) gain -= HEADER_LOSS;
  return gain;
}

function groupGain(run: RowRun, line: FormLine, table: PreparedTable): number {
  const fit = groupFit(run, line, table);
  if (fit === 0) return 0;
  return fit > 0 ? GROUP_GAIN : -GROUP_LOSS;
}

/** 1 where the group before the row is the line's nearest, -1 where it is another one of the table. */
export function groupFit(run: RowRun, line: FormLine, table: PreparedTable): number {
  let fit = 0;
  for (const group of run.groups) {
    if (group.key === '') continue;
    const own = labelSimilarity(group, line.groupKeys);
    if (own >= GROUP_ENOUGH) {
      if (labelSimilarity(group, line.nearestKeys) >= GROUP_ENOUGH) return 1;
    } else if (labelSimilarity(group, table.groupKeys) >= GROUP_ENOUGH) fit = -1;
  }
  return fit;
}

/** Whether the last group before a row is the line's nearest. */
export function isInnermost(run: RowRun, line: FormLine): boolean {
  const group = run.groups.findLast(({ key }) => key !== '');
  return group !== undefined && labelSimilarity(group, line.nearestKeys) >= GROUP_ENOUGH;
}
