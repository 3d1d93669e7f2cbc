import type { Column } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import type { Edge } from './edges.js';
import { isParted } from './parted.js';
import type { Placed } from './place-chunks.js';
import { FULL_PIECE, goesOn, isPiece, isUprightSign } from './wrapped-digits.js';

/** Lines that one row of wrapped figures takes at most. */
const MOST_LINES = 6;

/**
 * Runs `[first, last]` of lines that no rule parts and that are one row: figures go on from line to
 * line because their cells are narrow, while another has room for its own. All pieces but the last
 * fill their column, and words beyond the first line only go on; beside such words, single digits
 * one above the other are no broken figure.
 * @param wordsGoOn tells whether the words of a piece of the line `index` go on with those above it
 */
export function findWrappedRuns(
  lines: TextRow[],
  columns: Column[],
  borders: Edge[],
  wordsGoOn: (index: number, piece: Placed) => boolean,
): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && !isParted(line, next, borders)) continue;
    if (isOneRow(lines, first, index, columns, wordsGoOn)) runs.push([first, index]);
    first = index + 1;
  }
  return runs;
}

function isOneRow(
  lines: TextRow[],
  first: number,
  last: number,
  columns: Column[],
  wordsGoOn: (index: number, piece: Placed) => boolean,
): boolean {
  if (last === first || last - first >= MOST_LINES) return false;
  const stacks = columns.map((_, col) =>
    lines.slice(first, last + 1).flatMap(({ placed }, at) => {
      const piece = placed.find((one) => one.col === col && !isUprightSign(one));
      return piece ? [{ piece, index: first + at }] : [];
    }),
  );
  let whole = 0;
  let broken = 0;
  let longest = 0;
  let wrapped = false;
  for (const [col, stack] of stacks.entries()) {
    const [top, ...rest] = stack;
    if (!top) continue;
    if (rest.length === 0) whole += top.piece.chunk.numeric ? 1 : 0;
    else if (top.piece.chunk.numeric) {
      if (!isBrokenFigure(stack, columns[col] as Column)) return false;
      broken++;
      longest = Math.max(longest, Array.from(top.piece.chunk.text).length);
    } else if (rest.every(({ piece, index }) => wordsGoOn(index, piece))) wrapped = true;
    else return false;
  }
  return broken > 0 && whole > 0 && (!wrapped || longest >= FULL_PIECE);
}

function isBrokenFigure(stack: { piece: Placed; index: number }[], { x0, x1 }: Column): boolean {
  return stack.slice(1).every(({ piece, index }, at) => {
    const above = stack[at] as { piece: Placed; index: number };
    const { chunk } = above.piece;
    const glyph = (chunk.x1 - chunk.x0) / Array.from(chunk.text).length;
    const full = chunk.x1 - chunk.x0 + glyph > x1 - x0;
    return index === above.index + 1 && isPiece(above.piece) && full && goesOn(above.piece, piece);
  });
}
