import { intersects } from '../geometry/box.js';
import { readableMarks } from '../geometry/page-runs.js';
import type { PageContent } from '../model/page.js';
import type { Table } from '../model/table.js';
import { gridToTable } from './fill.js';
import { gridToBox } from './grid.js';
import { firstPart } from './outline.js';
import { edgesToGrids, fillGrids } from './ruled.js';
import { findEdges } from './edges.js';

/** Lower than this (points) a box may be a table's caption row, or its last one, cut off by a page break. */
const MOST_HEIGHT = 60;

/** Ruled boxes of one row with text, outside the tables of a page: each as a table of one row. */
export function findStrips(page: PageContent, tables: Table[]): Table[] {
  const parts = tables.map(firstPart);
  const outside = page.rulings.filter(
    (ruling) =>
      !parts.some((part) => ruling.top >= part.top - 1 && ruling.bottom <= part.bottom + 1),
  );
  if (outside.length === 0) return [];
  const grids = edgesToGrids(findEdges(outside), []).filter((grid) => {
    const box = gridToBox(grid);
    const low = box.bottom - box.top <= MOST_HEIGHT;
    return low && grid.ys.length === 2 && !parts.some((part) => intersects(part, box));
  });
  const marks = grids.length > 0 ? readableMarks(page) : [];
  return fillGrids(grids, marks)
    .filter((filled) => filled.marks.some((cell) => cell.length > 0))
    .map((filled) => gridToTable(filled.grid, filled.marks, page.number, 'ruled'));
}
