import { boxAround, holdsCentre } from '../geometry/box.js';
import { readableMarks } from '../geometry/page-runs.js';
import { findRunningText, type TextBox } from '../geometry/running-text.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { PageContent } from '../model/page.js';
import type { Line } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import { joinCutFigures } from './cut-figures.js';
import { cutOffRows } from './cut-off-rows.js';
import { fillBlankColumns, fitAlignedColumns } from './join-aligned.js';
import { joinHeadsToRows } from './heads-before-break.js';
import { type ColumnReach, fitColumns, type JoinedColumns } from './join-columns.js';
import { takeMarginFigures } from './margin-figures.js';
import { columnBorders, firstPart, lastPart } from './outline.js';
import { joinPartedRow } from './parted-row.js';
import { findStrips } from './strips.js';

/** One page with its lines and its tables, as `findTables` gives them. */
export interface PageTables {
  page: PageContent;
  lines: Line[];
  tables: Table[];
}

/** Text may reach over a table's border by this much (points) and still be its own. */
const OVERHANG = 2;

/**
 * Tables of a document, those that go on over a page break as one: the last table of a page and
 * the first of the next, with nothing but running text between them and columns that fit. Every
 * row stays a row, a repeated header and a row cut in its middle too; a single ruled row that is
 * no table by itself (a caption at the foot of a page) joins the table it belongs to, and so do the
 * few rows without rulings that a page break or a gap cuts off.
 */
export function joinTables(found: PageTables[]): Table[] {
  const pages = withHeads(found);
  const texts = freeText(pages);
  const done: Table[] = [];
  let open: Table | undefined;
  for (const [index, one] of pages.entries()) {
    const { page } = one;
    const taken = takeCutOffRows(one, texts[index] as TextBox[], open);
    const { own, text } = taken;
    open = taken.open;
    const next = pages[index + 1];
    own.unshift(...stripAt('top', page, own, text, open));
    own.push(...stripAt('foot', page, own, text, next?.tables[0]));
    const first = own[0];
    const joined = open && first && startsPage(first, text) ? joinPair(open, first) : undefined;
    if (joined) own[0] = joined;
    else if (open) done.push(open);
    const last = own[own.length - 1];
    open = last && endsPage(last, text) ? last : undefined;
    done.push(...own.filter((table) => table !== open));
  }
  if (open) done.push(open);
  return done;
}

/** The pages, a table whose heads the page before ends with as one of the page that its rows begin. */
function withHeads(pages: PageTables[]): PageTables[] {
  const texts = freeText(pages);
  return pages.map((page, index) => {
    const before = pages[index - 1];
    const foot = before && footLines(before, texts[index - 1] as TextBox[]);
    if (!before || !foot || foot.length === 0) return page;
    const [first, ...others] = page.tables;
    const free = texts[index] as TextBox[];
    const begins = first?.method === 'aligned' && startsPage(first, free);
    const top = begins
      ? page.lines.filter(
          (line) =>
            line.top > firstPart(first).top - OVERHANG &&
            line.bottom < firstPart(first).bottom + OVERHANG,
        )
      : freeLines(page.lines, free, 0, first && firstPart(first).top);
    const [table, ...behind] = joinHeadsToRows(before, foot, page, top);
    if (!table) return page;
    return { ...page, tables: [table, ...(begins ? [...behind, ...others] : page.tables)] };
  });
}

/** Lines under the last table of a page, or all of them, running text left out. */
function footLines({ lines, tables }: PageTables, free: TextBox[]): Line[] {
  const last = tables.at(-1);
  return freeLines(lines, free, last ? lastPart(last).bottom : 0);
}

/** For each page its lines of text outside tables, running text left out. */
function freeText(pages: PageTables[]): TextBox[][] {
  const lines = pages.map(({ page, tables }) => ({
    height: page.height,
    lines: textOutside(page, tables),
  }));
  const running = findRunningText(lines);
  return lines.map((page) => page.lines.filter((line) => !running.has(line)));
}

function textOutside(page: PageContent, tables: Table[]): TextBox[] {
  const parts = tables.flatMap((table) => table.parts.filter((part) => part.page === page.number));
  const marks = readableMarks(page).filter(({ glyph }) => {
    const middle = (glyph.top + glyph.bottom) / 2;
    return !parts.some((part) => middle > part.top - OVERHANG && middle < part.bottom + OVERHANG);
  });
  return marksToRows(marks).map((row) => ({
    text: rowToText(row),
    ...boxAround(row.map((mark) => mark.glyph)),
  }));
}

/** Lines of a page that are no running text, from one height to another. */
function freeLines(lines: Line[], free: TextBox[], from: number, to = Infinity): Line[] {
  return lines.filter(
    (line) =>
      line.top > from - OVERHANG &&
      line.bottom < to + OVERHANG &&
      free.some((box) => holdsCentre(box, line)),
  );
}

/**
 * Puts rows that were cut off to their tables: at the foot of the page to its last one, at its top
 * to the one that is open since the page before. Gives these, and the text that is left over.
 */
function takeCutOffRows(
  { lines, tables }: PageTables,
  free: TextBox[],
  open: Table | undefined,
): { own: Table[]; open: Table | undefined; text: TextBox[] } {
  const last = tables.at(-1);
  const foot = last && extendTable(last, freeLines(lines, free, lastPart(last).bottom));
  const top = tables[0] && firstPart(tables[0]).top;
  const head = open && extendTable(open, freeLines(lines, free, 0, top));
  const filled = open && takeMarginFigures(open, freeLines(lines, free, 0, top));
  const taken = [foot, head].flatMap((table) => (table ? [lastPart(table)] : []));
  const boxes = [...taken, ...(filled ? [boxAround(filled.line)] : [])];
  return {
    own: foot ? [...tables.slice(0, -1), foot] : [...tables],
    open: head ?? filled?.table ?? open,
    text: free.filter((line) => !boxes.some((part) => holdsCentre(part, line))),
  };
}

/** The table with the rows behind it that go on with it; undefined where none do. */
function extendTable(table: Table, behind: Line[]): Table | undefined {
  const rows = table.method === 'aligned' ? cutOffRows(table, behind) : undefined;
  if (!rows) return undefined;
  const same = Array.from({ length: table.cols }, (_, col): ColumnReach => [col, col + 1]);
  return append(table, rows, { cols: table.cols, above: same, below: same });
}

function startsPage(table: Table, text: TextBox[]): boolean {
  const { top } = firstPart(table);
  return text.every((line) => line.bottom > top + OVERHANG);
}

function endsPage(table: Table, text: TextBox[]): boolean {
  const { bottom } = lastPart(table);
  return text.every((line) => line.top < bottom - OVERHANG);
}

/** The lone ruled row at one end of a page that fits the table across the page break, if any. */
function stripAt(
  end: 'top' | 'foot',
  page: PageContent,
  tables: Table[],
  text: TextBox[],
  across: Table | undefined,
): Table[] {
  if (!across) return [];
  const strips = findStrips(page, tables).filter((strip) => {
    const { top, bottom } = firstPart(strip);
    const free = text.filter(
      (line) => line.bottom <= top + OVERHANG || line.top >= bottom - OVERHANG,
    );
    return end === 'top' ? startsPage(strip, free) : endsPage(strip, free);
  });
  return strips.filter((strip) => fitColumns(columnBorders(across), columnBorders(strip)));
}

function joinPair(above: Table, below: Table): Table | undefined {
  if (above.method !== below.method) return undefined;
  const columns =
    above.method === 'aligned'
      ? fitAlignedColumns(above, below)
      : fitColumns(columnBorders(above), columnBorders(below));
  if (!columns) return undefined;
  const joined = append(above, below, columns);
  const whole =
    above.method === 'aligned'
      ? joinPartedRow(fillBlankColumns(joined, above.rows), above.rows)
      : joined;
  return joinCutFigures(whole, above.rows);
}

function append(above: Table, below: Table, columns: JoinedColumns): Table {
  const place = (cell: Cell, reaches: ColumnReach[], row: number): Cell => {
    const [col] = reaches[cell.col] as ColumnReach;
    const [, end] = reaches[cell.col + cell.colSpan - 1] as ColumnReach;
    return { ...cell, row: cell.row + row, col, colSpan: Math.max(1, end - col) };
  };
  const upper = above.cells.map((cell) => place(cell, columns.above, 0));
  const lower = below.cells.map((cell) => place(cell, columns.below, above.rows));
  return {
    method: above.method,
    rows: above.rows + below.rows,
    cols: columns.cols,
    cells: [...upper, ...lower],
    parts: [
      ...above.parts,
      ...below.parts.map((part) => ({ ...part, firstRow: part.firstRow + above.rows })),
    ],
  };
}
