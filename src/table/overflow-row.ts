import type { Mark } from '../geometry/marks.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { PageContent } from '../model/page.js';
import type { Table } from '../model/table.js';
import { marksToText } from './cell-text.js';
import { firstPart } from './outline.js';

/** Tables whose last row is cut end in this share of the page's height at its foot, */
const FOOT_SHARE = 0.3;
/** what is left of the row stands no further below (points), */
const REACH = 60;
/** in so many of its cells at least, of so many that are blank. */
const LEAST_FILLED = 2;
const LEAST_CELLS = 3;
/** What stands at the foot of pages: — 3 —, 3 / 5. */
const PAGE_NUMBER = /^[\s\-–—―－─⸺]*\p{Nd}{1,4}(?:\s*[/／]\s*\p{Nd}{1,4})?[\s\-–—―－─⸺]*$/u;
/** Digits, and signs for none. */
const FIGURE = /^[\d０-９.,，．\-–—―－─⸺/／]$/u;
const DIGIT = /\p{Nd}/u;

/**
 * Programs that cut a row at the foot of a page may print its figures below the border, each under
 * its own cell. Where the last row has a label and no figure, and one line below the table has
 * figures under its blank cells and nothing else beside them, they go back into their cells.
 */
export function takeBackRow(table: Table, marks: Mark[], page: PageContent): Table {
  const part = firstPart(table);
  if (part.bottom < page.height * (1 - FOOT_SHARE)) return table;
  const last = table.cells.filter(({ row, rowSpan }) => row + rowSpan === table.rows);
  const blanks = last.filter(({ text, rowSpan }) => text === '' && rowSpan === 1);
  const left = Math.min(...blanks.map(({ x0 }) => x0));
  const isBeside = last.every(({ text, x1 }) => text === '' || x1 <= left + 1);
  if (blanks.length < LEAST_CELLS || blanks.length === last.length || !isBeside) return table;
  const below = marks.filter(
    ({ glyph }) => glyph.top >= part.bottom && glyph.top < part.bottom + REACH && glyph.x0 >= left,
  );
  for (const line of marksToRows(below)) {
    if (!line.every(({ glyph }) => FIGURE.test(glyph.text))) continue;
    if (!line.some(({ glyph }) => DIGIT.test(glyph.text))) continue;
    if (PAGE_NUMBER.test(rowToText(line))) continue;
    const texts = blanks.map((cell) =>
      line.filter(({ glyph }) => glyph.x0 >= cell.x0 - 1 && glyph.x1 <= cell.x1 + 1),
    );
    const filled = texts.filter((own) => own.length > 0).length;
    const placed = texts.reduce((sum, own) => sum + own.length, 0);
    if (filled < LEAST_FILLED || placed < line.length) continue;
    const bottom = Math.max(...line.map(({ glyph }) => glyph.bottom));
    const cells = table.cells.map((cell) => {
      const own = texts[blanks.indexOf(cell)];
      return own && own.length > 0 ? { ...cell, text: marksToText(own), bottom } : cell;
    });
    return { ...table, cells, parts: [{ ...part, bottom }] };
  }
  return table;
}
