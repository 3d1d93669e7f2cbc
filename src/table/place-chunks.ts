import { overlapOf } from '../geometry/box.js';
import type { Column } from './align-columns.js';
import { type Chunk, type ChunkRow, wordsToChunk } from './chunks.js';
import { cutChunk } from './cut-chunk.js';
import type { Edge } from './edges.js';

/** What stands in one row: a piece of text and the columns it covers. */
export interface Placed {
  chunk: Chunk;
  col: number;
  colSpan: number;
}

/** A column with figures in more than this share of its rows is set flush right. */
const FIGURE_SHARE = 0.5;
/** The rule under a spanning head is this close (ems) to the foot of its text, */
const UNDERLINE_REACH = 0.5;
/** and reaches as far as it, within this (points). */
const SLACK = 2;

/**
 * Rows of chunks -> what stands in which columns. Rows above the first figures hold heads: one that
 * stands in the white between two columns belongs to the right one where that holds figures set
 * flush right, which may leave the place under their head blank.
 */
export function placeRows(rows: ChunkRow[], columns: Column[], rules: Edge[]): Placed[][] {
  const first = rows.findIndex((row) => row.chunks.slice(1).some(isFigure));
  const body = rows.slice(Math.max(0, first));
  const ofFigures = figureColumns(columns, body);
  return rows.map((row, index) => {
    const heads = index < first && namesColumns(row, columns);
    return placeRow(row, columns, heads ? ofFigures : [], rules);
  });
}

/** True for a row of heads that begins over the labels or has one for each other column. */
function namesColumns({ chunks: [head, ...beside] }: ChunkRow, columns: Column[]): boolean {
  if (!head || beside.length === 0) return false;
  const labels = columns[0] as Column;
  return (
    overlapOf(head.x0, head.x1, labels.x0, labels.x1) > 0 || beside.length + 2 === columns.length
  );
}

function isFigure({ numeric, text }: Chunk): boolean {
  return numeric && !/^(?:19|20)\d\d\D{0,3}$/u.test(text);
}

/** For each column whether it is one of figures; none where figures are set flush left. */
function figureColumns(columns: Column[], rows: ChunkRow[]): boolean[] {
  let lean = 0;
  const found = columns.map(({ x0, x1 }) => {
    const own = rows.flatMap((row) => row.chunks.filter((one) => one.x0 < x1 && one.x1 > x0));
    const figures = own.filter((chunk) => chunk.numeric);
    if (figures.length <= FIGURE_SHARE * own.length) return false;
    lean += spread(figures.map((one) => one.x1)) - spread(figures.map((one) => one.x0));
    return true;
  });
  return lean > SLACK ? columns.map(() => false) : found;
}

const spread = (values: number[]): number => Math.max(...values) - Math.min(...values);

/** A row's chunks with the columns they cover; chunks of one column become one, others are cut. */
function placeRow(row: ChunkRow, columns: Column[], ofFigures: boolean[], rules: Edge[]): Placed[] {
  const placed: Placed[] = [];
  const pieces = row.chunks.flatMap((chunk) => {
    const { col, colSpan } = columnsUnder(chunk, columns, ofFigures);
    if (colSpan === 1 || isHeading(chunk, col, row) || isUnderlined(chunk, row, rules))
      return [chunk];
    return cutChunk(chunk, columns.slice(col, col + colSpan));
  });
  for (const piece of pieces) {
    const { col, colSpan } = columnsUnder(piece, columns, ofFigures);
    const last = placed[placed.length - 1];
    if (last && col < last.col + last.colSpan) {
      last.chunk = wordsToChunk([...last.chunk.words, ...piece.words], piece);
      last.colSpan = Math.max(last.colSpan, col + colSpan - last.col);
    } else placed.push({ chunk: piece, col, colSpan });
  }
  return placed;
}

/** True for a label that has its row to itself: a heading over the labels below it. */
function isHeading({ numeric }: Chunk, col: number, { chunks }: ChunkRow): boolean {
  return chunks.length === 1 && col === 0 && !numeric;
}

/** True for a text of words with a rule under it that no other text of its row stands on. */
function isUnderlined(chunk: Chunk, row: ChunkRow, rules: Edge[]): boolean {
  if (chunk.numeric) return false;
  const reach = UNDERLINE_REACH * chunk.fontSize;
  return rules.some(
    ({ at, from, to }) =>
      Math.abs(at - chunk.bottom) <= reach &&
      from <= chunk.x0 + SLACK &&
      to >= chunk.x1 - SLACK &&
      row.chunks.every((other) => other === chunk || other.x0 > to || other.x1 < from),
  );
}

/** The columns that a chunk touches; else the nearest one, or that of figures right of it. */
function columnsUnder(
  { x0, x1 }: Chunk,
  columns: Column[],
  ofFigures: boolean[],
): { col: number; colSpan: number } {
  let first = -1;
  let last = -1;
  let nearest = 0;
  let distance = Infinity;
  for (const [index, column] of columns.entries()) {
    const away = Math.max(column.x0 - x1, x0 - column.x1);
    if (away < 0) {
      if (first < 0) first = index;
      last = index;
    }
    if (away < distance) [nearest, distance] = [index, away];
  }
  if (first >= 0) return { col: first, colSpan: last - first + 1 };
  const isLeft = x0 > (columns[nearest] as Column).x0;
  return { col: isLeft && ofFigures[nearest + 1] ? nearest + 1 : nearest, colSpan: 1 };
}
