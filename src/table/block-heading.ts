import { medianOf } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import { ITEM } from './block-ends.js';
import { isLarger } from './block-words.js';
import type { Chunk, ChunkRow } from './chunks.js';
import { isCutInHead } from './cut-in-heads.js';
import type { Edge } from './edges.js';
import { isNextOrdinal } from './opens-item.js';
import { hasOwnNumber } from './own-number.js';
import { figuresIn, hasFigures, isYears } from './row-figures.js';
import { isRuledGap } from './ruled-gap.js';
import { isCountedOn } from './section-heading.js';

/** A heading stands this much further from both its neighbours than rows do, if it is not larger. */
const WIDER = 1.35;
/** Labels begin at the same place within this (points); so many tell where labels begin, */
export const SAME_START = 2;
const LABELS_ALIKE = 3;
/** so much further in (ems) than the first ones that no heading begins there. */
const LABEL_INDENT = 2;
/** Labels are indented by less than so many points. */
const INDENT = 20;
/** A heading in the middle of the rows is off it by at most this share of their width. */
const OFF_CENTRE = 0.08;

/**
 * True for a text that stands alone between wide gaps, or is larger than the rows above it; not for
 * one that the row below counts on, nor the first one under the rule of a header, whose lines are closer than rows are.
 */
export function isHeading(rows: ChunkRow[], index: number, start: number, rules: Edge[]): boolean {
  const row = rows[index] as ChunkRow;
  const above = rows[index - 1] as ChunkRow;
  const below = rows[index + 1];
  const body = rows.slice(start, index);
  // One character stands below the others of a label that is set downwards.
  if ([...(row.chunks[0]?.text ?? '')].length === 1 || countsOn(row, below)) return false;
  const [label] = row.chunks;
  if (label && ITEM.test(label.text) && countsOnFrom(row, body)) return false;
  if (label && body.some((line) => isCountedOn(line, label))) return false;
  if (row.chunks.some((chunk) => isLarger(chunk, sizeOf(body)))) return true;
  if (isGroupLabel(row, below, body) || isCutInHead(rows, index, start, rules)) return false;
  const distances = body.slice(1).map((line, at) => line.top - (body[at] as ChunkRow).top);
  const usual = Math.max(medianOf(distances), row.bottom - row.top);
  if (!below || distances.length === 0 || !standsAsHeading(row, body)) return false;
  const onlyHeads = !body.some((line) => hasFigures(line) && !isYears(line));
  if (onlyHeads && (isRuledGap(above, row, rules, Infinity) || isOverEntry(row, below)))
    return false;
  return row.top - above.top > WIDER * usual && below.top - row.top > WIDER * usual;
}

/** True for a text that begins where labels do, right over a row whose figures stand under those above: the rows of a group follow. */
export function isGroupLabel(
  row: ChunkRow,
  below: ChunkRow | undefined,
  body: ChunkRow[],
): boolean {
  const [label] = row.chunks;
  const [entry] = below?.chunks ?? [];
  if (!label || !entry || !below || entry.numeric || isWide(label.text)) return false;
  const figures = figuresIn(below);
  const above = body.flatMap(figuresIn);
  const left = Math.min(...body.map(({ chunks }) => chunks[0]?.x0 ?? Infinity));
  return (
    label.x0 > left - SAME_START &&
    label.x0 < left + INDENT &&
    entry.x0 > label.x0 - SAME_START &&
    figures.length > 1 &&
    figures.every((one) => above.some(({ x0, x1 }) => x0 < one.x1 && x1 > one.x0))
  );
}

/** True for a label over one with figures that begins no further left: between heads and rows it heads a group of these. */
function isOverEntry({ chunks: [label] }: ChunkRow, below: ChunkRow): boolean {
  const [entry] = below.chunks;
  if (!label || !entry || entry.numeric || figuresIn(below).length < 2) return false;
  return entry.x0 > label.x0 - SAME_START && entry.x0 < label.x0 + INDENT;
}

/** True where a label below begins with the next number, at the same place: 1.… over 2.… */
function countsOn({ chunks: [label] }: ChunkRow, below: ChunkRow | undefined): boolean {
  return (
    label !== undefined &&
    (below?.chunks ?? []).some(
      (next) => numberOf(next) === numberOf(label) + 1 && Math.abs(next.x0 - label.x0) < SAME_START,
    )
  );
}

/** True for a label that counts on from the last numbered one that begins at its place: （二）… under （一）…, 2.… under 1.…. */
export function countsOnFrom({ chunks: [label] }: ChunkRow, block: ChunkRow[]): boolean {
  if (!label) return false;
  const last = block
    .flatMap(({ chunks }) => chunks.slice(0, 1))
    .findLast(({ text, x0 }) => hasOwnNumber(text) && Math.abs(x0 - label.x0) < SAME_START);
  return isNextOrdinal(last?.text, label.text) || numberOf(label) === numberOf(last) + 1;
}

/** The number before a label: 2 of 2.其他; NaN for none. */
function numberOf(label: Chunk | undefined): number {
  return Number(/^(\d{1,2})[.．、]/u.exec(label?.text ?? '')?.[1]);
}

/** Size of the first texts of rows: labels, where there are any, since a scan tells their size better than that of figures. */
function sizeOf(body: ChunkRow[]): number {
  const first = body.flatMap(({ chunks }) => chunks.slice(0, 1));
  const labels = first.filter(({ numeric }) => !numeric);
  return medianOf((labels.length > 0 ? labels : first).map(({ fontSize }) => fontSize));
}

/** True for a text that begins left of where labels end, or stands in the middle of the rows. */
function standsAsHeading({ chunks }: ChunkRow, body: ChunkRow[]): boolean {
  const { x0, x1 } = chunks[0] as Chunk;
  if (isIndentedLabel(chunks[0] as Chunk, body)) return false;
  const left = Math.min(...body.map((line) => line.chunks[0]?.x0 ?? x0));
  const right = Math.max(...body.map((line) => line.chunks[line.chunks.length - 1]?.x1 ?? x1));
  const labels = body.flatMap((line) => line.chunks.filter((chunk) => chunk.x0 < left + INDENT));
  const label = medianOf(labels.map((chunk) => chunk.x1));
  const off = Math.abs(x0 + x1 - left - right) / 2;
  return x0 < label || off < OFF_CENTRE * (right - left);
}

/** True for a text that begins where labels of the rows above begin, further in than the first of them. */
export function isIndentedLabel({ x0, fontSize }: Chunk, body: ChunkRow[]): boolean {
  const starts = body.flatMap(({ chunks }) =>
    chunks.filter((chunk) => !chunk.numeric).map((chunk) => chunk.x0),
  );
  const left = Math.min(...starts);
  const same = starts.filter((start) => Math.abs(start - x0) < SAME_START).length;
  return x0 > left + LABEL_INDENT * fontSize && same >= LABELS_ALIKE;
}
