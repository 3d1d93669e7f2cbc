import { medianOf } from '../geometry/sorted.js';
import type { ChunkRow } from './chunks.js';

/** So many rows of so many texts that follow each other, set no further apart (row heights), */
const SPACED_ROWS = 3;
const SPACED_TEXTS = 3;
const MOST_SPACED = 5;
/** tell how far apart rows are: others up to this many times as far. */
const SPACED = 1.3;
/** So many rows whose distances differ by no more than this (points) are set evenly. */
const EVEN_ROWS = 6;
const EVEN = 1.5;
/** Three rows of so many figures, set evenly, tell as much of others that stand hardly further apart. */
const MANY_FIGURES = 5;
const HARDLY_MORE = 1.1;

/**
 * White that parts no rows: a little more than there is between most rows of several figures, or
 * between many rows at the same distance; 0 for few of them.
 */
export function rowGap(rows: ChunkRow[], height: number): number {
  const whites = rows.slice(1).flatMap((row, at) => {
    const above = rows[at] as ChunkRow;
    return [above, row].every(tellsSpacing) ? [row.top - above.bottom] : [];
  });
  const usual = Math.max(whites.length >= SPACED_ROWS ? medianOf(whites) : 0, evenGap(rows));
  const gap = Math.max(SPACED * usual, HARDLY_MORE * wideGap(rows));
  return gap <= SPACED * MOST_SPACED * height ? gap : 0;
}

/** White between three rows of many figures that are set evenly; 0 for none. */
function wideGap(rows: ChunkRow[]): number {
  const isWide = (row: ChunkRow | undefined): boolean =>
    (row?.chunks.filter(({ numeric }) => numeric).length ?? 0) >= MANY_FIGURES;
  const gaps = rows.map((row, at) => {
    const three = [rows[at - 2], rows[at - 1], row];
    const even = Math.abs(pitchAt(rows, at) - pitchAt(rows, at - 1)) <= EVEN;
    return three.every(isWide) && even ? row.top - (rows[at - 1] as ChunkRow).bottom : 0;
  });
  return Math.max(0, ...gaps);
}

/** White between the rows of the widest stretch of rows set evenly, most of them of several texts; 0 for none. */
function evenGap(rows: ChunkRow[]): number {
  let widest = 0;
  let from = 0;
  for (let at = 1; at <= rows.length; at++) {
    if (at < rows.length && Math.abs(pitchAt(rows, at) - pitchAt(rows, from + 1)) <= EVEN) continue;
    const own = rows.slice(from, at);
    const several = own.filter(({ chunks }) => chunks.length > 1).length;
    const whites = own.slice(1).map((row, i) => row.top - (own[i] as ChunkRow).bottom);
    if (own.length >= EVEN_ROWS && several > own.length / 2)
      widest = Math.max(widest, medianOf(whites));
    from = at - 1;
  }
  return widest;
}

function pitchAt(rows: ChunkRow[], at: number): number {
  const [above, row] = [rows[at - 1], rows[at]].map((one) => (one ? middleOf(one) : NaN));
  return (row as number) - (above as number);
}

/** True for a row of several figures, or of several texts with one among them. */
function tellsSpacing(row: ChunkRow): boolean {
  return row.chunks.length >= SPACED_TEXTS && row.chunks.some(({ numeric }) => numeric);
}

function middleOf({ top, bottom }: ChunkRow): number {
  return (top + bottom) / 2;
}
