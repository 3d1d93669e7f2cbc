import type { Mark } from '../geometry/marks.js';
import type { PageContent } from '../model/page.js';
import type { Cell, Table } from '../model/table.js';
import { marksToText } from './cell-text.js';
import { firstPart } from './outline.js';

/** A cell that text may run out of is narrower than this share of its table. */
const NARROW_SHARE = 0.25;
/** Share of the page's height at its foot where other text may stand: page numbers. */
const FOOT_SHARE = 0.12;

/**
 * Browsers that break a tall merged cell over two pages may print its text below the table, within
 * the cell's width. Where nothing else stands under the table, such text goes back into the cell,
 * and the cell's box and the table's reach down to it.
 */
export function takeBackOverflow(table: Table, marks: Mark[], page: PageContent): Table {
  const part = firstPart(table);
  const cell = table.cells.find(
    (candidate) =>
      candidate.rowSpan > 1 &&
      candidate.row + candidate.rowSpan === table.rows &&
      candidate.text === '' &&
      candidate.x1 - candidate.x0 < NARROW_SHARE * (part.x1 - part.x0),
  );
  if (!cell) return table;
  const below = marks.filter(({ glyph }) => glyph.top >= part.bottom);
  const own = below.filter(({ glyph }) => glyph.x0 >= cell.x0 && glyph.x1 <= cell.x1);
  const foot = page.height * (1 - FOOT_SHARE);
  if (own.length === 0 || below.some((mark) => !own.includes(mark) && mark.glyph.top < foot)) {
    return table;
  }
  const bottom = Math.max(...own.map(({ glyph }) => glyph.bottom));
  const filled: Cell = { ...cell, text: marksToText(own), bottom };
  return {
    ...table,
    cells: table.cells.map((other) => (other === cell ? filled : other)),
    parts: [{ ...part, bottom }],
  };
}
