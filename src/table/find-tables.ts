import { isReadable, runsToMarks } from '../geometry/marks.js';
import type { PageContent } from '../model/page.js';
import type { Line } from '../model/prose.js';
import type { Table } from '../model/table.js';
import { gridToTable } from './fill.js';
import { fillGrids, findGrids, type FilledGrid } from './ruled.js';

/** Fewest cells with text that make a ruled grid a table. */
const LEAST_FILLED = 2;

/**
 * The tables of one page, from top to bottom. Rulings come first: a grid of at least two cells
 * that holds text is a table.
 */
export function findTables(page: PageContent, _lines: Line[]): Table[] {
  const marks = runsToMarks(page.runs.filter(isReadable));
  const filled = fillGrids(findGrids(page.rulings), marks);
  return filled
    .filter(isTable)
    .map(({ grid, marks: inCells }) => gridToTable(grid, inCells, page.number, 'ruled'))
    .sort((a, b) => topOf(a) - topOf(b));
}

function isTable({ grid, marks }: FilledGrid): boolean {
  return grid.spans.length > 1 && marks.filter((cell) => cell.length > 0).length >= LEAST_FILLED;
}

function topOf(table: Table): number {
  return table.parts[0]?.top ?? 0;
}
