import { boxAround } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import { findAlignedTables } from './aligned.js';
import { type ChunkRow, chunksToRows, isNumeric, linesToChunks } from './chunks.js';
import { type Edge, findEdges } from './edges.js';
import type { PageTables } from './join-tables.js';
import { firstPart } from './outline.js';

/** Heads at the foot of a page reach up so far at most (points). */
const HEADS_HEIGHT = 150;
/** Fewer heads than this stand over no row. */
const LEAST_HEADS = 2;
/** So many figures alone are a row. */
const LEAST_FIGURES = 3;
/** White between the heads and the row under them (row heights), where the rows do not tell it. */
const ROW_GAP = 0.8;
/** White between rows of a table, at most (row heights). */
const MOST_GAP = 2.5;

/**
 * A table without rulings whose heads are the last lines of one page and whose rows begin the next, as one table:
 * the rows are read as if they stood right under the heads; behind it the other tables that `top` then holds.
 * None where the page does not begin with figures, or where what ends the page before is no heads.
 * @param foot lines after the last table of the page before, running text left out
 * @param top lines that begin the page, up to the end of the rows
 */
export function joinHeadsToRows(
  before: PageTables,
  foot: Line[],
  page: PageTables,
  top: Line[],
): Table[] {
  const rows = chunksToRows(linesToChunks(top));
  if (!rows[0] || !isRow(rows[0])) return [];
  const end = Math.max(...foot.map(({ bottom }) => bottom));
  const heads = foot.filter((line) => line.top > end - HEADS_HEIGHT);
  if (heads.length < LEAST_HEADS) return [];
  const height = rows[0].bottom - rows[0].top;
  const gap = (rows[1]?.top ?? Infinity) - rows[0].bottom;
  const white = gap > 0 && gap < MOST_GAP * height ? gap : ROW_GAP * height;
  const by = end + white - rows[0].top;
  const rules = [
    ...rulesOf(before),
    ...rulesOf(page).map((edge) => ({ ...edge, at: edge.at + by })),
  ];
  const lines = [...heads, ...top.map((line) => moveLine(line, by))];
  const tables = findAlignedTables(
    lines,
    [],
    [],
    rules.sort((a, b) => a.at - b.at),
  );
  const parted = tables.find(({ parts: [part] }) => part && part.top < end && part.bottom > end);
  const joined = parted && cutAtBreak(parted, end, { above: before, below: page, by });
  if (!joined) return [];
  const others = tables.filter((table) => firstPart(table).top > end);
  return [joined, ...others.map((table) => moveBack(table, page.page.number, by))];
}

/** True for a label and figures beside it, or for several figures alone. */
function isRow({ chunks: [first, ...figures] }: ChunkRow): boolean {
  const least = first?.numeric ? LEAST_FIGURES - 1 : 1;
  return figures.length >= least && figures.every(({ numeric }) => numeric);
}

/** A table of moved lines, put back on their page. */
function moveBack(table: Table, page: number, by: number): Table {
  return {
    ...table,
    cells: table.cells.map((cell) => ({ ...moveBox(cell, -by), page })),
    parts: table.parts.map((part) => ({ ...moveBox(part, -by), page })),
  };
}

/** Level edges of a page outside its ruled tables. */
function rulesOf({ page, tables }: PageTables): Edge[] {
  const ruled = tables.filter(({ method }) => method === 'ruled').map(firstPart);
  return findEdges(page.rulings).horizontal.filter(
    ({ at }) => !ruled.some((box) => at > box.top - 1 && at < box.bottom + 1),
  );
}

function moveLine(line: Line, by: number): Line {
  const words = line.words.map((word) => ({
    ...moveBox(word, by),
    glyphs: word.glyphs.map((glyph) => moveBox(glyph, by)),
  }));
  return { ...moveBox(line, by), words };
}

const moveBox = <T extends Box>(box: T, by: number): T => ({
  ...box,
  top: box.top + by,
  bottom: box.bottom + by,
});

/** The table with its rows below `end` put back on their page; undefined where figures stand above. */
function cutAtBreak(
  table: Table,
  end: number,
  { above, below, by }: { above: PageTables; below: PageTables; by: number },
): Table | undefined {
  const filled = table.cells.filter(({ text }) => text !== '');
  const heads = filled.filter((cell) => cell.top < end);
  if (heads.length < LEAST_HEADS || heads.some(({ text }) => isNumeric(text))) return undefined;
  const rows = Math.max(...heads.map(({ row, rowSpan }) => row + rowSpan));
  if (filled.some((cell) => cell.top >= end && cell.row < rows)) return undefined;
  const put = (cell: Cell): Cell =>
    cell.row < rows
      ? { ...cell, page: above.page.number }
      : { ...moveBox(cell, -by), page: below.page.number };
  const cells = table.cells.map(put);
  const partOf = (number: number, firstRow: number, count: number): Table['parts'][number] => ({
    page: number,
    ...boxAround(cells.filter((cell) => cell.page === number && cell.text !== '')),
    firstRow,
    rows: count,
  });
  return {
    ...table,
    cells,
    parts: [partOf(above.page.number, 0, rows), partOf(below.page.number, rows, table.rows - rows)],
  };
}
