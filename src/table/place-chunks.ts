import { overlapOf } from '../geometry/box.js';
import type { Column } from './align-columns.js';
import { type Chunk, type ChunkRow, wordsToChunk } from './chunks.js';
import { cutCloseFigure } from './close-figure.js';
import { cutChunk } from './cut-chunk.js';
import type { Edge } from './edges.js';
import { keepUnderHeads } from './own-heads.js';

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
/** Two texts in one column while another is free cost more than any distance (points). */
const SHARED_COST = 1e4;

/** A way to place a piece: the columns it covers and how far (points) it stands from them. */
interface Place {
  col: number;
  colSpan: number;
  away: number;
}

/**
 * Rows of chunks -> what stands in which columns. Rows above the first figures hold heads: one that
 * stands in the white between two columns belongs to the right one where that holds figures set
 * flush right, which may leave the place under their head blank.
 */
export function placeRows(rows: ChunkRow[], columns: Column[], rules: Edge[]): Placed[][] {
  const first = rows.findIndex((row) => row.chunks.slice(1).some(isFigure));
  const body = rows.slice(Math.max(0, first));
  const ofFigures = figureColumns(columns, body);
  const placed = rows.map((row, index) => {
    const heads = index < first && namesColumns(row, columns);
    return placeRow(row, columns, heads ? ofFigures : [], rules);
  });
  return keepUnderHeads(placed);
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

/** White as wide as a character: more than parts thousands. */
const WHITE = '\u2003';

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
    const { col, colSpan } = placesOf(chunk, columns, ofFigures)[0] as Place;
    if (colSpan === 1 || isHeading(chunk, col, row) || isUnderlined(chunk, row, rules))
      return [chunk];
    const own = columns.slice(col, col + colSpan);
    return cutCloseFigure(chunk, own.at(-1) as Column) ?? cutChunk(chunk, own);
  });
  const places = choosePlaces(pieces.map((piece) => placesOf(piece, columns, ofFigures)));
  for (const [at, piece] of pieces.entries()) {
    const { col, colSpan } = places[at] as Place;
    const last = placed[placed.length - 1];
    if (last && col < last.col + last.colSpan) {
      last.chunk = besideEachOther(last.chunk, piece);
      last.colSpan = Math.max(last.colSpan, col + colSpan - last.col);
    } else placed.push({ chunk: piece, col, colSpan });
  }
  return placed;
}

/** Two chunks as one; white parts the digits of two figures so that no reader takes them for groups of one. */
function besideEachOther(left: Chunk, right: Chunk): Chunk {
  const both = wordsToChunk([...left.words, ...right.words], right);
  const figures = /\p{Nd}$/u.test(left.text) && /^\p{Nd}/u.test(right.text);
  return figures ? { ...both, text: `${left.text}${WHITE}${right.text}` } : both;
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

/** The columns that a chunk touches; in white those on either side, of which figures' on the right come before all. */
function placesOf({ x0, x1 }: Chunk, columns: Column[], ofFigures: boolean[]): Place[] {
  const touched = columns.flatMap((column, col) => (column.x0 < x1 && x0 < column.x1 ? [col] : []));
  const [first] = touched;
  if (first !== undefined) return [{ col: first, colSpan: touched.length, away: 0 }];
  const right = columns.findIndex((column) => column.x0 >= x1);
  const left = right < 0 ? columns.length - 1 : right - 1;
  const sides = [
    { col: left, colSpan: 1, away: x0 - (columns[left]?.x1 ?? x0) },
    { col: right, colSpan: 1, away: (columns[right]?.x0 ?? x1) - x1 },
  ].filter(({ col }) => col >= 0);
  return left >= 0 && ofFigures[right] ? sides.slice(1) : sides;
}

/**
 * One place for each piece of a row, so that pieces share a column only where they must and stand
 * as near to their columns as may be (dynamic programming from left to right).
 */
function choosePlaces(pieces: Place[][]): Place[] {
  let ways: { cost: number; places: Place[] }[] = [{ cost: 0, places: [] }];
  for (const options of pieces) {
    ways = options.map((place) => {
      const costs = ways.map(({ cost, places }) => {
        const last = places[places.length - 1];
        const shared = last !== undefined && place.col < last.col + last.colSpan;
        return cost + place.away + (shared ? SHARED_COST : 0);
      });
      const cost = Math.min(...costs);
      const best = ways[costs.indexOf(cost)];
      return { cost, places: [...(best?.places ?? []), place] };
    });
  }
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).places;
}
