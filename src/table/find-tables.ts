import { readableMarks } from '../geometry/page-runs.js';
import type { PageContent } from '../model/page.js';
import type { Line } from '../model/prose.js';
import type { Table } from '../model/table.js';
import { hasAxis } from './chart-axis.js';
import { dropChartText, findCharts } from './chart-text.js';
import { gridToTable } from './fill.js';
import { gridToBox } from './grid.js';
import { takeBackOverflow } from './overflow.js';
import { takeBackRow } from './overflow-row.js';
import { edgesToGrids, type FilledGrid, fillGrids } from './ruled.js';
import { hasOpenColumns } from './open-columns.js';
import { cutOpenBody } from './open-bodies.js';
import { blankGrids, dropJoinedBoxes, drawnFrames, isDrawing } from './drawings.js';
import { findOpenHeads, headRules } from './open-heads.js';
import { holdsCentre, intersects } from '../geometry/box.js';
import { findAlignedTables } from './aligned.js';
import { bridgeBrokenUprights } from './broken-uprights.js';
import { type Edge, findEdges } from './edges.js';
import { firstPart } from './outline.js';
import type { Box } from '../model/box.js';
import { closeCorners } from './open-corners.js';
import { mendSplitHeaders } from './split-headers.js';
import { isTableGrid } from './is-table-grid.js';
import { hasLabelsOutside } from './labels-beside.js';
import { joinStackedGrids } from './join-stacked-grids.js';
import { dropPageNumbers } from './page-number.js';
import { addRowUnderHeads } from './row-under-heads.js';
import { dropRunningHead, isRunningHead } from './running-heads.js';
import { takeRowsOutside } from './rows-outside.js';
import { addSteps } from './stepped-heads.js';
import { splitStackedRows } from './split-stacked-rows.js';

/**
 * The tables of one page, from top to bottom. Rulings come first: a grid of at least two cells
 * that holds text is a table; what they leave is searched for tables of aligned text. A grid that
 * is only the header of such a table is read as part of it, one whose cells hold several columns as
 * aligned text.
 */
export function findTables(page: PageContent, lines: Line[]): Table[] {
  const marks = readableMarks(page);
  const closed = closeCorners(findEdges(page.rulings), marks);
  const edges = addSteps(bridgeBrokenUprights(closed), marks);
  const toWhole = (table: Table): Table => takeBackRow(table, marks, page);
  const toRuled = (filled: FilledGrid): Table =>
    takeBackOverflow(
      toWhole(gridToTable(filled.grid, filled.marks, page.number, 'ruled')),
      marks,
      page,
    );
  const filledGrids = joinStackedGrids(fillGrids(edgesToGrids(edges, marks), marks), marks);
  const drawings = drawnFrames(filledGrids, page);
  const drawn = filledGrids.filter(
    (filled) =>
      !isDrawing(filled) &&
      !drawings.some((frame) => holdsCentre(frame, gridToBox(filled.grid))) &&
      !isRunningHead(filled, page.height) &&
      !hasAxis(gridToBox(filled.grid), lines),
  );
  const tabular = dropJoinedBoxes(drawn).filter(isTableGrid);
  const gridBoxes = tabular.map(({ grid }) => gridToBox(grid));
  const open = tabular.filter(
    (filled) =>
      hasOpenColumns(filled, lines, edges.horizontal) || hasLabelsOutside(filled, lines, gridBoxes),
  );
  const grids = tabular
    .filter((filled) => !open.includes(filled))
    .map(mendSplitHeaders)
    .map(cutOpenBody)
    .map(splitStackedRows)
    .map((filled) => takeRowsOutside(filled, lines, gridBoxes, marks));
  const frames = drawn.filter((filled) => !isTableGrid(filled)).map(({ grid }) => gridToBox(grid));
  const heads = findOpenHeads(grids, lines);
  const gridded = filledGrids.map(({ grid }) => gridToBox(grid));
  const ruled = grids
    .filter((filled) => !heads.includes(filled))
    .map((filled) => toRuled(addRowUnderHeads(filled, marks, gridded)));
  const boxes = ruled.map(firstPart);
  const ownEdges = [...boxes, ...drawings, ...blankGrids(filledGrids)];
  const rules = edges.horizontal
    .filter((edge) => !ownEdges.some((box) => liesIn(edge, box)))
    .concat(heads.flatMap(headRules))
    .sort((a, b) => a.at - b.at || a.from - b.from);
  const inner = dropRunningHead(dropPageNumbers(lines, page.height), page.height);
  const text = dropChartText(inner, [...findCharts(filledGrids, lines), ...drawings]);
  const wholes = open.map(({ grid }) => gridToBox(grid));
  const aligned = findAlignedTables(text, boxes, frames, rules, wholes).map((table) =>
    onPage(table, page.number),
  );
  const lone = heads
    .map(toRuled)
    .filter((head) => !aligned.some((table) => intersects(firstPart(table), firstPart(head))));
  return [...ruled, ...lone, ...aligned]
    .map(readBlanksAlike)
    .sort((a, b) => firstPart(a).top - firstPart(b).top);
}

/** In a table that is a picture the blank cells were looked at by OCR as well: no text layer says that they are blank. */
function readBlanksAlike(table: Table): Table {
  const filled = table.cells.filter(({ text }) => text !== '');
  if (filled.length === 0 || filled.some(({ method }) => method !== 'ocr')) return table;
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, method: 'ocr' })) };
}

function liesIn({ at, from, to }: Edge, box: Box): boolean {
  return at >= box.top - 1 && at <= box.bottom + 1 && from < box.x1 && to > box.x0;
}

function onPage(table: Table, page: number): Table {
  return {
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, page })),
    parts: table.parts.map((part) => ({ ...part, page })),
  };
}
