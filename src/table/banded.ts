import { overlapOf } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import type { Box } from '../model/box.js';
import type { Column } from './align-columns.js';

/** White between lines is a break where it is wider than usual by this share of a line's height. */
const WIDER = 0.25;
/** Bands of white across all columns that make rows of a table. */
const LEAST_BANDS = 2;
/** Share of the breaks of each column that must be such bands. */
const SHARED_BREAKS = 0.75;

/**
 * True for columns of text broken at the same heights: rows of a table whose cells hold several
 * lines. Paragraphs of prose beside each other end where they will.
 */
export function isBanded(columns: [Column, Column], lines: Box[]): boolean {
  const [left, right] = columns.map(({ x0, x1 }) =>
    findBreaks(lines.filter((line) => overlapOf(x0, x1, line.x0, line.x1) > 0)),
  ) as [Band[], Band[]];
  const bands = left.flatMap((a) =>
    right.filter((b) => overlapOf(a.top, a.bottom, b.top, b.bottom) > Math.max(a.least, b.least)),
  );
  if (bands.length < LEAST_BANDS) return false;
  return bands.length >= SHARED_BREAKS * Math.max(left.length, right.length);
}

/** White between two lines of a column, and how high white must be to be more than usual. */
interface Band {
  top: number;
  bottom: number;
  least: number;
}

function findBreaks(lines: Box[]): Band[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  const whites = sorted.slice(1).map((line, at) => line.top - (sorted[at] as Box).bottom);
  const height = medianOf(sorted.map((line) => line.bottom - line.top));
  const least = usualOf(whites) + WIDER * height;
  return sorted.slice(1).flatMap((line, at) => {
    const top = (sorted[at] as Box).bottom;
    return line.top - top > least ? [{ top, bottom: line.top, least }] : [];
  });
}

/** White between lines of one paragraph: the lower quarter of all. */
function usualOf(whites: number[]): number {
  const sorted = [...whites].sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}
