import { holdsCentre } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import { type Chunk, chunksToRows, linesToChunks } from './chunks.js';
import { gridToBox, spanToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Rows with figures side by side in one cell, and their share of the rows with figures, at least. */
const LEAST_ROWS = 3;
const ROW_SHARE = 0.5;

/** Gap (ems) that parts figures of two columns; less may part groups of digits, dates and numbers. */
const COLUMN_GAP = 0.9;

/**
 * True for a grid whose cells hold figures side by side in most rows: borders part groups of
 * columns, not the columns themselves, which only the place of their texts tells.
 */
export function hasOpenColumns({ grid }: FilledGrid, lines: Line[]): boolean {
  const box = gridToBox(grid);
  const cells = grid.spans.map((span) => spanToBox(grid, span));
  const rows = chunksToRows(linesToChunks(lines.filter((line) => holdsCentre(box, line))));
  const figures = rows
    .map(({ chunks }) => chunks.filter((chunk) => chunk.numeric))
    .filter((row) => row.length > 0);
  const shared = figures.filter((row) =>
    row.some(
      (chunk, at) => isColumnApart(row[at - 1], chunk) && sharesCell(row[at - 1], chunk, cells),
    ),
  );
  return shared.length >= LEAST_ROWS && shared.length >= ROW_SHARE * figures.length;
}

function isColumnApart(left: Chunk | undefined, right: Chunk): boolean {
  return left !== undefined && right.x0 - left.x1 > COLUMN_GAP * right.fontSize;
}

function sharesCell(left: Chunk | undefined, right: Chunk, cells: Box[]): boolean {
  return cells.some((cell) => left && holdsCentre(cell, left) && holdsCentre(cell, right));
}
