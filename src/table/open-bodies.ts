import { boxAround, overlapOf } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { cutRow, gapInEms, marksToRows, rowToText } from '../geometry/writing.js';
import { isNumeric } from './chunks.js';
import { sortMarks } from './fill.js';
import type { Grid, Span } from './grid.js';
import type { FilledGrid } from './ruled.js';
import { LEAST_LINES } from './split-stacked-rows.js';

/** Fewer heads than this may stand over anything. */
const LEAST_HEADS = 3;
/** White from which on texts of a line stand in two columns (ems). */
const COLUMN_GAP = 0.9;
/** Text may reach over the border of its column by so many points. */
const SLACK = 2;

/**
 * Cuts the last row of a grid where it is one cell right under a row of heads, its texts each below
 * one of them, figures beside each other among them, of one line or of so many that its rows will be
 * told: a table with borders around its heads and
 * around all of its rows, but none between these. The heads' borders are the columns'.
 */
export function cutOpenBody(filled: FilledGrid): FilledGrid {
  const { grid, marks } = filled;
  const columns = grid.xs.length - 1;
  const rows = grid.ys.length - 1;
  const at = grid.spans.findIndex(
    ({ row, rowSpan, colSpan }) => row > 0 && row + rowSpan === rows && colSpan === columns,
  );
  const body = grid.spans[at];
  if (!body || columns < LEAST_HEADS || !isUnderHeads(grid, body)) return filled;
  if (!standsUnder(marks[at] ?? [], grid.xs)) return filled;
  const cells = Array.from({ length: columns }, (_, col) => ({ ...body, col, colSpan: 1 }));
  const cut = { ...grid, spans: [...grid.spans.slice(0, at), ...cells] };
  return { grid: cut, marks: sortMarks(cut, marks.flat()) };
}

/** True where a cell for each column ends right above. */
function isUnderHeads({ spans, xs }: Grid, body: Span): boolean {
  const above = spans.filter(({ row, rowSpan }) => row + rowSpan === body.row);
  return above.length === xs.length - 1 && above.every(({ colSpan }) => colSpan === 1);
}

function standsUnder(marks: Mark[], xs: number[]): boolean {
  const lines = marksToRows(marks).map((row) =>
    cutRow(row, (left, right) => gapInEms(left, right) > COLUMN_GAP).map((piece) => ({
      columns: columnsOf(piece, xs),
      text: rowToText(piece),
    })),
  );
  const pieces = lines.flat();
  if (pieces.some(({ columns }) => columns.length !== 1)) return false;
  const figures = pieces.filter(({ columns, text }) => columns[0] !== 0 && isNumeric(text));
  if (lines.length === 1) return figures.length > 1;
  const stacked = xs.map((_, col) => figures.filter(({ columns }) => columns[0] === col).length);
  return Math.max(...stacked) >= LEAST_LINES && figures.length > Math.max(...stacked);
}

/** The columns that a text stands in. */
function columnsOf(piece: Mark[], xs: number[]): number[] {
  const { x0, x1 } = boxAround(piece.map(({ glyph }) => glyph));
  return xs
    .slice(1)
    .flatMap((end, col) => (overlapOf(xs[col] as number, end, x0, x1) > SLACK ? [col] : []));
}
