import type { TextRow } from './align-rows.js';
import type { Placed } from './place-chunks.js';

/** The pieces of a figure stand as far above and below the middle of its row, to this share of that. */
const SAME_DISTANCE = 0.2;
/** The end of a figure goes no further left or right than its beginning, to so many points. */
const SAME_PLACE = 1.5;
/** A piece that goes on in the next line has so many digits at least. */
export const FULL_PIECE = 2;
const PIECE = /^\p{Nd}[\p{Nd},.，．]*$/u;

/**
 * True where figures of the row `index` are broken in two lines each, because their cells are narrow,
 * and the other texts stand in the middle between: the line above holds nothing but such beginnings,
 * that below nothing but their ends, and both are nearer than any other line.
 */
export function isBrokenAround(lines: TextRow[], index: number): boolean {
  const above = lines[index - 1];
  const row = lines[index];
  const below = lines[index + 1];
  if (!above || !row || !below || row.placed[0]?.chunk.numeric !== false) return false;
  const up = middleOf(row) - middleOf(above);
  const down = middleOf(below) - middleOf(row);
  if (Math.abs(up - down) > SAME_DISTANCE * up) return false;
  if (distance(lines[index - 2], above) <= up || distance(below, lines[index + 2]) <= down)
    return false;
  const begins = above.placed.every(
    (piece) =>
      isPiece(piece) &&
      piece.col > 0 &&
      piece.chunk.text.length >= FULL_PIECE &&
      !row.placed.some(({ col, colSpan }) => piece.col >= col && piece.col < col + colSpan),
  );
  return begins && below.placed.every((end) => above.placed.some((one) => goesOn(one, end)));
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

function middleOf({ top, bottom }: TextRow): number {
  return (top + bottom) / 2;
}

function distance(above: TextRow | undefined, below: TextRow | undefined): number {
  return above && below ? middleOf(below) - middleOf(above) : Infinity;
}
