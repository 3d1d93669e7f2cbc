import { clusterBy } from '../geometry/sorted.js';
import { joinJustified } from './justified.js';
import { takeProse } from './beside-prose.js';
import { isBanded } from './banded.js';
import { besideUnlevel } from './unlevel.js';
import type { Edge } from './edges.js';
import { CAPTION } from './block-words.js';
import { type Chunk, chunksToRows, wordCount } from './chunks.js';

/** A chunk of at least this many words is prose. */
const PROSE_WORDS = 5;
/** Lines of prose that make a column of text. */
const LEAST_LINES = 6;
/** Lines of a column begin within this (points) of each other. */
const SAME_START = 3;
/** Share of the column's width that most of its lines fill: prose is full, cells are not. */
const FULL_SHARE = 0.8;
/** Lines of prose that are further apart than this many times their height bound two stretches. */
const STRETCH_GAP = 2.5;
/** Columns of text are wider than this many ems. */
const LEAST_WIDTH = 12;

/** Columns of prose run far down a page from this height (points) on. */
const FAR = 250;

/** Rules this close (points) above and below a stretch belong to it. */
const RULE_NEAR = 20;
/** Stretches with no more than this (points) between them may be one. */
const MOST_BETWEEN = 60;

/** Rules between rows that hold wrapped text are this many at least, and no further (points) apart. */
const LEAST_ROW_RULES = 4;
const HIGHEST_ROW = 150;

/** A strip of white between two columns of prose, or two tables. */
interface Gutter {
  x: number;
  /** Stretches `[top, bottom]` of what stands beside it. */
  stretches: [number, number][];
}

interface TextColumn {
  x0: number;
  x1: number;
  lines: Chunk[];
}

/**
 * Sorts the chunks of a page into zones that are read one by one: where columns of prose, or tables
 * under captions, stand side by side, each column is a zone; all else is one.
 */
export function chunksToZones(pieces: Chunk[], rules: Edge[]): Chunk[][] {
  const { prose, rest: chunks } = takeProse(joinJustified(pieces), rules);
  const gutters = [
    ...findGutters(findTextColumns(chunks), chunks, rules),
    ...betweenCaptions(chunks),
    ...besideUnlevel(chunks, rules),
  ];
  if (gutters.length === 0) return [...prose, chunks];
  const zones = new Map<number, Chunk[]>();
  for (const chunk of chunks) {
    const key = zoneOf(chunk, gutters);
    const zone = zones.get(key);
    if (zone) zone.push(chunk);
    else zones.set(key, [chunk]);
  }
  return [...prose, ...zones.values()];
}

/** −1 for what no gutter stands beside or what lies across one, else the column counted from 0. */
function zoneOf(chunk: Chunk, gutters: Gutter[]): number {
  const middle = (chunk.top + chunk.bottom) / 2;
  const beside = gutters.filter(({ stretches }) =>
    stretches.some(([top, bottom]) => middle >= top && middle <= bottom),
  );
  if (beside.length === 0) return -1;
  if (beside.some(({ x }) => chunk.x0 < x && chunk.x1 > x)) return -1;
  return beside.filter(({ x }) => x <= chunk.x0).length;
}

function findTextColumns(chunks: Chunk[]): TextColumn[] {
  const prose = chunks.filter((chunk) => wordCount(chunk.text) >= PROSE_WORDS);
  const columns: TextColumn[] = [];
  for (const lines of clusterBy(prose, (chunk) => chunk.x0, SAME_START, 2 * SAME_START)) {
    if (lines.length < LEAST_LINES) continue;
    const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
    const x0 = (lines[0] as Chunk).x0;
    const x1 = ends[Math.floor(ends.length * 0.9)] as number;
    const full = lines.filter((line) => line.x1 - x0 >= FULL_SHARE * (x1 - x0)).length;
    const wide = x1 - x0 > LEAST_WIDTH * (lines[0] as Chunk).fontSize;
    if (wide && full >= lines.length * 0.6) columns.push({ x0, x1, lines });
  }
  return columns;
}

function findGutters(columns: TextColumn[], chunks: Chunk[], rules: Edge[]): Gutter[] {
  const gutters: Gutter[] = [];
  for (const left of columns) {
    const right = columns
      .filter((column) => column.x0 > left.x1 - 1)
      .sort((a, b) => a.x0 - b.x0)[0];
    if (!right) continue;
    const x = (left.x1 + right.x0) / 2;
    const beside = [...left.lines, ...right.lines].filter((line) => line.x0 >= x || line.x1 <= x);
    const prose = joinUncrossed(joinStretches(beside), x, chunks);
    const open = prose
      .map((stretch) => widen(stretch, x, chunks))
      .filter((stretch) => !isRuled(stretch, x, rules))
      .filter((stretch) => !isLabelled(linesIn(stretch, chunks)));
    const stretches = open.filter((stretch) => !isBanded([left, right], linesIn(stretch, chunks)));
    // Columns of prose that run far down a page are its columns above and below as well.
    const far = stretches.some(([top, bottom]) => bottom - top >= FAR);
    gutters.push({ x, stretches: far ? open : stretches });
  }
  return gutters;
}

function linesIn([top, bottom]: [number, number], chunks: Chunk[]): Chunk[] {
  return chunks.filter((chunk) => chunk.top >= top - 1 && chunk.bottom <= bottom + 1);
}

/** True for one line of words and figures: a row of a table whose label is as long as a line of prose. */
function isLabelled(chunks: Chunk[]): boolean {
  return chunksToRows(chunks).length === 1 && chunks.some(({ numeric }) => numeric);
}

/** White between tables side by side, told by their captions: down to the next text that crosses it. */
function betweenCaptions(chunks: Chunk[]): Gutter[] {
  const captions = chunks.filter((chunk) => CAPTION.test(chunk.text));
  return chunksToRows(captions).flatMap((row) =>
    row.chunks.slice(1).map((right) => {
      const x = right.x0 - SAME_START;
      const across = chunks.filter(
        (chunk) => chunk.top > row.bottom && chunk.x0 < x && chunk.x1 > x,
      );
      const bottom = Math.min(...across.map((chunk) => chunk.top));
      return { x, stretches: [[row.top, bottom]] as [number, number][] };
    }),
  );
}

/** True where rules run across the gutter inside a stretch, or close around it: cells of a table. */
function isRuled([top, bottom]: [number, number], x: number, rules: Edge[]): boolean {
  const across = rules.filter((rule) => rule.from < x - 5 && rule.to > x + 5);
  const inside = across.filter((rule) => rule.at > top && rule.at < bottom).length;
  const around = across.filter((rule) => rule.at > top - RULE_NEAR && rule.at < bottom + RULE_NEAR);
  return inside >= 2 || around.length >= 3 || isRow((top + bottom) / 2, across);
}

/** True for a height between two of many rules that begin and end together: a row of a table. */
function isRow(y: number, rules: Edge[]): boolean {
  const above = rules.filter(({ at }) => at <= y).pop();
  const below = rules.find(({ at }) => at > y);
  if (!above || !below || below.at - above.at > HIGHEST_ROW) return false;
  const alike = ({ from, to }: Edge): boolean =>
    Math.abs(from - above.from) < SAME_START && Math.abs(to - above.to) < SAME_START;
  return alike(below) && rules.filter(alike).length >= LEAST_ROW_RULES;
}

/** Joins stretches with little between them, none of it across the gutter: ends of paragraphs. */
function joinUncrossed(
  stretches: [number, number][],
  x: number,
  chunks: Chunk[],
): [number, number][] {
  const across = chunks.filter((chunk) => chunk.x0 < x && chunk.x1 > x);
  const joined: [number, number][] = [];
  for (const [top, bottom] of stretches) {
    const last = joined[joined.length - 1];
    const crossed =
      last && across.some((chunk) => chunk.bottom > last[1] + 1 && chunk.top < top - 1);
    if (last && !crossed && top - last[1] <= MOST_BETWEEN) last[1] = Math.max(last[1], bottom);
    else joined.push([top, bottom]);
  }
  return joined;
}

/** Lets a stretch go on downwards over rows that stand on one side of the gutter only. */
function widen([top, end]: [number, number], x: number, chunks: Chunk[]): [number, number] {
  const below = chunks.filter((chunk) => chunk.top > end - 1).sort((a, b) => a.top - b.top);
  const side = below[0] ? below[0].x0 > x : false;
  const other = below.find((chunk) => (side ? chunk.x0 <= x : chunk.x1 >= x));
  let bottom = end;
  for (const chunk of below) {
    if (other && chunk.bottom > other.top) break;
    if (chunk.top - bottom > STRETCH_GAP * (chunk.bottom - chunk.top)) break;
    bottom = Math.max(bottom, chunk.bottom);
  }
  return [top, bottom];
}

/** Heights taken up by lines of prose, one stretch for lines that follow each other. */
function joinStretches(lines: Chunk[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const { top, bottom } of [...lines].sort((a, b) => a.top - b.top)) {
    const last = stretches[stretches.length - 1];
    if (last && top - last[1] <= STRETCH_GAP * (bottom - top)) last[1] = Math.max(last[1], bottom);
    else stretches.push([top, bottom]);
  }
  return stretches;
}
