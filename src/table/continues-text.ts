import { isWide } from '../geometry/writing.js';
import type { Column } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import type { Chunk } from './chunks.js';
import { endsInLeader } from './leaders.js';
import { fillsOwnCell } from './own-margin.js';
import type { Placed } from './place-chunks.js';

/** Room (ems) besides the next word that a full line may leave. */
const FULL_ROOM = 0.4;
/** Lines of one text begin, end or are centred within this (ems) of each other; hanging indents go further. */
const SAME_ALIGNMENT = 0.6;
const HANGING = 2.5;
/** Letters that one font has all of: digits and signs among Chinese may come from another one. */
const LETTER = /^\p{Script=Latin}$/u;
/** Columns of labels, at most: those of groups beside those of rows. */
const LABEL_COLUMNS = 3;
/** How a text begins that goes on with the one above. */
export const LOW = /^[\p{Ll}(]/u;
/** Entries under a heading are indented by at least so many ems. */
const ENTRY_INDENT = 0.4;

/** True where a piece goes on with the text that stands over it. */
export function continuesText(
  lines: TextRow[],
  index: number,
  piece: Placed,
  columns: Column[],
  low: boolean[],
): boolean {
  const over = lines[index - 1]?.placed.find(({ col }) => col === piece.col);
  if (!over || over.colSpan > 1 || piece.colSpan > 1 || over.chunk.numeric) return false;
  if (endsInLeader(over.chunk.text) || over.chunk.text === piece.chunk.text) return false;
  if (!isAlignedWith(over.chunk, piece.chunk, piece.col === 0)) return false;
  if (isOtherHand(over.chunk, piece.chunk)) return false;
  if (LOW.test(piece.chunk.text) && !low[piece.col]) return true;
  if (low[piece.col] && over.chunk.words.length + piece.chunk.words.length === 2) return false;
  if (/[:：]$/u.test(over.chunk.text) || opensEntry(over.chunk, piece.chunk)) return false;
  if (/[,\-–/&]$|\b(?:of|and|the|for|in|to|or)$/iu.test(over.chunk.text)) return true;
  return (
    isFull(over.chunk, piece.chunk, columns[piece.col] as Column) ||
    (piece.col < LABEL_COLUMNS && fillsOwnCell(lines, over.chunk, piece.chunk))
  );
}

/** True where letters end in one font and those below begin in another: bold or slanted headings of groups. */
function isOtherHand(over: Chunk, chunk: Chunk): boolean {
  const [last, first] = [over.words.at(-1)?.glyphs.at(-1), chunk.words[0]?.glyphs[0]];
  if (!last?.font || !first?.font || last.font === first.font) return false;
  return LETTER.test(last.text) && LETTER.test(first.text);
}

/** True where a text is indented under another and begun with a capital: an entry under a heading. */
export function opensEntry(over: Chunk, chunk: Chunk): boolean {
  return chunk.x0 - over.x0 > ENTRY_INDENT * chunk.fontSize && /^\p{Lu}/u.test(chunk.text);
}

/** Labels (`isLabel`) are set flush left or centred; other texts may be set flush right too. */
export function isAlignedWith(over: Chunk, chunk: Chunk, isLabel: boolean): boolean {
  const near = SAME_ALIGNMENT * chunk.fontSize;
  const indent = chunk.x0 - over.x0;
  return (
    (indent > -near && indent < HANGING * chunk.fontSize) ||
    (!isLabel && Math.abs(chunk.x1 - over.x1) < near) ||
    Math.abs(chunk.x0 + chunk.x1 - over.x0 - over.x1) < 2 * near
  );
}

/** True where the first word of the next line had no room left on the line. */
function isFull(line: Chunk, next: Chunk, column: Column): boolean {
  const word = next.words[0];
  const glyph = word?.glyphs[0];
  if (!word || !glyph) return false;
  const needed = isWide(word.text) ? glyph.x1 - glyph.x0 : word.x1 - word.x0;
  const room = roomOf(line, next, column);
  return room < needed + FULL_ROOM * line.fontSize && line.x1 - line.x0 > 4 * line.fontSize;
}

/** Room left on a line: behind it where the next begins at its place, before it where both end there. */
function roomOf(line: Chunk, next: Chunk, column: Column): number {
  const near = SAME_ALIGNMENT * line.fontSize;
  if (Math.abs(next.x0 - line.x0) < near) return column.x1 - line.x1;
  if (Math.abs(next.x1 - line.x1) < near) return line.x0 - column.x0;
  return column.x1 - column.x0 - (line.x1 - line.x0);
}
