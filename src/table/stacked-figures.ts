import type { Box } from '../model/box.js';
import { isNumeric } from './chunks.js';
import { isForced, type LinedCell, type TextLine } from './stacked-words.js';

/** Cells with a line in each row, a cell of figures among them, that show a row to be several. */
const LEAST_CELLS = 3;
/** Cells of figures that say nothing of lines that are full. */
const FEW = 2;
/** Figures narrower than this share of their cell are not wrapped. */
const NARROW_SHARE = 0.5;

/**
 * True where cells side by side, one of figures among them, have lines at the same heights, two at
 * least: rows that no ruling parts. Remarks under figures (in brackets) and texts that go on are
 * lines of one row. The first cell may hold one line, for all of these rows.
 */
export function isFigureStack(
  cells: LinedCell[],
  isSameHeight: (a: Box, b: Box) => boolean,
): boolean {
  const figures = cells.slice(1).filter(isStack);
  const [first] = figures;
  if (!first) return false;
  const matches = (lines: TextLine[]): boolean =>
    first.lines.every((line) => lines.some((other) => isSameHeight(line, other)));
  const stacked = cells.filter((cell, at) => at > 0 || cell.lines.length > 1);
  return (
    stacked.length >= LEAST_CELLS &&
    stacked.every((cell) => matches(cell.lines) && (isStack(cell) || !goesOn(cell, figures.length)))
  );
}

/** True where a line of words goes on in the next; a full one does where few figures say that it does not. */
function goesOn({ lines, width }: LinedCell, figures: number): boolean {
  return lines.some((line, at) => {
    const above = lines[at - 1];
    return (
      above && (/^[\p{Ll}(]/u.test(line.text) || (figures < FEW && isForced(above, line, width)))
    );
  });
}

function isStack({ lines, width }: LinedCell): boolean {
  return (
    lines.length > 1 &&
    lines.every(
      ({ text, x0, x1 }) =>
        isNumeric(text) && !text.startsWith('(') && x1 - x0 < NARROW_SHARE * width,
    )
  );
}
