import type { Block } from './block-ends.js';
import { CAPTION } from './block-words.js';
import type { ChunkRow } from './chunks.js';

/** Rows right under heads that may be left blank. */
const MOST_BLANK = 2;
/** A heading over columns is off their middle by at most this share of their width. */
const OFF_CENTRE = 0.08;
/** A heading at their left side begins there within this (points). */
const SAME_START = 2;

/**
 * Cuts a block at captions over repeated heads, at headings in its middle or at its left side, each with a row of heads and one of
 * figures under it, and at rows of heads that begin with the word of the first ones, where not all of them have as many heads or columns: forms print tables of four
 * columns and of two right under each other, and their white does not run through. With as many they
 * may be one table's.
 */
export function cutAtHeads(block: Block): Block[] {
  return cutAtCaptions(block).flatMap(cutAtOtherHeads);
}

/** Cuts a block at captions over the very heads that it begins with: tables of one form each below the other. */
function cutAtCaptions(block: Block): Block[] {
  const captions = [...block.rows.keys()].filter((index) => isCaptionOverHeads(block, index));
  if (captions.length === 0) return [block];
  return [-1, ...captions].map((at, next) => ({
    ...block,
    rows: block.rows.slice(at + 1, captions[next]),
  }));
}

/** True for one text that is a caption or begins left of all rows, under it the heads of the block's first row. */
function isCaptionOverHeads({ rows }: Block, index: number): boolean {
  const [own, heads] = [rows[index], rows[index + 1]];
  const text = own?.chunks[0];
  if (!text || !isLoneText(own) || !areHeads(heads) || !areHeads(rows[0])) return false;
  const textsOf = (row: ChunkRow | undefined): string =>
    row?.chunks.map((chunk) => chunk.text).join('\t') ?? '';
  if (textsOf(heads) !== textsOf(rows[0])) return false;
  const left = Math.min(
    ...rows.filter(({ chunks }) => chunks.length > 1).map(({ chunks }) => chunks[0]?.x0 ?? 0),
  );
  return CAPTION.test(text.text) || text.x0 < left - SAME_START;
}

function cutAtOtherHeads(block: Block): Block[] {
  const starts = [...block.rows.keys()].filter(
    (index) =>
      opensTable(block, index) || isHeadingAtLeft(block, index) || repeatsHeads(block, index),
  );
  const [first = 0] = starts;
  const headsOf = (start: number): number => (areHeads(block.rows[start]) ? start : start + 1);
  const widths = starts.map((index, at) =>
    widthOf(block.rows.slice(headsOf(index), starts[at + 1])),
  );
  const own = block.rows.slice(1, repeatsHeads(block, first) ? first : 2);
  if (first > 0 && areHeads(block.rows[0]) && own.some(holdsFigures))
    widths.push(widthOf(block.rows.slice(0, first)));
  if (new Set(widths).size < 2) return [block];
  const cuts = [0, ...starts.filter((index) => index > 0)];
  return cuts.map((from, at) => ({ ...block, rows: block.rows.slice(from, cuts[at + 1]) }));
}

/** Number of heads of a table, and of texts in its fullest row. */
function widthOf(rows: ChunkRow[]): string {
  return `${rows[0]?.chunks.length} ${Math.max(...rows.map(({ chunks }) => chunks.length))}`;
}

/** True for heads that begin with the word that the first row of the block begins with, under a row of figures. */
function repeatsHeads({ rows }: Block, index: number): boolean {
  const [first, row, above] = [rows[0], rows[index], rows[index - 1]];
  if (!areHeads(first) || !areHeads(row) || !holdsFigures(above)) return false;
  return row?.chunks[0]?.text === first?.chunks[0]?.text;
}

/** True for a heading in the middle, under it a row of heads, under that one of figures. */
export function opensTable(block: Block, index: number): boolean {
  const chunk = block.rows[index]?.chunks[0];
  if (!chunk || !isOverHeads(block, index)) return false;
  const off = Math.abs(chunk.x0 + chunk.x1 - block.x0 - block.x1) / 2;
  return off <= OFF_CENTRE * (block.x1 - block.x0);
}

/** True for a heading at the left side, the labels under it begun there, too. */
function isHeadingAtLeft(block: Block, index: number): boolean {
  const starts = block.rows.slice(index, index + 3).map(({ chunks }) => chunks[0]?.x0 ?? Infinity);
  return isOverHeads(block, index) && starts.every((x0) => Math.abs(x0 - block.x0) <= SAME_START);
}

/**
 * True for one text, under it a row of heads, under that one of a label and figures, or the end of a
 * page; rows may be left blank before.
 */
function isOverHeads({ rows }: Block, index: number): boolean {
  const [heading, heads, ...below] = rows.slice(index);
  if (!isLoneText(heading) || !areHeads(heads)) return false;
  const first = below.find(({ chunks }) => chunks.length > 1);
  const blank = below.slice(0, first && below.indexOf(first));
  const goesOn = first ? holdsFigures(first) : index > 0 && blank.length === 0;
  return (
    goesOn &&
    blank.length <= MOST_BLANK &&
    blank.every((row) => isLoneText(row) && first && beginsAlike(row, first))
  );
}

function beginsAlike(a: ChunkRow, b: ChunkRow): boolean {
  return Math.abs((a.chunks[0]?.x0 ?? 0) - (b.chunks[0]?.x0 ?? 0)) <= SAME_START;
}

function isLoneText(row: ChunkRow | undefined): boolean {
  return row?.chunks.length === 1 && row.chunks[0]?.numeric === false;
}

function areHeads(row: ChunkRow | undefined): boolean {
  return row !== undefined && row.chunks.length > 1 && row.chunks.every(({ numeric }) => !numeric);
}

function holdsFigures(row: ChunkRow | undefined): boolean {
  return row?.chunks[0]?.numeric === false && row.chunks.slice(1).some(({ numeric }) => numeric);
}
