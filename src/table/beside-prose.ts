import { clusterBy, medianOf } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import { type Chunk, chunksToRows, wordCount } from './chunks.js';
import type { Edge } from './edges.js';

/** A chunk of at least this many words may be a line of prose. */
const PROSE_WORDS = 5;
/** So many lines follow each other before they count as prose. */
const LEAST_LINES = 5;
/** Lines of prose begin within this (points) of each other; */
const SAME_START = 3;
/** each is as wide as the widest of them to this share; what is wider by its inverse begins anew. */
const FULL_SHARE = 0.8;
/** Chinese breaks after any character: full lines of it end within this (ems) of each other. */
const WIDE_RAGGED = 1.2;
/** What begins with a number of its own is the next label of a list. */
const NUMBERED = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、\uFFFD]/u;
/** Share of the lines that begin so, from which they are labels. */
const LABELS = 0.3;
/** Lines further apart than this many times their height do not follow each other, */
const LINE_GAP = 1.2;
/** paragraphs do, up to this. */
const PARAGRAPH_GAP = 2.5;
/** So many rows of figures beside lines of one paragraph: a wrapped label has one such row. */
const LEAST_FIGURE_ROWS = 3;

/** Lines of prose with rows of figures beside them, and where the white between them is. */
interface Run {
  lines: Chunk[];
  x: number;
  /** True where the figures stand on the right. */
  left: boolean;
}

/**
 * Takes prose out of a page's chunks that a narrow table stands beside, each column of it as a zone
 * of its own: full lines follow each other there at the heights of several rows of figures, none of
 * which is theirs.
 */
export function takeProse(chunks: Chunk[], rules: Edge[]): { prose: Chunk[][]; rest: Chunk[] } {
  const lines = chunks.filter((chunk) => wordCount(chunk.text) >= PROSE_WORDS);
  const figures = chunks.filter((chunk) => chunk.numeric);
  let rest = chunks;
  const prose: Chunk[][] = [];
  for (const cluster of clusterBy(lines, (line) => line.x0, SAME_START, 2 * SAME_START)) {
    for (const full of runsOf(cluster)) {
      const run = besideFigures(full, figures, rules);
      if (!run) continue;
      const own = new Set(withParagraphs(run, rest));
      prose.push([...own]);
      rest = rest.filter((chunk) => !own.has(chunk));
    }
  }
  return { prose: prose.filter((zone) => zone.length > 0), rest };
}

/** Lines that follow each other, all of them full. */
function runsOf(cluster: Chunk[]): Chunk[][] {
  const runs: Chunk[][] = [];
  for (const line of [...cluster].sort((a, b) => a.top - b.top)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const widest = Math.max(...(run ?? []).map((other) => other.x1 - other.x0));
    const share = (line.x1 - line.x0) / widest;
    const follows = last && line.top - last.bottom <= LINE_GAP * (line.bottom - line.top);
    const full = share >= FULL_SHARE && share <= 1 / FULL_SHARE;
    if (run && last && follows && full && !isRagged(last, line)) run.push(line);
    else runs.push([line]);
  }
  return runs.filter((run) => run.length >= LEAST_LINES && !areLabels(run));
}

function isRagged(above: Chunk, line: Chunk): boolean {
  return isWide(line.text) && Math.abs(above.x1 - line.x1) > WIDE_RAGGED * line.fontSize;
}

function areLabels(lines: Chunk[]): boolean {
  return lines.filter(({ text }) => NUMBERED.test(text)).length > LABELS * lines.length;
}

function besideFigures(lines: Chunk[], figures: Chunk[], rules: Edge[]): Run | undefined {
  const top = (lines[0] as Chunk).top;
  const bottom = (lines[lines.length - 1] as Chunk).bottom;
  const x0 = Math.min(...lines.map((line) => line.x0));
  const x1 = Math.max(...lines.map((line) => line.x1));
  const near = figures.filter((figure) => figure.top > top - 1 && figure.bottom < bottom + 1);
  for (const left of [true, false]) {
    const beside = near.filter((figure) => (left ? figure.x0 > x1 : figure.x1 < x0));
    if (chunksToRows(beside).filter(({ chunks }) => chunks.length > 1).length < LEAST_FIGURE_ROWS)
      continue;
    const x = left ? x1 + 1 : x0 - 1;
    const crossed = rules.some(
      ({ at, from, to }) => at > top && at < bottom && from < x - SAME_START && to > x + SAME_START,
    );
    if (!crossed) return { lines, x, left };
  }
  return undefined;
}

/** The lines of a run with those of the paragraphs above and below on the same side of the white. */
function withParagraphs({ lines, x, left }: Run, chunks: Chunk[]): Chunk[] {
  const start = medianOf(lines.map((line) => line.x0));
  const side = chunks
    .filter((chunk) => (left ? chunk.x0 > start - 1 && chunk.x1 <= x : chunk.x0 >= x))
    .sort((a, b) => a.top - b.top);
  const across = chunks.filter((chunk) => chunk.x0 < x && chunk.x1 > x);
  const first = side.indexOf(lines[0] as Chunk);
  if (first < 0) return lines;
  const isNext = (a: Chunk, b: Chunk): boolean => {
    const [upper, lower] = a.top < b.top ? [a, b] : [b, a];
    const gap = lower.top - upper.bottom;
    const between = across.some((chunk) => chunk.top > upper.top && chunk.bottom < lower.bottom);
    return gap <= PARAGRAPH_GAP * (lower.bottom - lower.top) && !between;
  };
  let from = first;
  let to = first;
  while (from > 0 && isNext(side[from - 1] as Chunk, side[from] as Chunk)) from--;
  while (to < side.length - 1 && isNext(side[to] as Chunk, side[to + 1] as Chunk)) to++;
  return side.slice(from, to + 1);
}
