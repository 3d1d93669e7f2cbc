import type { Box } from '../model/box.js';
import { lowerBound } from '../geometry/sorted.js';

/** Place of a cell in a grid: rows and columns from 0. */
export interface Span {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
}

/** Rows and columns with their borders, and the cells that tile them. */
export interface Grid {
  /** Borders between columns, ascending; one more than there are columns. */
  xs: number[];
  /** Borders between rows, ascending; one more than there are rows. */
  ys: number[];
  spans: Span[];
}

/** The box of a span, on the page. */
export function spanToBox(grid: Grid, span: Span): Box {
  return {
    x0: grid.xs[span.col] as number,
    top: grid.ys[span.row] as number,
    x1: grid.xs[span.col + span.colSpan] as number,
    bottom: grid.ys[span.row + span.rowSpan] as number,
  };
}

/** The box of a whole grid. */
export function gridToBox({ xs, ys }: Grid): Box {
  return {
    x0: xs[0] as number,
    top: ys[0] as number,
    x1: xs[xs.length - 1] as number,
    bottom: ys[ys.length - 1] as number,
  };
}

/** Index of the border that an edge at `at` stands for. */
export function nearestPlace(sorted: number[], at: number): number {
  const after = lowerBound(sorted, at);
  if (after === 0) return 0;
  if (after === sorted.length) return after - 1;
  const before = after - 1;
  return at - (sorted[before] as number) <= (sorted[after] as number) - at ? before : after;
}
