import type { Cell } from '../model/table.js';
import { Decimal } from '../text/index.js';

/** Width of a digit in em: half the font size in old Chinese fonts, this much in Latin and newer ones. */
const DIGIT_WIDTH = 0.56;
/** Full-width digits are as wide as high. */
const WIDE_DIGIT_WIDTH = 1;
const WIDE_DIGIT = /[\uFF10-\uFF19]/u;
/** Font size of a table where the cell does not tell, in points. */
const USUAL_SIZE = 10.5;
/** White left and right of the text in a cell and its border, together, in points: word processors leave 10.8 and 1, browsers 3. */
const PADDING = 11.8;

/**
 * The figure that lines of digits make together; undefined where they may be two figures. A figure is
 * broken only where one more digit would not have fitted on its line, every full line is as long as
 * the first one, and the last is not longer.
 */
export function joinPieces(pieces: readonly string[], cell: Cell): Decimal | undefined {
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return Decimal.parse(first);
  const last = pieces.length - 1;
  const full = pieces.every((piece, i) =>
    i === last ? piece.length <= first.length : piece.length === first.length,
  );
  return full && isNarrow(cell, first.length) ? Decimal.parse(pieces.join('')) : undefined;
}

function isNarrow(cell: Cell, digits: number): boolean {
  const size = cell.fontSize ?? USUAL_SIZE;
  const width = WIDE_DIGIT.test(cell.text) ? WIDE_DIGIT_WIDTH : DIGIT_WIDTH;
  const pitch = width * size + (cell.letterSpacing ?? 0);
  return (digits + 1) * pitch + PADDING > (cell.widthAsRead ?? cell.x1 - cell.x0);
}
