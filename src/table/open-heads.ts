import { holdsCentre, overlapOf } from '../geometry/box.js';
import type { Line } from '../model/prose.js';
import { type ChunkRow, chunksToRows, linesToChunks } from './chunks.js';
import type { Edge } from './edges.js';
import { gridToBox, spanToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** A header has no more rows than this. */
const MOST_ROWS = 5;
/** Rows under the grid that are looked at, and how many of them must stand in its columns. */
const ROWS_BELOW = 5;
const LEAST_ROWS = 2;
/** The first row under a header is no further from it than this many times its height. */
const REACH = 2.5;
/** A row stands in the columns where it has text in this share of them. */
const FILLED_SHARE = 0.6;
/** Text may reach over the border of its column by so many points. */
const SLACK = 2;

/** Those of a page's grids that are only headers. */
export function findOpenHeads(grids: FilledGrid[], lines: Line[]): FilledGrid[] {
  const boxes = grids.map(({ grid }) => gridToBox(grid));
  const free = lines.filter((line) => !boxes.some((box) => holdsCentre(box, line)));
  return grids.filter((filled) => {
    const { x0, x1, bottom } = gridToBox(filled.grid);
    const under = boxes.filter((box) => box.top >= bottom && box.x0 < x1 && box.x1 > x0);
    const next = Math.min(...under.map(({ top }) => top));
    return isOpenHead(
      filled,
      free.filter((line) => line.bottom < next + SLACK),
    );
  });
}

/**
 * True for a grid that is no more than the header of a table whose rows are not ruled: right under
 * it, and above the next grid, stand rows of several texts, each below one of its columns. Text left of it (labels of the
 * rows, whose head has no border on its left) does not count.
 */
function isOpenHead({ grid, marks }: FilledGrid, lines: Line[]): boolean {
  const { x0, x1, bottom } = gridToBox(grid);
  if (grid.ys.length - 1 > MOST_ROWS || grid.xs.length < 3 || marks.every((cell) => !cell.length))
    return false;
  const below = lines.filter((line) => line.top > bottom - SLACK && line.x0 < x1 && line.x1 > x0);
  const rows = chunksToRows(linesToChunks(below)).slice(0, ROWS_BELOW);
  const first = rows[0];
  if (!first || first.top - bottom > REACH * (first.bottom - first.top)) return false;
  return rows.filter((row) => standsIn(row, grid.xs)).length >= LEAST_ROWS;
}

/** The rules under a header's cells, one for each cell however far they are drawn through. */
export function headRules({ grid }: FilledGrid): Edge[] {
  return grid.spans.map((span) => {
    const { x0, x1, bottom } = spanToBox(grid, span);
    return { at: bottom, from: x0, to: x1 };
  });
}

/** True for a row with a text in most columns, none of them reaching over a border. */
export function standsIn({ chunks }: ChunkRow, xs: number[]): boolean {
  const used = new Set<number>();
  for (const { x0, x1 } of chunks) {
    const own = xs
      .slice(1)
      .flatMap((end, col) => (overlapOf(xs[col] as number, end, x0, x1) > SLACK ? [col] : []));
    if (own.length > 1) return false;
    for (const col of own) used.add(col);
  }
  return used.size > 1 && used.size >= FILLED_SHARE * (xs.length - 1);
}
