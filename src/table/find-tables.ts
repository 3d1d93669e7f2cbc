import { readableMarks } from '../geometry/page-runs.js';
import type { PageContent } from '../model/page.js';
import type { Line } from '../model/prose.js';
import type { Table } from '../model/table.js';
import { gridToTable } from './fill.js';
import { takeBackOverflow } from './overflow.js';
import { fillGrids, findGrids, type FilledGrid } from './ruled.js';
import { mendSplitHeaders } from './split-headers.js';

/** Fewest cells with text that make a ruled grid a table. */
const LEAST_FILLED = 2;

/**
 * The tables of one page, from top to bottom. Rulings come first: a grid of at least two cells
 * that holds text is a table.
 */
export function findTables(page: PageContent, _lines: Line[]): Table[] {
  const marks = readableMarks(page);
  return fillGrids(findGrids(page.rulings), marks)
    .filter(isTable)
    .map(mendSplitHeaders)
    .map((filled) => gridToTable(filled.grid, filled.marks, page.number, 'ruled'))
    .map((table) => takeBackOverflow(table, marks, page))
    .sort((a, b) => topOf(a) - topOf(b));
}

function isTable({ grid, marks }: FilledGrid): boolean {
  return grid.spans.length > 1 && marks.filter((cell) => cell.length > 0).length >= LEAST_FILLED;
}

function topOf(table: Table): number {
  return table.parts[0]?.top ?? 0;
}
