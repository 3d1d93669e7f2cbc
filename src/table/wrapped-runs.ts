import { isWide } from '../geometry/writing.js';
import type { Column } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import type { Edge } from './edges.js';
import { BARE_FIGURES } from './block-words.js';
import { isParted } from './parted.js';
import type { Placed } from './place-chunks.js';
import { FULL_PIECE, goesOn, isPiece, isUprightSign } from './wrapped-digits.js';

/** Two lines of figures alone are one row where so many of them are broken. */
const LEAST_HALVES = 4;
/** Lines that one row of wrapped figures takes at most. */
const MOST_LINES = 6;

/**
 * Runs `[first, last]` of lines that no rule parts and that are one row: figures go on from line to
 * line because their cells are narrow, while another has room for its own. All pieces but the last
 * fill their column, and words beyond the first line only go on; beside such words, single digits
 * one above the other are no broken figure. In Chinese tables whose rows are all `ruled`, all figures
 * of a row may be broken, above and below its label.
 * @param wordsGoOn tells whether the words of a piece of the line `index` go on with those above it
 */
export function findWrappedRuns(
  lines: TextRow[],
  columns: Column[],
  borders: Edge[],
  wordsGoOn: (index: number, piece: Placed) => boolean,
  ruled: boolean,
): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && !isParted(line, next, borders)) continue;
    const isOne =
      isOneRow(lines, first, index, columns, wordsGoOn) ||
      (ruled && isRuledRow(lines, first, index, columns, wordsGoOn)) ||
      areBareHalves(lines.slice(first, index + 1), columns);
    if (isOne) runs.push([first, index]);
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

/** True for Chinese lines between two rules, figures broken in them: two labels beside figures are one that goes on. */
function isRuledRow(
  lines: TextRow[],
  first: number,
  last: number,
  columns: Column[],
  wordsGoOn: (index: number, piece: Placed) => boolean,
): boolean {
  const own = lines.slice(first, last + 1);
  if (own.length < 2 || own.length > MOST_LINES) return false;
  const words = own.flatMap(({ placed }) => placed.filter(({ chunk }) => !chunk.numeric));
  if (words.length === 0 || words.some(({ chunk }) => !isWide(chunk.text.slice(-1)))) return false;
  if (!areBroken(own, columns)) return false;
  const hasFigure = (line: TextRow): boolean => line.placed.some(({ chunk }) => chunk.numeric);
  return own.slice(1).every((line, at) => {
    const over = own[at] as TextRow;
    const beside = hasFigure(over) && hasFigure(line);
    return line.placed.every((piece) => {
      if (!beside || piece.chunk.numeric || isUprightSign(piece)) return true;
      const under = over.placed.some(({ col, chunk }) => col === piece.col && !chunk.numeric);
      return !under || wordsGoOn(first + at + 1, piece);
    });
  });
}

/** True where figures stand in several lines, and all that do are broken. */
function areBroken(lines: TextRow[], columns: Column[]): boolean {
  const stacks = columns.map((_, col) =>
    lines.flatMap(({ placed }) => placed.filter((one) => one.col === col && one.chunk.numeric)),
  );
  const broken = stacks.filter((stack) => stack.length > 1);
  return (
    broken.length > 0 &&
    broken.every((stack) => {
      const [top] = stack as [Placed];
      const closed = stack.map((piece, index) => ({ piece, index }));
      const long = Array.from(top.chunk.text).length >= FULL_PIECE;
      return long && isBrokenFigure(closed, columns[top.col] as Column);
    })
  );
}

/**
 * True for two lines of nothing but figures in many columns, all of the first as long as each other and
 * going on in the second: one row of narrow cells.
 */
function areBareHalves(lines: TextRow[], columns: Column[]): boolean {
  const [upper, lower, more] = lines;
  if (!upper || !lower || more || columns.length < BARE_FIGURES) return false;
  const pieces = [...upper.placed, ...lower.placed];
  const lengths = new Set(upper.placed.map(({ chunk }) => Array.from(chunk.text).length));
  return (
    pieces.every(({ chunk }) => chunk.numeric) &&
    lengths.size === 1 &&
    upper.placed.length === lower.placed.length &&
    upper.placed.length >= LEAST_HALVES &&
    areBroken(lines, columns)
  );
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
