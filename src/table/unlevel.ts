import { clusterBy } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import { type Chunk, type ChunkRow, chunksToRows, wordCount } from './chunks.js';
import type { Edge } from './edges.js';

/** Lines of a list begin at its place or are indented by less than this (points). */
const INDENT = 30;
/** Lines that make a list, and rows beside them, at least; so many of them begin at its left side. */
const LEAST_LINES = 6;
const LEAST_FIRST = 3;
/** White between the list and what stands left of it (ems). */
const LEAST_WHITE = 1.5;
/** The same between two tables. */
const LEAST_BETWEEN = 3;
/** Rows are level where their middles differ by less than this share of a line's height; */
const LEVEL = 0.3;
/** a list is level with fewer than this share of the rows beside it. */
const LEVEL_SHARE = 0.5;
/** Share of the list's lines that are words, and words in a line on average. */
const WORD_SHARE = 0.8;
const MEAN_WORDS = 2;

/** White on the left of a list or a table, and the heights between which it runs down. */
export interface UnlevelGutter {
  x: number;
  stretches: [number, number][];
}

/**
 * White between a table and a list of words on its right, or another table, that knows nothing of its rows: the
 * lines of it are set at distances of their own. Rows of one table are level, whatever they hold.
 */
export function besideUnlevel(chunks: Chunk[], rules: Edge[]): UnlevelGutter[] {
  const words = chunks.filter((chunk) => wordCount(chunk.text) > 0 && !chunk.numeric);
  return clusterBy(words, ({ x0 }) => x0, 2, 4)
    .filter((group) => group.length >= LEAST_FIRST)
    .flatMap((group) => {
      const x = Math.min(...group.map(({ x0 }) => x0)) - 1;
      const stretches = stretchesBeside(x, chunks).filter((stretch) =>
        isUnlevel(stretch, x, chunks, rules),
      );
      return stretches.length > 0 ? [{ x, stretches }] : [];
    });
}

/** Heights between the texts that stand across a place. */
function stretchesBeside(x: number, chunks: Chunk[]): [number, number][] {
  const across = chunks
    .filter((chunk) => chunk.x0 < x && chunk.x1 > x)
    .sort((a, b) => a.top - b.top);
  const stops = [-Infinity, ...across.flatMap(({ top, bottom }) => [top, bottom]), Infinity];
  return stops.flatMap((top, at): [number, number][] =>
    at % 2 === 0 ? [[top, stops[at + 1] as number]] : [],
  );
}

function isUnlevel(
  [top, bottom]: [number, number],
  x: number,
  chunks: Chunk[],
  rules: Edge[],
): boolean {
  const inside = chunks.filter((chunk) => chunk.top >= top - 1 && chunk.bottom <= bottom + 1);
  const right = inside.filter((chunk) => chunk.x0 > x);
  const labels = right.filter((chunk) => chunk.x0 <= x + INDENT);
  const size = labels[0]?.fontSize ?? 0;
  if (labels.length < LEAST_LINES) return false;
  const first = Math.min(...labels.map((chunk) => chunk.top));
  const last = Math.max(...labels.map((chunk) => chunk.bottom));
  const own = right.filter((chunk) => chunk.bottom > first && chunk.top < last);
  const isTable = severalIn(own).length >= LEAST_LINES;
  if (!isTable && (own.length > labels.length || !areWords(labels))) return false;
  const beside = inside.filter(
    (chunk) => chunk.x1 < x && chunk.top >= first - size && chunk.bottom <= last + size,
  );
  // Chinese labels without a figure are those of groups of the rows on their right.
  if (beside.some(({ text }) => isWide(text)) && !beside.some(({ numeric }) => numeric))
    return false;
  const white = (isTable ? LEAST_BETWEEN : LEAST_WHITE) * size;
  if (beside.some(({ x1 }) => x - x1 < white)) return false;
  if (rules.some(({ at, from, to }) => at > first && at < last && from < x - 5 && to > x + 5))
    return false;
  const rows = severalIn(beside);
  const lines = isTable ? severalIn(own) : chunksToRows(labels);
  if (rows.length < LEAST_LINES || lines.length < LEAST_LINES) return false;
  const level = rows.filter((row) => lines.some((line) => isLevel(row, line)));
  return level.length < LEVEL_SHARE * rows.length;
}

/** True for lines of words, several in most of them. */
function areWords(list: Chunk[]): boolean {
  const wordy = list.filter((chunk) => !chunk.numeric && wordCount(chunk.text) > 0);
  const mean = list.reduce((sum, { text }) => sum + wordCount(text), 0) / list.length;
  return wordy.length >= WORD_SHARE * list.length && mean >= MEAN_WORDS;
}

/** Rows of several texts. */
function severalIn(chunks: Chunk[]): ChunkRow[] {
  return chunksToRows(chunks).filter((row) => row.chunks.length > 1);
}

function isLevel(a: { top: number; bottom: number }, b: { top: number; bottom: number }): boolean {
  const off = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2;
  return off < LEVEL * Math.min(a.bottom - a.top, b.bottom - b.top);
}
