import { holdsCentre } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { type Grid, gridToBox, type Span, spanToBox } from './grid.js';

/** A row lower than this share of the lowest text in the grid has no room for text of its own. */
const TOO_LOW = 0.95;
/** Grids of more rows are no tables of a page: they are left as drawn, so that time stays bounded. */
const MOST_ROWS = 300;

/**
 * Leaves out rows that have no room for text and no text of their own, where cells with text reach
 * over them and the row below or above: the border between is a stray stroke, which would part a label
 * from its figures. (wkhtmltopdf draws such strokes where it cuts a cell at a page break.)
 */
export function dropSlivers(grid: Grid, marks: Mark[]): Grid {
  if (grid.ys.length > MOST_ROWS) return grid;
  const low = grid.ys.slice(1).map((y, row) => y - (grid.ys[row] as number));
  const box = gridToBox(grid);
  const own = marks.filter(({ run, glyph }) => run.direction === 0 && holdsCentre(box, glyph));
  if (own.length === 0) return grid;
  const height = TOO_LOW * Math.min(...own.map(({ lineTop, lineBottom }) => lineBottom - lineTop));
  const row = low.findIndex((each, at) => each < height && isBlank(grid, at, own));
  if (row < 0) return grid;
  const merged = mergeInto(grid, row, 1, own) ?? mergeInto(grid, row, -1, own);
  return merged ? dropSlivers(merged, own) : grid;
}

const holdsText = (grid: Grid, span: Span, marks: Mark[]): boolean =>
  marks.some(({ glyph }) => holdsCentre(spanToBox(grid, span), glyph));

function isBlank(grid: Grid, row: number, marks: Mark[]): boolean {
  const own = grid.spans.filter((span) => span.row === row && span.rowSpan === 1);
  return own.length > 0 && !own.some((span) => holdsText(grid, span, marks));
}

/** The grid with a row as part of the next one below (1) or above (-1), if one cell with text is as high as both. */
function mergeInto(grid: Grid, row: number, step: 1 | -1, marks: Mark[]): Grid | undefined {
  const upper = Math.min(row, row + step);
  const isShared = grid.spans.some(
    (span) => span.row === upper && span.rowSpan === 2 && holdsText(grid, span, marks),
  );
  if (!isShared) return undefined;
  const spans = grid.spans
    .map((span) => ({
      ...span,
      row: span.row > row ? span.row - 1 : span.row,
      rowSpan: span.row <= row && span.row + span.rowSpan > row ? span.rowSpan - 1 : span.rowSpan,
    }))
    .filter(({ rowSpan }) => rowSpan > 0);
  return { ...grid, ys: grid.ys.filter((_, at) => at !== upper + 1), spans };
}
