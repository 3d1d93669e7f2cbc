import { boxAround, holdsCentre } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import { type Column, findColumns } from './align-columns.js';
import { groupLines, type LineGroup, type TextRow } from './align-rows.js';
import { linesToBands } from './banded-rows.js';
import { linesToDatedRows } from './dated-rows.js';
import type { Block } from './block-ends.js';
import { rowsToBlocks } from './blocks.js';
import { cutCloseFigures } from './close-figure.js';
import { type ChunkRow, chunksToRows, isUnmapped, linesToChunks } from './chunks.js';
import type { Edge } from './edges.js';
import { findFrames, sortIntoFrames } from './frames.js';
import { cutAboveRules } from './cut-above-rules.js';
import { cutAtHeads, opensTable } from './cut-at-heads.js';
import { type HeaderCell, linesToHeader } from './align-header.js';
import { bannerSpan, headerLines } from './header-lines.js';
import { cutAtRivers } from './rivers.js';
import { columnsInOrder } from './heads-in-order.js';
import { spanLabels } from './span-labels.js';
import { looksTabular } from './looks-tabular.js';
import { titleLines } from './title-lines.js';
import { type Placed, placeRows } from './place-chunks.js';
import { takeTypedRules } from './typed-rules.js';
import { chunksToZones } from './zones.js';

/** A line higher than this many times its font size is upright writing: no row of a table. */
const UPRIGHT = 2.2;
/** A page of more lines than this is no page for readers; it is not searched, so that time stays bounded. */
const MOST_LINES = 6000;

/**
 * Tables that rulings do not enclose, found by aligned text: zones of the page, blocks of rows with
 * several texts side by side, columns from the white between them, lines grouped into rows.
 * `taken` are the boxes of tables found before, `boxes` others that are no tables by themselves,
 * `drawn` the level edges outside tables, `wholes` the sides of tables whose columns nothing parts.
 */
export function findAlignedTables(
  lines: Line[],
  taken: Box[],
  boxes: Box[],
  drawn: Edge[],
  wholes: Box[] = [],
): Table[] {
  const typed = takeTypedRules(lines);
  const rules = [...drawn, ...typed.rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const free = typed.lines.filter(
    (line) =>
      line.bottom - line.top <= UPRIGHT * line.fontSize &&
      !isTurnedFigure(line) &&
      !taken.some((box) => holdsCentre(box, line)),
  );
  if (free.length > MOST_LINES) return [];
  const chunks = linesToChunks(free);
  const zones = sortIntoFrames(chunks, findFrames(boxes, rules, chunks, wholes)).flatMap((framed) =>
    chunksToZones(framed, rules),
  );
  return zones.flatMap((zone) =>
    rowsToBlocks(cutCloseFigures(chunksToRows(zone)), rules)
      .flatMap((block) => cutAboveRules(block, rules))
      .flatMap(cutAtHeads)
      .flatMap((block) => {
        const table = blockToTable(block, rules);
        return table ? [table] : [];
      }),
  );
}

/** True for a figure on its side: the number of a page whose table alone is turned. */
function isTurnedFigure({ text, words: [word] }: Line): boolean {
  const [first, second] = word?.glyphs ?? [];
  if (!first || !second || !/^\p{Nd}+$/u.test(text)) return false;
  return Math.abs(second.x0 - first.x0) < Math.abs(second.top - first.top);
}

/** A block of rows -> a table, undefined where it does not look like one. */
export function blockToTable(block: Block, rules: Edge[]): Table | undefined {
  const rows = cutAtRivers(block.rows);
  const titled = opensTable({ ...block, rows }, 0) ? 1 : 0;
  const inOrder = titled ? columnsInOrder(rows.slice(1), 2) : columnsInOrder(rows);
  const columns = inOrder ?? findColumns(rows);
  if (columns.length < 2) return undefined;
  const own = rulesOf(rows, columns, rules);
  const placed = placeRows(rows, columns, own.all);
  if (inOrder)
    placed[titled] = rows[titled]?.chunks.map((chunk, col) => ({ chunk, col, colSpan: 1 })) ?? [];
  const all: TextRow[] = rows.map(({ top, bottom }, index) => ({
    top,
    bottom,
    placed: placed[index] ?? [],
  }));
  const lines = all.slice(titleLines(all, columns, own.all));
  const head = headerLines(lines, columns, own.long);
  const header = linesToHeader(lines.slice(0, head), columns, own.all);
  const body = lines.slice(head);
  const told = linesToDatedRows(body) ?? linesToBands(body, columns, own.long);
  const groups = told ?? groupLines(body, withHeads(columns, lines.slice(0, head)), own.long);
  if (!told && !looksTabular(lines.slice(0, head), groups, columns, own.long, own.all))
    return undefined;
  return toTable(header, lines.slice(0, head), groups, columns, own.all);
}

/** Columns as wide as their heads at least: cells are, whatever the texts in them. */
function withHeads(columns: Column[], header: TextRow[]): Column[] {
  const heads = header.flatMap(({ placed }) => placed.filter(({ colSpan }) => colSpan === 1));
  return columns.map((column, col) =>
    boxAround([
      { ...column, top: 0, bottom: 0 },
      ...heads.filter((head) => head.col === col).map(({ chunk }) => chunk),
    ]),
  );
}

/** A rule that covers this share of the table parts rows. */
const RULE_SHARE = 0.4;
/** Rules up to this far (points) above and below the text are the table's own. */
const RULE_REACH = 6;

/** Rules of a table: all of them, and those long enough to part rows. */
function rulesOf(
  rows: ChunkRow[],
  columns: Column[],
  rules: Edge[],
): { all: Edge[]; long: Edge[] } {
  const top = (rows[0] as ChunkRow).top - RULE_REACH;
  const bottom = (rows[rows.length - 1] as ChunkRow).bottom + RULE_REACH;
  const x0 = (columns[0] as Column).x0;
  const x1 = (columns[columns.length - 1] as Column).x1;
  const reach = (rule: Edge): number => Math.min(rule.to, x1) - Math.max(rule.from, x0);
  const all = rules.filter((rule) => rule.at > top && rule.at < bottom && reach(rule) > 0);
  return { all, long: all.filter((rule) => reach(rule) >= RULE_SHARE * (x1 - x0)) };
}

function toTable(
  header: { rows: number; cells: HeaderCell[] },
  headLines: TextRow[],
  groups: LineGroup[],
  columns: Column[],
  rules: Edge[],
): Table {
  const xs = bordersBetween(columns.map(({ x0, x1 }) => [x0, x1]));
  const rows = header.rows + groups.length;
  const ys = bordersBetween([...storeys(header.rows, headLines), ...groups.map(extentOf)]);
  const body = spanLabels(
    groups.map((group, index) => groupToCells(group, header.rows + index, columns)),
    groups.map(extentOf),
    columns,
    rules,
  );
  const cells = [
    ...fillPlaces(header.cells, 0, header.rows, columns.length),
    ...fillPlaces(body, header.rows, groups.length, columns.length),
  ].map((cell) => toCell(cell, xs, ys));
  return {
    method: 'aligned',
    rows,
    cols: columns.length,
    cells,
    parts: [{ page: 0, ...boxAround(cells), firstRow: 0, rows }],
  };
}

function extentOf(lines: TextRow[]): [number, number] {
  return [
    Math.min(...lines.map((line) => line.top)),
    Math.max(...lines.map((line) => line.bottom)),
  ];
}

/** Extents of a header's storeys, which share its height evenly: their texts may stand anywhere. */
function storeys(rows: number, lines: TextRow[]): [number, number][] {
  if (rows === 0) return [];
  const [top, bottom] = extentOf(lines);
  const height = (bottom - top) / rows;
  return Array.from({ length: rows }, (_, row) => [top + row * height, top + (row + 1) * height]);
}

/** Borders of tracks: outside the first and last text, and in the middle of the white between. */
function bordersBetween(extents: [number, number][]): number[] {
  const first = extents[0] as [number, number];
  const last = extents[extents.length - 1] as [number, number];
  const middles = extents
    .slice(1)
    .map(([start], index) => ((extents[index]?.[1] ?? start) + start) / 2);
  return [first[0], ...middles, last[1]];
}

/** Adds blank cells wherever no cell stands in the rows from `first` on. */
function fillPlaces(cells: HeaderCell[], first: number, rows: number, cols: number): HeaderCell[] {
  const taken = new Set<number>();
  for (const { row, col, rowSpan, colSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = col; c < col + colSpan; c++) taken.add(r * cols + c);
    }
  }
  const all = [...cells];
  for (let place = first * cols; place < (first + rows) * cols; place++) {
    if (taken.has(place)) continue;
    const row = Math.floor(place / cols);
    all.push({ row, col: place % cols, rowSpan: 1, colSpan: 1, pieces: [] });
  }
  return all.sort((a, b) => a.row - b.row || a.col - b.col);
}

/** A cell with text has the text's box; a blank one that of its place between the others. */
function toCell({ pieces, ...span }: HeaderCell, xs: number[], ys: number[]): Cell {
  const track: Box = {
    x0: xs[span.col] as number,
    top: ys[span.row] as number,
    x1: xs[span.col + span.colSpan] as number,
    bottom: ys[span.row + span.rowSpan] as number,
  };
  const cell: Cell = {
    page: 0,
    ...span,
    ...(pieces.length > 0 ? boxAround(pieces) : track),
    text: pieces.map((piece) => piece.text).join('\n'),
    method: pieces.some((piece) => piece.method === 'ocr') ? 'ocr' : 'text',
    confidence: pieces.reduce((least, piece) => Math.min(least, piece.confidence), 1),
  };
  if (isUnmapped(pieces)) cell.unmapped = true;
  const [only, ...others] = pieces;
  if (only?.readings && others.length === 0) cell.readings = only.readings;
  return cell;
}

/**
 * Cells of a row with text; a heading in the middle of the columns reaches over them, one set like a
 * label does not, however long it is.
 */
function groupToCells(group: LineGroup, row: number, columns: Column[]): HeaderCell[] {
  const line = group[0] as TextRow;
  const span = group.length > 1 ? undefined : bannerSpan(line, columns);
  const isLabel = line.placed.length === 1 && line.placed[0]?.col === 0;
  if (!span && group.length === 1 && isLabel)
    return [{ row, col: 0, rowSpan: 1, colSpan: 1, pieces: line.placed.map(({ chunk }) => chunk) }];
  if (!span) return mergePieces(group, row);
  return [{ row, ...span, rowSpan: 1, pieces: line.placed.map(({ chunk }) => chunk) }];
}

/** Pieces of all lines of a row, those over the same columns in one cell, from left to right. */
function mergePieces(group: LineGroup, row: number): HeaderCell[] {
  const pieces: Placed[] = group.flatMap((line) => line.placed);
  const merged: HeaderCell[] = [];
  for (const { col, colSpan } of [...pieces].sort((a, b) => a.col - b.col)) {
    const last = merged[merged.length - 1];
    if (last && col < last.col + last.colSpan) {
      last.colSpan = Math.max(last.colSpan, col + colSpan - last.col);
    } else merged.push({ row, col, rowSpan: 1, colSpan, pieces: [] });
  }
  for (const { chunk, col } of pieces) {
    merged.find((cell) => col >= cell.col && col < cell.col + cell.colSpan)?.pieces.push(chunk);
  }
  return merged;
}
