import { boxAround, overlapOf } from '../geometry/box.js';
import { isWide } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import type { Method, Reading } from '../model/page.js';
import type { Line, Word } from '../model/prose.js';
import { isDayOf } from './day-of-month.js';
import { cutLeaders, isLeader, joinLeaders, leadsFrom } from './leaders.js';
import { hasOwnNumber } from './own-number.js';

/** Words on one baseline that no column gap parts: what one cell holds of one line. */
export interface Chunk extends Box {
  text: string;
  words: Word[];
  fontSize: number;
  /** A figure, or a sign that stands for one. */
  numeric: boolean;
  method: Method;
  confidence: number;
  /** Opinions about the text, where it is one word that has some. */
  readings?: Reading[];
}

/** Chunks side by side, from left to right. */
export interface ChunkRow {
  top: number;
  bottom: number;
  chunks: Chunk[];
}

/** Gap, in ems, from which words may stand in two columns. */
const CHUNK_GAP = 0.9;
/** A day of one digit stands this far (ems) behind its month at most, where days are set flush right. */
const DAY_GAP = 1.3;
/** Two figures are parted by more than this (ems), even where blanks part groups of three digits. */
const FIGURE_GAP = 0.45;
/** Less than this (ems) parts nothing. */
const LEAST_FIGURE_GAP = 0.15;
/** A figure in full, with separators, a percent sign, brackets; no comma ends it, as it does a day's number. */
const FIGURE = /^[($€£+\-–−]{0,2}\p{Nd}(?:[\p{Nd},.，． ]*[\p{Nd}.．])?[%)]{0,2}[*†‡]{0,3}$/u;
/** Share of the lower one's height that must overlap for chunks to stand in one row. */
const SAME_ROW_OVERLAP = 0.5;
/** A chunk belongs to the next row that overlaps so much more of its height than its own does. */
const BETTER_OVERLAP = 0.25;
/** A currency sign may stand this far (ems) before its figure. */
const CURRENCY_GAP = 8;
export const CURRENCY = /^[$€£¥]$/u;
/** Signs that belong to the figure before them however far they stand. */
const AFTER_FIGURE = /^[%)\]]+$/u;
/** Dots that lead the eye from a label to its figure. */
const LEADER = /^[.…·_]{3,}$|^\.$|^(?:[.…·] ){2,}[.…·]$/u;
const PLACEHOLDER =
  /^(?:[-–—−―─－⸺⸻━:*/／.…·†‡#]+|\(?(?:n\/?a|n\.a\.?|x|nil|none)\)?|\([-–—†‡]\)|\([a-z]{1,2}\))$/iu;
/** A placeholder that cannot be the sign of the figure behind it. */
const NO_SIGN = /^(?:[-–—−―─－]{2,}|[⸺⸻/／])$/u;

/** True for text that is a figure in the main: digits with signs, separators, units, footnote marks. */
export function isNumeric(text: string): boolean {
  if (PLACEHOLDER.test(text)) return true;
  if (hasOwnNumber(text)) return false;
  const digits = text.replaceAll(/\P{Nd}/gu, '').length;
  const letters = text.replaceAll(/[^\p{L}\uFFFD]/gu, '').length;
  return digits > 0 && letters <= Math.max(1, digits / 2);
}

/** Lines of a page -> chunks. */
export function linesToChunks(lines: Line[]): Chunk[] {
  return lines.flatMap((line) => {
    const groups: Word[][] = [];
    let group: Word[] = [];
    for (const word of joinLeaders(line.words.flatMap(cutLeaders))) {
      const last = group[group.length - 1];
      if (last && startsChunk(last, word)) {
        groups.push(group);
        group = [];
      }
      group.push(word);
    }
    groups.push(group);
    return groups.map((words) => wordsToChunk(words, line));
  });
}

function startsChunk(left: Word, right: Word): boolean {
  const size = Math.max(left.fontSize, right.fontSize);
  const gap = right.x0 - left.x1;
  if (gap <= DAY_GAP * size && isDayOf(left.text, right.text)) return false;
  if (gap > CHUNK_GAP * size) return !leadsFrom(left, right);
  if (gap > LEAST_FIGURE_GAP * size && isNumeric(left.text)) {
    if (CURRENCY.test(right.text)) return true;
    const wide = gap > FIGURE_GAP * size;
    const slash = left.text === '/' || right.text === '/';
    if (
      (wide || !(slash || isThousandsGroup(left.text, right.text))) &&
      isWhole(left.text) &&
      isWhole(right.text)
    )
      return true;
  }
  if (!LEADER.test(left.text) || LEADER.test(right.text)) return false;
  return isNumeric(right.text) || isLeader(left.text);
}

/** True for what fills a cell by itself: a figure, or what stands for none. */
function isWhole(text: string): boolean {
  return FIGURE.test(text) || NO_SIGN.test(text);
}

/** True where the right text can be three more digits of the left one, as in `1 234 567`. */
function isThousandsGroup(left: string, right: string): boolean {
  return /^[($€£+\-–−]{0,2}\d{1,3}$/u.test(left) && /^\d{3}(?:[.,]\d+)?[%)]{0,2}$/u.test(right);
}

/** Words -> a chunk, whose box leaves out the leader at its end: that reaches into other columns. */
export function wordsToChunk(words: Word[], source: Pick<Line, 'method' | 'confidence'>): Chunk {
  const text = words.map((word) => word.text).join(' ');
  const [first] = words;
  const readings = words.length === 1 ? first?.readings : undefined;
  const led = words.length > 1 && isLeader((words[words.length - 1] as Word).text);
  const { x0, top, x1, bottom } = boxAround(led ? words.slice(0, -1) : words);
  const { method, confidence } = source;
  const fontSize = Math.max(...words.map((word) => word.fontSize));
  const numeric = isNumeric(text);
  const chunk: Chunk = { x0, top, x1, bottom, text, words, fontSize, numeric, method, confidence };
  if (readings) chunk.readings = readings;
  return chunk;
}

/** Chunks -> rows from top to bottom, signs put to the figures they belong to. */
export function chunksToRows(chunks: Chunk[]): ChunkRow[] {
  const sorted = [...chunks].sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const rows: ChunkRow[] = [];
  for (const chunk of sorted) {
    const row = rows[rows.length - 1];
    const lower = row && Math.min(row.bottom - row.top, chunk.bottom - chunk.top);
    if (
      row &&
      overlapOf(row.top, row.bottom, chunk.top, chunk.bottom) > SAME_ROW_OVERLAP * (lower ?? 0)
    ) {
      row.chunks.push(chunk);
    } else rows.push({ top: chunk.top, bottom: chunk.bottom, chunks: [chunk] });
  }
  moveToNext(rows);
  for (const row of rows) {
    row.chunks = joinSigns(row.chunks.sort((a, b) => a.x0 - b.x0));
    row.top = Math.min(...row.chunks.map((chunk) => chunk.top));
    row.bottom = Math.max(...row.chunks.map((chunk) => chunk.bottom));
  }
  return rows;
}

/**
 * Moves chunks to the row below where they lie better beside its first chunk than beside their own row's: a
 * word of a label that spans rows stands between two and draws the first chunk of the lower one.
 */
function moveToNext(rows: ChunkRow[]): void {
  for (const [index, next] of rows.entries()) {
    const row = rows[index - 1];
    if (!row) continue;
    const [first, ...others] = row.chunks as [Chunk, ...Chunk[]];
    const isBelow = (chunk: Chunk): boolean => {
      const { top, bottom } = chunk;
      const more =
        overlapOf(next.top, next.bottom, top, bottom) - overlapOf(row.top, row.bottom, top, bottom);
      return more > BETTER_OVERLAP * (bottom - top);
    };
    row.chunks = [first, ...others.filter((chunk) => !isBelow(chunk))];
    next.chunks.push(...others.filter(isBelow));
  }
}

function joinSigns(chunks: Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined[joined.length - 1];
    const near = last && chunk.x0 - last.x1 < CURRENCY_GAP * chunk.fontSize;
    const sign =
      last &&
      ((near && chunk.numeric && CURRENCY.test(last.text)) || AFTER_FIGURE.test(chunk.text));
    if (last && sign)
      joined[joined.length - 1] = wordsToChunk([...last.words, ...chunk.words], chunk);
    else joined.push(chunk);
  }
  return joined;
}

/** Number of words as prose counts them; every other Chinese character counts as one. */
export function wordCount(text: string): number {
  let wide = 0;
  for (const character of text) if (isWide(character)) wide++;
  const words = text.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word) && !isWide(word)).length;
  return words + wide / 2;
}

/** True where a glyph of the chunks has no character that can be trusted. */
export function isUnmapped(chunks: Chunk[]): boolean {
  return chunks.some(({ words }) =>
    words.some(({ glyphs }) => glyphs.some((glyph) => !glyph.mapped)),
  );
}
