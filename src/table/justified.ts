import { clusterBy } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import { type Chunk, chunksToRows, wordCount, wordsToChunk } from './chunks.js';

/** Lines that begin and end together, so many at least, are justified prose. */
const LEAST_LINES = 6;
/** They begin and end within this (points) of each other. */
const SAME_EDGE = 2;
/** A line of prose has this many words and inks this share of its length. */
const LEAST_WORDS = 5;
const LEAST_INK = 0.6;
/** Justifying widens a blank to so many ems at most. */
const WIDEST_BLANK = 2.5;
/** Margins looked at, the most frequent first: a page has few. */
const MOST_MARGINS = 8;

/** Chunks with justified lines of prose, which wide blanks tear apart, put together again. */
export function joinJustified(chunks: Chunk[]): Chunk[] {
  const starts = margins(chunks, (chunk) => chunk.x0);
  const ends = margins(chunks, (chunk) => chunk.x1);
  const rows = chunksToRows(chunks);
  const joined = new Map<Chunk, Chunk | undefined>();
  const stretches = starts
    .flatMap((x0) => ends.map((x1) => ({ x0, x1 })))
    .filter(({ x0, x1 }) => x1 > x0)
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  for (const { x0, x1 } of stretches) {
    const lines = rows
      .map((row) => lineBetween(row.chunks, x0, x1))
      .filter((line) => line.length > 0 && !line.some((chunk) => joined.has(chunk)));
    if (lines.length < LEAST_LINES) continue;
    for (const line of lines) {
      const words = line.flatMap((chunk) => chunk.words);
      for (const chunk of line) joined.set(chunk, undefined);
      joined.set(line[0] as Chunk, wordsToChunk(words, line[0] as Chunk));
    }
  }
  return rows.flatMap((row) =>
    row.chunks.flatMap((chunk) => (joined.has(chunk) ? (joined.get(chunk) ?? []) : [chunk])),
  );
}

/** Places where many chunks begin (or end), the most frequent first. */
function margins(chunks: Chunk[], at: (chunk: Chunk) => number): number[] {
  return clusterBy(chunks, at, SAME_EDGE, 2 * SAME_EDGE)
    .filter((group) => group.length >= LEAST_LINES)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_MARGINS)
    .map((group) => at(group[group.length >> 1] as Chunk));
}

/** The chunks of a row that fill the stretch between two margins with prose; none if they do not. */
function lineBetween(chunks: Chunk[], x0: number, x1: number): Chunk[] {
  const inside = chunks.filter((chunk) => chunk.x0 > x0 - 3 && chunk.x1 < x1 + 3);
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (!first || !last) return [];
  if (Math.abs(first.x0 - x0) > 2 * SAME_EDGE || Math.abs(last.x1 - x1) > 2 * SAME_EDGE) return [];
  if (inside.some((chunk, at) => chunk.numeric || isTornOff(inside[at - 1], chunk))) return [];
  const words = inside.reduce((sum, chunk) => sum + wordCount(chunk.text), 0);
  const ink = inside.reduce((sum, chunk) => sum + chunk.x1 - chunk.x0, 0);
  return words >= LEAST_WORDS && ink >= LEAST_INK * (x1 - x0) ? inside : [];
}

/** True for a chunk too far from the one before, or of Chinese writing, which has no blanks to widen. */
function isTornOff(before: Chunk | undefined, chunk: Chunk): boolean {
  if (isWide(chunk.text)) return true;
  return before !== undefined && chunk.x0 - before.x1 > WIDEST_BLANK * chunk.fontSize;
}
