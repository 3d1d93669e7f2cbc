import { boxAround, holdsCentre } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import { type ChunkRow, chunksToRows, isNumeric, linesToChunks } from './chunks.js';
import { sortMarks } from './fill.js';
import { type Grid, gridToBox, type Span } from './grid.js';
import { standsIn } from './open-heads.js';
import type { FilledGrid } from './ruled.js';

/** Columns of a grid, at least, around which rows are looked for. */
const LEAST_COLUMNS = 3;
/** A row outside of the borders is no further from them than this share of its height. */
const REACH = 0.8;
/** Texts of one column begin, end or have their middles within so many points. */
const SAME_PLACE = 2;
/** Text may reach over the border of the grid by so many points. */
const SLACK = 2;

/**
 * A grid of figures together with the row of heads right over its borders, and that of totals right under them:
 * rulings enclose only the body of such a table.
 * @param boxes of all grids of the page
 */
export function takeRowsOutside(
  filled: FilledGrid,
  lines: Line[],
  boxes: Box[],
  marks: Mark[],
): FilledGrid {
  const { xs, ys, spans } = filled.grid;
  if (xs.length <= LEAST_COLUMNS || !cellsOf(filled, 0).some(isFigure)) return filled;
  const box = gridToBox(filled.grid);
  const rows = rowsBeside(box, lines, boxes);
  const heads = rows.filter(({ bottom }) => bottom <= box.top + SLACK).at(-1);
  if (!heads || !areHeads(heads, filled)) return filled;
  const totals = rows.find(({ top }) => top >= box.bottom - SLACK);
  const below = totals && areTotals(totals, filled) ? [totals] : [];
  const grid: Grid = {
    xs,
    ys: [heads.top, ...ys, ...below.map(({ bottom }) => bottom)],
    spans: [
      ...rowOf(xs, 0),
      ...spans.map((span) => ({ ...span, row: span.row + 1 })),
      ...below.flatMap(() => rowOf(xs, ys.length)),
    ],
  };
  const own = marks.filter(({ glyph }) =>
    [heads, ...below].some(({ chunks }) => chunks.some((chunk) => holdsCentre(chunk, glyph))),
  );
  return { grid, marks: sortMarks(grid, [...filled.marks.flat(), ...own]) };
}

function rowOf(xs: number[], row: number): Span[] {
  return xs.slice(1).map((_, col) => ({ row, col, rowSpan: 1, colSpan: 1 }));
}

/** Rows of text over and under a grid, within its width and in no other. */
function rowsBeside(box: Box, lines: Line[], boxes: Box[]): ChunkRow[] {
  const free = lines.filter(
    (line) =>
      line.x0 > box.x0 - SLACK &&
      line.x1 < box.x1 + SLACK &&
      !boxes.some((other) => holdsCentre(other, line)),
  );
  return chunksToRows(linesToChunks(free));
}

/** A text of a grid and where it stands. */
interface CellText extends Box {
  col: number;
  text: string;
}

/** Texts of a row's cells over one place each. */
function cellsOf({ grid, marks }: FilledGrid, row: number): CellText[] {
  return grid.spans.flatMap((span, index) => {
    const own = marks[index] ?? [];
    if (span.row !== row || span.rowSpan * span.colSpan > 1 || own.length === 0) return [];
    const text = marksToRows(own).map(rowToText).join(' ');
    return [{ ...boxAround(own.map(({ glyph }) => glyph)), col: span.col, text }];
  });
}

function isFigure({ col, text }: CellText): boolean {
  return col > 0 && isNumeric(text);
}

/** True for words in most columns right over the grid, half of them aligned with the texts below. */
function areHeads(row: ChunkRow, filled: FilledGrid): boolean {
  const { grid } = filled;
  const [top] = grid.ys as [number];
  if (top - row.bottom > REACH * (row.bottom - row.top)) return false;
  if (!standsIn(row, grid.xs) || row.chunks.some(({ numeric }) => numeric)) return false;
  const below = cellsOf(filled, 0);
  const aligned = row.chunks.filter((chunk) => below.some((cell) => isAligned(chunk, cell)));
  return aligned.length >= row.chunks.length / 2;
}

/** True for a label and figures right under the grid, all aligned with the texts above. */
function areTotals(row: ChunkRow, filled: FilledGrid): boolean {
  const { ys } = filled.grid;
  if (row.top - (ys.at(-1) as number) > REACH * (row.bottom - row.top)) return false;
  const above = cellsOf(filled, ys.length - 2);
  const [label, ...figures] = row.chunks;
  return (
    label?.numeric === false &&
    figures.length > 0 &&
    figures.every(({ numeric }) => numeric) &&
    row.chunks.every((chunk) => above.some((cell) => isAligned(chunk, cell)))
  );
}

function isAligned(a: Box, b: Box): boolean {
  const off = [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2];
  return off.some((distance) => Math.abs(distance) <= SAME_PLACE);
}
