import { medianOf } from '../geometry/sorted.js';
import type { Word } from '../model/prose.js';
import type { Column } from './align-columns.js';
import { coveredBy } from './covered.js';
import { isDayOf } from './day-of-month.js';
import { CURRENCY, type Chunk, type ChunkRow, isNumeric, wordsToChunk } from './chunks.js';

/** Rows that must agree before white between words counts as the border of columns. */
const LEAST_ROWS = 5;
/** Share of the rows that may write across it: headers, long labels. */
const CROSSING_SHARE = 0.12;
/** Least width (ems) of such white, and of white with figures on its right: wider than blanks are. */
const LEAST_WHITE = 0.6;
const LEAST_WHITE_FIGURES = 0.4;
/** Share of the rows with text on both sides, and of those with figures on the right. */
const BESIDE_SHARE = 0.6;
const FIGURE_SHARE = 0.6;

/** Blanks of one text are no wider than this many times each other. */
const SAME_BLANK = 1.2;

/** So many rows, and this share of them, have words on either bank. */
const LEAST_INHABITED = 2;
const INHABITED_SHARE = 0.25;

/** Figures set flush right end, and the texts right of them begin, within this (points) of each other; */
const FLUSH = 1.5;
/** so do this share of them. */
const FLUSH_SHARE = 0.8;

/** White between words that runs down through rows. */
interface River {
  x0: number;
  x1: number;
}

/**
 * Cuts the chunks of a block where white runs down between their words through nearly all rows,
 * too narrow to part columns in one row by itself (the rivers of F. Shafait's and R. Smith's and
 * A. Nurminen's table finders, looked for below the usual gap of columns).
 */
export function cutAtRivers(rows: ChunkRow[]): ChunkRow[] {
  const several = rows.filter((row) => row.chunks.length > 1);
  if (several.length < LEAST_ROWS) return rows;
  const rivers = findRivers(several);
  if (rivers.length === 0) return rows;
  return rows.map((row) => {
    const chunks = row.chunks.flatMap((chunk) => cutChunkAt(chunk, rivers));
    return isTextLine(row, chunks) ? row : { ...row, chunks };
  });
}

/** True for one text whose words stand as close where no river runs: a title, which a typewriter's rivers would cut. */
function isTextLine({ chunks: [text, beside] }: ChunkRow, pieces: Chunk[]): boolean {
  if (!text || beside || text.numeric || pieces.length < 2) return false;
  const within = pieces.flatMap(({ words }) => blanksOf(words));
  const all = blanksOf(text.words);
  return within.length > 0 && Math.max(...all) < SAME_BLANK * Math.max(...within);
}

function blanksOf(words: Word[]): number[] {
  return words.slice(1).map((word, at) => word.x0 - (words[at] as Word).x1);
}

function findRivers(rows: ChunkRow[]): River[] {
  const lines = rows.map((row) => row.chunks.flatMap((chunk) => chunk.words));
  const size = medianOf(rows.map((row) => row.chunks[0]?.fontSize ?? 0));
  const cores = coveredBy(lines, Math.floor(rows.length * CROSSING_SHARE));
  return cores
    .slice(1)
    .map((core, at) => ({ left: cores[at] ?? core, right: core }))
    .filter((banks) => areInhabited(banks, lines))
    .map(({ left, right }) => ({ x0: left.x1, x1: right.x0 }))
    .filter((river) => river.x1 - river.x0 >= LEAST_WHITE_FIGURES * size)
    .filter((river) => rows.some((row) => row.chunks.some((chunk) => isAcross(chunk, river))))
    .filter((river) => partsColumns(river, lines, size));
}

/** True where several rows have words on the left bank, and several on the right one. */
function areInhabited(banks: { left: Column; right: Column }, lines: Word[][]): boolean {
  const least = Math.max(LEAST_INHABITED, INHABITED_SHARE * lines.length);
  return [banks.left, banks.right].every(
    ({ x0, x1 }) =>
      lines.filter((line) => line.some((w) => w.x0 < x1 && w.x1 > x0)).length >= least,
  );
}

function isAcross(chunk: Chunk, { x0, x1 }: River): boolean {
  return chunk.x0 < x0 && chunk.x1 > x1;
}

function partsColumns({ x0, x1 }: River, lines: Word[][], size: number): boolean {
  const pairs = lines.flatMap((line) => {
    const right = line.filter((word) => word.x0 >= x1 - 1).sort((a, b) => a.x0 - b.x0)[0];
    const left = line.filter((word) => word.x1 <= x0 + 1).sort((a, b) => b.x1 - a.x1)[0];
    return left && right ? [{ left, right }] : [];
  });
  if (isFlush(pairs.filter(({ left }) => left.x1 > x0 - size))) return true;
  if (pairs.length < BESIDE_SHARE * lines.length) return false;
  const figures = pairs.filter(({ right }) => isNumeric(right.text)).length;
  return x1 - x0 >= LEAST_WHITE * size || figures >= FIGURE_SHARE * pairs.length;
}

/** True for figures set flush right close beside texts set flush left, in several rows. */
function isFlush(pairs: { left: Word; right: Word }[]): boolean {
  if (pairs.length < LEAST_ROWS) return false;
  const end = medianOf(pairs.map(({ left }) => left.x1));
  const start = medianOf(pairs.map(({ right }) => right.x0));
  const flush = pairs.filter(
    ({ left, right }) =>
      isNumeric(left.text) &&
      Math.abs(left.x1 - end) <= FLUSH &&
      Math.abs(right.x0 - start) <= FLUSH,
  ).length;
  return flush >= FLUSH_SHARE * pairs.length;
}

function cutChunkAt(chunk: Chunk, rivers: River[]): Chunk[] {
  const own = rivers.filter((river) => isAcross(chunk, river));
  if (own.length === 0) return [chunk];
  const pieces: Word[][] = [[]];
  for (const word of chunk.words) {
    const piece = pieces[pieces.length - 1] as Word[];
    const last = piece[piece.length - 1];
    const sign = last && (CURRENCY.test(last.text) || isDayOf(last.text, word.text));
    const cut = own.some(({ x0, x1 }) => last && last.x1 <= x0 + 1 && word.x0 >= x1 - 1);
    if (cut && !sign) pieces.push([word]);
    else piece.push(word);
  }
  return pieces.map((words) => wordsToChunk(words, chunk));
}
