import { boxAround } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import type { Glyph } from '../model/page.js';
import type { Word } from '../model/prose.js';
import type { Column } from './align-columns.js';
import { type Chunk, isNumeric, wordsToChunk } from './chunks.js';

/** A blank this much wider than the usual one of its line (or this many ems) parts two cells. */
const WIDE_BLANK = 1.4;
const WIDE_BLANK_EMS = 0.45;
/** A blank between words of one text is narrower than so many ems. */
const BLANK_EMS = 0.32;
/** A text of more pieces than this is a line of heads. */
const MOST_PIECES = 3;
/** Blanks are the same up to this ratio. */
const EVEN = 1.15;
/** Where glyphs stand close, a gap wider than the usual by so many ems may part two cells, */
const GLYPH_GAP_EMS = 0.08;
/** if each piece then stands in its column: middles differ by at most this share of the pitch, */
const OFF_CENTRE_SHARE = 0.3;
/** or beginnings, or ends, by at most so many points. */
const FLUSH = 1.5;

/**
 * Cuts a chunk that reaches over several columns where cells stand close: at wide blanks, between
 * figures, or between the glyphs of narrow headers that fill their columns. Uncut it comes back
 * whole: a text over all of these columns.
 */
export function cutChunk(chunk: Chunk, columns: Column[]): Chunk[] {
  const cuts: number[] = [];
  for (let at = 0; at < columns.length - 1; at++) {
    const cut = cutBetween(chunk, columns[at] as Column, columns[at + 1] as Column);
    if (cut > 0 && cut !== cuts[cuts.length - 1]) cuts.push(cut);
  }
  if (cuts.length === 0) return isTyped(chunk) ? [chunk] : cutGlyphs(chunk, columns);
  const pieces = [...cuts, chunk.words.length].map((end, index) =>
    wordsToChunk(chunk.words.slice(cuts[index - 1] ?? 0, end), chunk),
  );
  const few = pieces.length <= MOST_PIECES;
  return few && isEven(chunk, cuts) && !areFlush(pieces, columns) ? [chunk] : pieces;
}

/** True for words with no more than blanks between them, as one text has them. */
function isTyped({ words, fontSize }: Chunk): boolean {
  return (
    words.length > 1 &&
    words.slice(1).every((word, at) => word.x0 - (words[at] as Word).x1 < BLANK_EMS * fontSize)
  );
}

/** True for words with the same blank between all of them, cut there or not, as a typewriter sets one text. */
function isEven({ words, numeric }: Chunk, cuts: number[]): boolean {
  if (numeric || cuts.length === words.length - 1) return false;
  const blanks = words.slice(1).map((word, at) => word.x0 - (words[at] as Word).x1);
  return Math.max(...blanks) < EVEN * Math.min(...blanks);
}

/** True where most pieces begin or end with the texts of a column: heads. */
function areFlush(pieces: Chunk[], columns: Column[]): boolean {
  const flush = pieces.filter(({ x0, x1 }) =>
    columns.some(
      (column) => Math.abs(column.x0 - x0) <= FLUSH || Math.abs(column.x1 - x1) <= FLUSH,
    ),
  );
  return flush.length > pieces.length / 2;
}

/** Index of the word that begins the right column's text, 0 where no blank parts the two. */
function cutBetween({ words }: Chunk, left: Column, right: Column): number {
  const blanks = words.slice(1).map((word, index) => word.x0 - (words[index] as Word).x1);
  const usual = medianOf(blanks);
  let best = 0;
  let widest = -1;
  for (const [index, blank] of blanks.entries()) {
    const before = words[index] as Word;
    const after = words[index + 1] as Word;
    if (before.x1 <= left.x0 || after.x0 >= right.x1) continue;
    if (after.x0 < left.x1 || before.x1 > right.x0) continue;
    const figures = isNumeric(before.text) && isNumeric(after.text);
    const wide =
      blank > WIDE_BLANK_EMS * before.fontSize || (blanks.length > 2 && blank > WIDE_BLANK * usual);
    if ((figures || wide) && blank > widest) [best, widest] = [index + 1, blank];
  }
  return best;
}

/** Cuts between glyphs: one piece for each column, each in the middle of its own, or none. */
function cutGlyphs(chunk: Chunk, columns: Column[]): Chunk[] {
  const glyphs = chunk.words.flatMap((word) => word.glyphs);
  const gaps = glyphs.slice(1).map((glyph, index) => glyph.x0 - (glyphs[index] as Glyph).x1);
  const least = medianOf(gaps) + GLYPH_GAP_EMS * chunk.fontSize;
  const cuts = [0];
  for (let at = 0; at < columns.length - 1; at++) {
    const from = middleOf(columns[at] as Column);
    const to = middleOf(columns[at + 1] as Column);
    let best = 0;
    for (let index = cuts[at] as number; index < gaps.length; index++) {
      const place = ((glyphs[index] as Glyph).x1 + (glyphs[index + 1] as Glyph).x0) / 2;
      const gap = gaps[index] as number;
      if (place > from && place < to && gap > least && gap > (gaps[best - 1] ?? 0))
        best = index + 1;
    }
    if (best === 0) return [chunk];
    cuts.push(best);
  }
  const pieces = cuts.map((cut, at) => new Set(glyphs.slice(cut, cuts[at + 1])));
  const fits = pieces.every((piece, at) => standsIn([...piece], at, columns));
  return fits ? pieces.map((piece) => wordsToChunk(wordsOf(piece, chunk), chunk)) : [chunk];
}

/** The words of a chunk, or the parts of them, that glyphs make up. */
export function wordsOf(piece: Set<Glyph>, { words }: Chunk): Word[] {
  return words.flatMap((word) => {
    const glyphs = word.glyphs.filter((glyph) => piece.has(glyph));
    if (glyphs.length === 0 || glyphs.length === word.glyphs.length)
      return glyphs.length ? word : [];
    const text = glyphs.map((glyph) => glyph.text).join('');
    return { ...boxAround(glyphs), text, glyphs, fontSize: word.fontSize };
  });
}

function middleOf({ x0, x1 }: Column): number {
  return (x0 + x1) / 2;
}

/** True for a piece in the middle of its column, or set flush with its texts. */
function standsIn(piece: Glyph[], at: number, columns: Column[]): boolean {
  const { x0, x1 } = boxAround(piece);
  const column = columns[at] as Column;
  if (Math.abs(x0 - column.x0) <= FLUSH || Math.abs(x1 - column.x1) <= FLUSH) return true;
  const neighbour = (columns[at + 1] ?? columns[at - 1]) as Column;
  const pitch = Math.abs(middleOf(neighbour) - middleOf(column));
  return Math.abs((x0 + x1) / 2 - middleOf(column)) <= OFF_CENTRE_SHARE * pitch;
}
