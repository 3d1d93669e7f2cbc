import type { Edge } from './edges.js';
import { type Chunk, type ChunkRow, wordCount } from './chunks.js';
import { medianOf } from '../geometry/sorted.js';

/** A row of one chunk with at least this many words is prose. */
const PROSE_WORDS = 9;
/** Rows further apart than this many times their height belong to different blocks. */
const BLOCK_GAP = 2.6;
/** Rows of one chunk that a block may hold after a row of several reach down so far (row heights). */
const SINGLES_REACH = 6;
/** A row that a rule encloses is no further from the block than this (row heights). */
const ENCLOSED_GAP = 0.8;
/** A rule that covers this share of the block's width bounds it. */
const RULE_SHARE = 0.5;
/** How far (row heights) beyond its rows a block looks for the rule that bounds it. */
const RULE_REACH = 4;
/** A heading is larger than the rows of the table above it by this factor, */
const LARGER = 1.07;
/** or stands this much further from both its neighbours than rows do. */
const WIDER = 1.35;
/** A centred text this close (times the distance of the first rows) above a block is its first row. */
const SAME_PITCH = 1.2;
const CAPTION =
  /^(?:table|figure|fig\.|chart|graph|box|exhibit|annex|tableau|tabelle|表|图)\s*[\dIVXA-Z]/iu;

/** Rows one below the other that may be a table. */
export interface Block {
  rows: ChunkRow[];
  x0: number;
  x1: number;
}

/** Stretches of rows of several chunks, with the rows of one chunk between and around that rules enclose. */
export function rowsToBlocks(rows: ChunkRow[], rules: Edge[]): Block[] {
  const blocks: Block[] = [];
  const height = medianOf(rows.map((row) => row.bottom - row.top));
  let start = -1;
  let end = -1;
  const finish = (): void => {
    if (start >= 0 && end > start) blocks.push(withRules(rows, start, end, rules, height));
    start = -1;
  };
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above && row.top - above.bottom > BLOCK_GAP * height && !isRuledGap(above, row, rules))
      finish();
    if (row.chunks.length > 1) {
      if (start < 0) start = index;
      end = index;
    } else if (
      start >= 0 &&
      (endsBlock(rows, index, end, height) || isHeading(rows, index, start))
    ) {
      finish();
    }
  }
  finish();
  return blocks.filter((block) => block.rows.length > 1);
}

/** True where a row of one chunk cannot stand inside a table. */
function endsBlock(rows: ChunkRow[], index: number, end: number, height: number): boolean {
  const row = rows[index] as ChunkRow;
  const text = row.chunks[0]?.text ?? '';
  if (CAPTION.test(text)) return true;
  if (row.top - (rows[end] as ChunkRow).bottom > SINGLES_REACH * height) return true;
  return isProse(row) && isProse(rows[index + 1]);
}

/** True for one chunk of many words; what comes after the last row counts as prose too. */
function isProse(row: ChunkRow | undefined): boolean {
  return !row || (row.chunks.length === 1 && wordCount(row.chunks[0]?.text ?? '') >= PROSE_WORDS);
}

/** True for a text that stands alone between wide gaps, or is larger than the rows above it. */
function isHeading(rows: ChunkRow[], index: number, start: number): boolean {
  const row = rows[index] as ChunkRow;
  const above = rows[index - 1] as ChunkRow;
  const below = rows[index + 1];
  const body = rows.slice(start, index);
  const size = medianOf(body.map((line) => line.chunks[0]?.fontSize ?? 0));
  if ((row.chunks[0]?.fontSize ?? 0) > LARGER * size) return true;
  const usual = medianOf(body.slice(1).map((line, at) => line.top - (body[at] as ChunkRow).top));
  if (!below || usual === 0) return false;
  return row.top - above.top > WIDER * usual && below.top - row.top > WIDER * usual;
}

function isRuledGap(above: ChunkRow, below: ChunkRow, rules: Edge[]): boolean {
  return rules.some((rule) => rule.at > above.bottom - 2 && rule.at < below.top + 2);
}

/** Takes in rows of one chunk above and below as far as the outermost rule close by. */
function withRules(
  rows: ChunkRow[],
  start: number,
  end: number,
  rules: Edge[],
  height: number,
): Block {
  const core = rows.slice(start, end + 1);
  const x0 = Math.min(...core.map((row) => row.chunks[0]?.x0 ?? Infinity));
  const x1 = Math.max(...core.map((row) => row.chunks[row.chunks.length - 1]?.x1 ?? 0));
  const own = rules.filter(
    (rule) => Math.min(rule.to, x1) - Math.max(rule.from, x0) >= RULE_SHARE * (x1 - x0),
  );
  const top = (core[0] as ChunkRow).top;
  const bottom = (core[core.length - 1] as ChunkRow).bottom;
  const over = own.filter((rule) => rule.at < top + 2 && rule.at > top - RULE_REACH * height);
  const below = own.filter(
    (rule) => rule.at > bottom - 2 && rule.at < bottom + RULE_REACH * height,
  );
  const first = Math.min(...over.map((rule) => rule.at));
  const last = Math.max(...below.map((rule) => rule.at));
  let from = start;
  let to = end;
  const above = (at: number): boolean => isEnclosed(rows[at - 1], rows[at], height);
  while (above(from) && (rows[from - 1] as ChunkRow).top > first - 2) from--;
  while (from === start && isTopRow(rows, from)) from--;
  while (above(to + 1) && (rows[to + 1] as ChunkRow).bottom < last + 2) to++;
  return { rows: rows.slice(from, to + 1), x0, x1 };
}

/** True where two rows both exist, are short, and follow each other closely. */
function isEnclosed(
  above: ChunkRow | undefined,
  below: ChunkRow | undefined,
  height: number,
): boolean {
  if (!above || !below || !isShort(above) || !isShort(below)) return false;
  return below.top - above.bottom <= ENCLOSED_GAP * height;
}

/** True where the row above is a text in the middle of the block, at the distance its rows have. */
function isTopRow(rows: ChunkRow[], start: number): boolean {
  const row = rows[start - 1];
  const first = rows[start] as ChunkRow;
  const second = rows[start + 1];
  if (!row || !second || row.chunks.length > 1 || CAPTION.test(row.chunks[0]?.text ?? ''))
    return false;
  const chunk = row.chunks[0] as Chunk;
  const left = first.chunks[0] as Chunk;
  const label = second.chunks[0] as Chunk;
  return (
    chunk.fontSize <= LARGER * left.fontSize &&
    first.top - row.top <= SAME_PITCH * (second.top - first.top) &&
    chunk.x0 > Math.min(left.x1, label.x1) &&
    isShort(row)
  );
}

function isShort(row: ChunkRow): boolean {
  return row.chunks.every((chunk) => wordCount(chunk.text) < PROSE_WORDS);
}
