import type { Box } from './box.js';
import type { Method, Reading } from './page.js';

/** A cell of a table, stored once however many rows and columns it spans. */
export interface Cell extends Box {
  /** From 1; a table may go on over several pages. */
  page: number;
  /** From 0 in the whole table (after joining over pages). */
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  /** Text as printed, in reading order. Lines of one cell are parted by `\n`; nothing else is changed. */
  text: string;
  /** Largest font size in the cell, in points; left out where it is not known or the cell is empty. */
  fontSize?: number;
  /** White (points) behind each letter, where the page's writing is spaced out. */
  letterSpacing?: number;
  /** Width in the same points, where the page was turned, shrunk or blown up to be read; x1 - x0 if left out. */
  widthAsRead?: number;
  method: Method;
  /** 0 to 1: the least of the runs in the cell; 1 for a text layer and for an empty digital cell. */
  confidence: number;
  /** OCR only: opinions about the cell's text, best first. */
  readings?: Reading[];
  /** True where a glyph in the cell had no trustworthy Unicode. */
  unmapped?: boolean;
}

export type TableMethod = 'ruled' | 'aligned';

/** One part of a table on one page. */
export interface TablePart extends Box {
  page: number;
  /** First row of the whole table that this part holds, and how many rows it holds. */
  firstRow: number;
  rows: number;
}

/** A table; its cells tile the grid `rows × cols`, though an incomplete grid may leave places empty. */
export interface Table {
  method: TableMethod;
  rows: number;
  cols: number;
  cells: Cell[];
  /** One part for each page the table stands on, in order. */
  parts: TablePart[];
}
