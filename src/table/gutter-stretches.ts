import { type Chunk, chunksToRows } from './chunks.js';

/** Stretches with no more than this (points) between them may be one. */
const MOST_BETWEEN = 60;
/** Rows begin at a margin within this (points) of it, */
const SAME_START = 3;
/** this share of the rows of a table in a column of prose. */
const MARGIN_SHARE = 0.6;

/** Heights from top to bottom. */
export type Stretch = [number, number];

/** Where the lines of a column of prose begin and end. */
interface Margins {
  x0: number;
  x1: number;
}

/**
 * Joins stretches of prose between which nothing lies across the gutter: ends of paragraphs, with
 * little between them, or tables in the columns of prose, whose rows begin where its lines do. Such
 * tables above the first stretch and below the last belong to these.
 */
export function joinUncrossed(
  stretches: Stretch[],
  columns: [Margins, Margins],
  chunks: Chunk[],
): Stretch[] {
  const x = (columns[0].x1 + columns[1].x0) / 2;
  const across = chunks.filter((chunk) => chunk.x0 < x && chunk.x1 > x);
  const isOwn = (top: number, bottom: number): boolean => {
    const between = linesIn([top, bottom], chunks);
    const [left, right] = columns;
    return keepsMargin(between, left.x0, left.x0, x) && keepsMargin(between, right.x0, x, Infinity);
  };
  const joined: Stretch[] = [];
  for (const [top, bottom] of stretches) {
    const last = joined[joined.length - 1];
    const crossed =
      last && across.some((chunk) => chunk.bottom > last[1] + 1 && chunk.top < top - 1);
    const near = last && top - last[1] <= MOST_BETWEEN;
    if (last && !crossed && (near || isOwn(last[1], top))) last[1] = Math.max(last[1], bottom);
    else joined.push([top, bottom]);
  }
  const first = joined[0];
  const last = joined[joined.length - 1];
  if (!first || !last) return joined;
  const above = across.filter((chunk) => chunk.bottom <= first[0]).map((chunk) => chunk.bottom);
  const below = across.filter((chunk) => chunk.top >= last[1]).map((chunk) => chunk.top);
  const top = Math.max(Math.min(...chunks.map((chunk) => chunk.top)), ...above);
  const bottom = Math.min(Math.max(...chunks.map((chunk) => chunk.bottom)), ...below);
  if (isOwn(top, first[0])) first[0] = top;
  if (isOwn(last[1], bottom)) last[1] = bottom;
  return joined;
}

export function linesIn([top, bottom]: Stretch, chunks: Chunk[]): Chunk[] {
  return chunks.filter((chunk) => chunk.top >= top - 1 && chunk.bottom <= bottom + 1);
}

/** True where most rows of a column begin at its margin. */
function keepsMargin(chunks: Chunk[], margin: number, from: number, to: number): boolean {
  const inside = chunks.filter(({ x0, x1 }) => x0 > from - SAME_START && x1 < to);
  const firsts = chunksToRows(inside).flatMap((row) => row.chunks.slice(0, 1));
  const kept = firsts.filter(({ x0 }) => Math.abs(x0 - margin) < SAME_START).length;
  return firsts.length > 0 && kept >= MARGIN_SHARE * firsts.length;
}
