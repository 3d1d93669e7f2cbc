import type { Cell, Table } from '../model/table.js';
import { hasOwnNumber } from './own-number.js';

/** Rows of heads that the next page repeats, at most. */
const MOST_HEADS = 6;
const DIGITS = /^\p{Nd}{1,9}$/u;
/** A figure goes on on the next page where so many digits of it fill its cell. */
const FULL = 2;

/** A row of so many figures and a numbered label is none that a row without a number continues by chance. */
const LEAST_FIGURES = 2;

/**
 * A joined table whose last row above a page break, and its figures with it, is cut by the break: the
 * first row below, heads left out, is nothing but the rest of figures of that row, or of these and of its
 * numbered label, and goes to them.
 * @param firstRow first row below the break
 */
export function joinCutFigures(table: Table, firstRow: number): Table {
  const above = table.cells.filter((cell) => cell.row === firstRow - 1 && cell.text !== '');
  if (!above.some(({ text }) => !DIGITS.test(lastLine(text)))) return table;
  const label = above.findLast(({ text }) => hasOwnNumber(text));
  const figures = above.filter(
    ({ col, text }) => DIGITS.test(lastLine(text)) && isRight(col, label),
  );
  const rest = restOfFigures(table, firstRow, figures.length >= LEAST_FIGURES ? label : undefined);
  // Beside the rest of a label some figures are whole; a row of its own may have as many as that above it.
  const words = rest.filter(({ text }) => !DIGITS.test(text));
  if (words.length > 0 && rest.length - words.length >= figures.length) return table;
  const whole = new Map<Cell, Cell>();
  for (const piece of rest) {
    const begin = above.find(({ col }) => col === piece.col);
    if (!begin && !DIGITS.test(piece.text)) continue;
    if (!begin || (DIGITS.test(piece.text) && !isBeginning(begin.text, piece.text))) return table;
    whole.set(begin, { ...begin, text: `${begin.text}\n${piece.text}` });
    whole.set(piece, { ...piece, text: '' });
  }
  if (whole.size === 0) return table;
  return { ...table, cells: table.cells.map((cell) => whole.get(cell) ?? cell) };
}

const isRight = (col: number, label: Cell | undefined): boolean =>
  label !== undefined && col > label.col;

/**
 * The texts of the first row below a page break that is no head, where they are digits, or digits right of
 * a numbered `label` and no words right of it.
 */
function restOfFigures(table: Table, firstRow: number, label: Cell | undefined): Cell[] {
  for (let row = firstRow; row < Math.min(table.rows, firstRow + MOST_HEADS); row++) {
    const own = table.cells.filter((cell) => cell.row === row && cell.text !== '');
    if (own.length > 0 && own.every(({ text }) => DIGITS.test(text))) return own;
    if (!own.some(({ text }) => DIGITS.test(text))) continue;
    const isRest = ({ col, text }: Cell): boolean =>
      DIGITS.test(text)
        ? isRight(col, label)
        : !isRight(col, label) && !/\p{Nd}/u.test(text) && !hasOwnNumber(text);
    return label && own.every(isRest) ? own : [];
  }
  return [];
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

function isBeginning(begin: string, rest: string): boolean {
  const line = lastLine(begin);
  // A figure that is broken already goes on, were there room for one digit on a line.
  const full = line.length >= FULL || begin.includes('\n');
  return DIGITS.test(line) && full && rest.length <= line.length;
}
