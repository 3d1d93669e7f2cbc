import { YEAR } from './align-rows.js';
import type { Column } from './align-columns.js';
import type { Chunk, ChunkRow } from './chunks.js';

/** Signs of no more characters than this, beside at most this share of a column's figures, may be set off them. */
const STRAY = 3;
const STRAY_SHARE = 0.2;

/**
 * Merges neighbouring columns that are one: no row has text in both, and some text reaches over
 * both or one of them holds no more than the header (a head that stands beside its figures, which
 * are set flush right: where it may belong to either side, figures on its right are its own, unless
 * lines of another head stand over and under it there).
 */
export function mergeExclusive(columns: Column[], rows: ChunkRow[]): Column[] {
  const start = firstOfBody(rows);
  const merged: Column[] = [];
  let held: Column | undefined;
  for (const [index, column] of columns.entries()) {
    const own = held ? { x0: held.x0, x1: column.x1 } : { ...column };
    const last = merged[merged.length - 1];
    const next = columns[index + 1];
    held = undefined;
    if (next && isHeadOf(own, next, rows, start)) held = own;
    else if (last && isOne(last, own, rows, start)) last.x1 = Math.max(last.x1, own.x1);
    else merged.push(own);
  }
  return merged;
}

/** True where a column holds no more than the head of the figures right of it. */
function isHeadOf(head: Column, next: Column, rows: ChunkRow[], start: number): boolean {
  const inside = (column: Column, row: ChunkRow): boolean =>
    row.chunks.some((chunk) => chunk.x0 < column.x1 && chunk.x1 > column.x0);
  const body = rows.slice(start);
  if (body.some((row) => inside(head, row))) return false;
  if (rows.some((row) => inside(head, row) && inside(next, row))) return false;
  if (
    standsBesideHead(
      rows.slice(0, start),
      (row) => inside(head, row),
      (row) => inside(next, row),
    )
  )
    return false;
  const figures = body.flatMap((row) =>
    row.chunks.filter((chunk) => chunk.x0 < next.x1 && chunk.x1 > next.x0),
  );
  return figures.length > 0 && figures.every((chunk) => chunk.numeric);
}

/** True where all lines of a head stand between the first and the last line of the one of the next column. */
function standsBesideHead(
  heads: ChunkRow[],
  isOwn: (row: ChunkRow) => boolean,
  isNext: (row: ChunkRow) => boolean,
): boolean {
  const own = heads.flatMap((row, at) => (isOwn(row) ? [at] : []));
  return (
    own.length > 0 && heads.slice(0, own[0]).some(isNext) && heads.slice(own.at(-1)).some(isNext)
  );
}

function isOne(left: Column, right: Column, rows: ChunkRow[], start: number): boolean {
  let bridged = false;
  const leftBody: Chunk[] = [];
  const rightBody: Chunk[] = [];
  for (const [index, { chunks }] of rows.entries()) {
    const a = chunks.filter((chunk) => chunk.x0 < left.x1 && chunk.x1 > left.x0);
    const b = chunks.filter((chunk) => chunk.x0 < right.x1 && chunk.x1 > right.x0);
    if (a.length === 0 && b.length === 0) continue;
    if (a.some((chunk) => b.includes(chunk))) {
      bridged ||= a.some((chunk) => chunk.numeric && b.includes(chunk));
      continue;
    }
    if (a.length > 0 && b.length > 0) return false;
    if (index < start) continue;
    leftBody.push(...a);
    rightBody.push(...b);
  }
  if (bridged || leftBody.length === 0 || rightBody.length === 0) return true;
  return isStray(leftBody, rightBody) || isStray(rightBody, leftBody);
}

/** The first row with figures right of its label; where these are years, which head columns, the one below it. */
function firstOfBody(rows: ChunkRow[]): number {
  const first = rows.findIndex((row) => row.chunks.slice(1).some(({ numeric }) => numeric));
  const years = rows[first]?.chunks.every(({ numeric, text }) => !numeric || YEAR.test(text));
  return years ? first + 1 : first;
}

/** True for few short signs (a letter for a figure that is secret) off the figures of their column. */
function isStray(few: Chunk[], many: Chunk[]): boolean {
  return few.length <= STRAY_SHARE * many.length && few.every(({ text }) => text.length <= STRAY);
}
