import { isWide } from './writing.js';
import type { Mark } from './marks.js';

/** Fewest glyphs one above the other that are read downwards. */
const LEAST_STACK = 3;
/** Widest column of a stack, in ems: its glyphs stand one above the other, not side by side. */
const STACK_WIDTH = 1.4;
/** In upright writing the pitch along a column is less than this share of the pitch between columns. */
const PITCH_SHARE = 0.9;
/** Marks that hang beside or below the glyph they follow. */
const SMALL = /^[\s、。，．.,:：;；()（）—–\-|︵︶︱0-9]$/;

/**
 * Columns of upright writing (Chinese characters standing upon each other, read downwards, columns
 * from right to left), or undefined where the lines of marks are read across as usual.
 * `rows` are the lines as `marksToRows` gives them, of level runs.
 */
export function rowsToStacks(rows: Mark[][]): Mark[][] | undefined {
  const deepest = rows.length;
  if (deepest < LEAST_STACK) return undefined;
  const widest = Math.max(...rows.map((row) => row.length));
  if (widest === 1) return isOneStack(rows) ? [rows.flat()] : undefined;
  return severalStacks(rows, widest);
}

function isOneStack(rows: Mark[][]): boolean {
  let wide = 0;
  for (const [mark] of rows as [Mark][]) {
    if (isWide(mark.glyph.text)) wide++;
    else if (!SMALL.test(mark.glyph.text)) return false;
  }
  return wide >= LEAST_STACK || (wide >= 2 && wide === rows.length);
}

function severalStacks(rows: Mark[][], widest: number): Mark[][] | undefined {
  if (rows.some((row) => row.some((mark) => !isWide(mark.glyph.text)))) return undefined;
  const columns = alignedColumns(rows, widest);
  if (!columns) return undefined;
  const [first, second] = columns as [Mark[], Mark[]];
  const down = centreY(first[1]) - centreY(first[0]);
  const across = centreX(second[0]) - centreX(first[0]);
  if (down >= PITCH_SHARE * across || drawnAcross(rows)) return undefined;
  return columns.reverse();
}

/** Glyphs of one run side by side were written across, whatever their pitch. */
function drawnAcross(rows: Mark[][]): boolean {
  return rows.some((row) => row.some((mark, i) => i > 0 && mark.run === row[i - 1]?.run));
}

/** Columns from left to right; all but the leftmost must be full, as upright writing fills them. */
function alignedColumns(rows: Mark[][], widest: number): Mark[][] | undefined {
  const model = rows.find((row) => row.length === widest) as Mark[];
  const columns: Mark[][] = model.map(() => []);
  for (const row of rows) {
    for (const mark of row) {
      const size = mark.run.fontSize;
      const at = model.findIndex(
        (other) => Math.abs(centreX(other) - centreX(mark)) < (STACK_WIDTH - 1) * size,
      );
      if (at < 0) return undefined;
      columns[at]?.push(mark);
    }
  }
  const full = columns.slice(1).every((column) => column.length === rows.length);
  return full && (columns[0]?.length ?? 0) >= 2 ? columns : undefined;
}

function centreX(mark: Mark | undefined): number {
  return mark ? (mark.glyph.x0 + mark.glyph.x1) / 2 : 0;
}

function centreY(mark: Mark | undefined): number {
  return mark ? (mark.glyph.top + mark.glyph.bottom) / 2 : 0;
}
