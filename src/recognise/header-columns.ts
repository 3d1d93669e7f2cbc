import type { GridCell } from './grid.js';
import { type Label, labelOf } from './label.js';
import type { Segment } from './segments.js';

/** A printed column as its header shows it: the grid columns under one lowest header cell. */
export interface HeaderColumn {
  /** First grid column, and the first behind it. */
  from: number;
  to: number;
  /** The lowest cell, the lowest two read together, and so on: a label may be broken over storeys. */
  labels: Label[];
  /** Every cell above, topmost first. */
  path: Label[];
  /** As printed, topmost first, without spaces and line breaks. */
  text: string;
  /** Where the text of the lowest cell stands, if it is one line of a table without rulings. */
  line?: { x0: number; x1: number };
}

/** The printed columns of a segment, from left to right; none where it has no header. */
export function headerColumns(segment: Segment): HeaderColumn[] {
  const { grid, header } = segment;
  const columns: HeaderColumn[] = [];
  let before: GridCell | undefined;
  for (let col = 0; col < grid.cols; col += 1) {
    const path = pathAt(segment, col);
    const lowest = path.at(-1);
    const last = columns.at(-1);
    if (last && lowest && lowest === before) last.to = col + 1;
    else if (header.length > 0) columns.push(columnOf(col, path, grid.table.method === 'aligned'));
    before = lowest;
  }
  return columns;
}

/** Header cells with words that cover a column, topmost first; captions over the whole table left out. */
function pathAt({ grid, header }: Segment, col: number): GridCell[] {
  const path: GridCell[] = [];
  for (const row of header) {
    const cell = grid.row(row).find((one) => one.cell.col <= col && col < one.endCol);
    if (!cell || cell.shape === 'blank' || path.includes(cell)) continue;
    if (grid.cols > 1 && cell.cell.colSpan >= grid.cols) path.length = 0;
    else path.push(cell);
  }
  return path;
}

function columnOf(col: number, path: readonly GridCell[], aligned: boolean): HeaderColumn {
  const lowest = path.at(-1)?.cell;
  const isLine = aligned && lowest !== undefined && !lowest.text.includes('\n');
  const texts = path.map((cell) => cell.cell.text);
  const labels = texts.map((_, i) => labelOf(texts.slice(texts.length - 1 - i).join('')));
  return {
    from: col,
    to: col + 1,
    labels,
    path: path.map((cell) => cell.label),
    text: texts.map((text) => text.replace(/\s+/gu, '')).join(' '),
    ...(isLine ? { line: { x0: lowest.x0, x1: lowest.x1 } } : {}),
  };
}
