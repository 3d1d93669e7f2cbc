import type { Box } from '../model/box.js';
import { isNumeric } from './chunks.js';
import type { LinedCell, TextLine } from './stacked-words.js';

/** Cells of figures that show a row of few lines to be several. */
const LEAST_CELLS = 2;
/** Figures narrower than this share of their cell are not wrapped. */
const NARROW_SHARE = 0.5;

/**
 * True where a label and several cells of figures beside it have lines at the same heights, two at
 * least: rows that no ruling parts. Remarks under figures (in brackets) and labels that go on are
 * lines of one row.
 */
export function isFigureStack(
  cells: LinedCell[],
  isSameHeight: (a: Box, b: Box) => boolean,
): boolean {
  const [label, ...beside] = cells;
  if (!label || label.lines.some(({ text }, at) => isNumeric(text) || (at > 0 && goesOn(text))))
    return false;
  const figures = beside.filter(isStack);
  const first = figures[0];
  if (!first || figures.length < LEAST_CELLS || figures.length < beside.length / 2) return false;
  const matches = (lines: TextLine[]): boolean =>
    first.lines.every((line) => lines.some((other) => isSameHeight(line, other)));
  return (
    matches(label.lines) &&
    figures.every(({ lines }) => lines.length === first.lines.length && matches(lines))
  );
}

function goesOn(text: string): boolean {
  return /^[\p{Ll}(]/u.test(text);
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
