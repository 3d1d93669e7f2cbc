import type { TextRow } from './align-rows.js';
import { hasOwnNumber } from './own-number.js';
import type { Placed } from './place-chunks.js';

/** The pieces of a figure stand as far above and below the middle of its row, to this share of that. */
const SAME_DISTANCE = 0.2;
/** The same where the page was read from its picture: boxes are those of the ink. */
const SAME_DISTANCE_SEEN = 0.3;
/** The end of a figure goes no further left or right than its beginning, to so many points. */
const SAME_PLACE = 1.5;
/** The rest of figures is closer to them than to the row below, by this share at least. */
const CLOSER = 0.85;
/** A piece that goes on in the next line has so many digits at least. */
export const FULL_PIECE = 2;
const PIECE = /^\p{Nd}[\p{Nd},.，．]*$/u;

/**
 * True where figures of the row `index` are broken in two lines each, because their cells are narrow,
 * and the others stand in the middle between: the line above holds the beginnings, that below their
 * ends, and both are nearer than any other figures. The label stands in the middle, too, alone where all
 * figures are broken, or is broken as the figures are; where no figure has a label there is none.
 */
export function isBrokenAround(lines: TextRow[], index: number): boolean {
  const above = lines[index - 1];
  const row = lines[index];
  const below = lines[index + 1];
  if (!above || !row || !below) return false;
  const begins = figuresOf(above);
  const ends = figuresOf(below);
  // A text of several lines beside them, a group's label, is none of their lines.
  const own = figuresOf(row);
  const middle = own.length > 0 ? own : row.placed;
  const [from, at, to] = [begins, middle, ends].map(middleOf) as [number, number, number];
  const seen = row.placed.some(({ chunk }) => chunk.method === 'ocr');
  const slack = seen ? SAME_DISTANCE_SEEN : SAME_DISTANCE;
  if (!(Math.abs(at - from - (to - at)) <= slack * (at - from))) return false;
  const [before, after] = [lines[index - 2], lines[index + 2]];
  if (before && from - middleOf(figuresOf(before)) <= at - from) return false;
  if (after && middleOf(figuresOf(after)) - to <= to - at) return false;
  const isBeginning = (piece: Placed): boolean =>
    isPiece(piece) &&
    piece.chunk.text.length >= FULL_PIECE &&
    !row.placed.some(({ col, colSpan }) => piece.col >= col && piece.col < col + colSpan) &&
    ends.some((end) => goesOn(piece, end));
  return (
    begins.length > 0 &&
    begins.every(isBeginning) &&
    ends.every((end) => begins.some((begin) => goesOn(begin, end))) &&
    isOneLabel([above, row, below])
  );
}

/**
 * True where the row `index` is the rest of figures above it, which are broken in two lines because their
 * cells are narrow and set at the top of these: nothing but digits under figures as long as any of their
 * column, beside nothing or the rest of its label, closer to these than to the row below.
 * @param wordsGoOn tells whether the words of a piece of the line `index` go on with those above it
 */
export function isRestOfFigures(
  lines: TextRow[],
  index: number,
  wordsGoOn: (index: number, piece: Placed) => boolean,
): boolean {
  const above = lines[index - 1];
  const row = lines[index];
  const below = lines[index + 1];
  if (!above || !row) return false;
  const rest = figuresOf(row);
  const words = row.placed.filter((piece) => !piece.chunk.numeric && !isUprightSign(piece));
  const [label] = above.placed.filter((piece) => !piece.chunk.numeric && !isUprightSign(piece));
  if (rest.length === 0 || !label) return false;
  if (words.length > 0 && !below) return false;
  if (!words.every((piece) => wordsGoOn(index, piece))) return false;
  const leading = row.top + row.bottom - above.top - above.bottom;
  const next = below ? below.top + below.bottom - row.top - row.bottom : Infinity;
  return (
    leading < CLOSER * next &&
    rest.every((end) =>
      figuresOf(above).some(
        (begin) =>
          isPiece(begin) &&
          goesOn(begin, end) &&
          begin.chunk.text.length >= FULL_PIECE &&
          !lines.some(({ placed }) => placed.some((other) => isLonger(other, begin))),
      ),
    )
  );
}

/** True for digits of the same column that are wider: others were not broken where these end. */
function isLonger(other: Placed, { col, chunk }: Placed): boolean {
  return other.col === col && isPiece(other) && widthOf(other.chunk) > widthOf(chunk) + SAME_PLACE;
}

const widthOf = ({ x0, x1 }: { x0: number; x1: number }): number => x1 - x0;

/** True where the labels of three lines are one: that of the middle, or one broken above and below it. */
function isOneLabel(lines: [TextRow, TextRow, TextRow]): boolean {
  const first = Math.min(...lines.flatMap((line) => figuresOf(line).map(({ col }) => col)));
  const texts = lines.map(({ placed }) => placed.filter((piece) => !piece.chunk.numeric));
  const words = texts.flat().filter((piece) => !isUprightSign(piece));
  if (words.some(({ col, colSpan }) => col + colSpan > first)) return false;
  const last = Math.max(...words.map(({ col }) => col));
  // The end of a broken label may be one character, as signs of upright writing are in other columns.
  const [above, middle, below] = texts.map((own) => own.find(({ col }) => col === last)?.chunk);
  if (!above && !below) return true;
  return (
    above !== undefined &&
    !middle &&
    below !== undefined &&
    below.x0 >= above.x0 - SAME_PLACE &&
    !hasOwnNumber(below.text)
  );
}

function figuresOf({ placed }: TextRow): Placed[] {
  return placed.filter(({ chunk }) => chunk.numeric);
}

/** True for a sign of upright writing: it says nothing of the rows beside it. */
export function isUprightSign({ chunk }: Placed): boolean {
  return !chunk.numeric && Array.from(chunk.text).length === 1;
}

/** True for digits that may be a part of a figure. */
export function isPiece({ chunk, colSpan }: Placed): boolean {
  return colSpan === 1 && PIECE.test(chunk.text);
}

/** True where digits stand under others in one column, and go no further, as the end of a figure that is broken between them. */
export function goesOn(begin: Placed, end: Placed): boolean {
  if (!isPiece(end) || end.col !== begin.col) return false;
  const { x0, x1 } = begin.chunk;
  return end.chunk.x0 >= x0 - SAME_PLACE && end.chunk.x1 <= x1 + SAME_PLACE;
}

/** Where pieces of one line stand; NaN for none. */
function middleOf(pieces: Placed[]): number {
  const middles = pieces.map(({ chunk }) => (chunk.top + chunk.bottom) / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}
