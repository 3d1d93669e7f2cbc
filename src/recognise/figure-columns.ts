import { medianOf } from '../geometry/sorted.js';
import type { Segment } from './segments.js';

/** Grid columns `from` to `to` (excluded). */
export interface Span {
  from: number;
  to: number;
}

/** Words that a column of figures may hold for each figure in it: remarks, 详见附件. */
const WORDS_PER_FIGURE = 0.25;

/**
 * First grid column from which on there stand figures (or nothing), not labels. Rows without any
 * figure say nothing where others have some: they may be what a page break left of a header.
 */
export function firstFigureColumn({ grid, from, to }: Segment): number {
  const words = Array.from({ length: grid.cols }, () => 0);
  const figures = Array.from({ length: grid.cols }, () => 0);
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const filled = rows.filter((row) => grid.hasFigures(row));
  for (const row of filled.length > 0 ? filled : rows) {
    for (const cell of grid.row(row)) {
      if (cell.cell.row !== row || cell.shape === 'blank') continue;
      const counts = cell.shape === 'words' ? words : figures;
      for (let col = cell.cell.col; col < cell.endCol; col += 1)
        counts[col] = (counts[col] ?? 0) + 1;
    }
  }
  let first = grid.cols;
  while (first > 0 && (words[first - 1] ?? 0) <= (figures[first - 1] ?? 0) * WORDS_PER_FIGURE) {
    first -= 1;
  }
  return first;
}

/** How most rows of a segment cut the grid columns from `first` on into cells. */
export function figureCells({ grid, from, to }: Segment, first: number): Span[] {
  const votes = new Map<string, { spans: Span[]; count: number }>();
  for (let row = from; row < to; row += 1) {
    const spans = grid
      .row(row)
      .filter((cell) => cell.cell.col >= first)
      .map((cell) => ({ from: cell.cell.col, to: cell.endCol }));
    if (spans.length === 0) continue;
    const key = spans.map((span) => `${span.from}-${span.to}`).join();
    const vote = votes.get(key) ?? { spans, count: 0 };
    vote.count += grid.hasFigures(row) ? FIGURE_VOTE : 1;
    votes.set(key, vote);
  }
  let best: { spans: Span[]; count: number } = { spans: [], count: 0 };
  for (const vote of votes.values()) if (vote.count > best.count) best = vote;
  return best.spans;
}

/** A row with figures says more about the columns than one without. */
const FIGURE_VOTE = 8;

/** The middle of the texts of most figures in some grid columns; only without rulings do boxes of cells tell it. */
export function middleOf({ grid, from, to }: Segment, span: Span): number | undefined {
  if (grid.table.method !== 'aligned') return undefined;
  const middles: number[] = [];
  for (let row = from; row < to; row += 1) {
    for (const { cell, shape } of grid.row(row)) {
      if (shape === 'figure' && cell.col >= span.from && cell.col < span.to)
        middles.push((cell.x0 + cell.x1) / 2);
    }
  }
  return middles.length > 0 ? medianOf(middles) : undefined;
}
