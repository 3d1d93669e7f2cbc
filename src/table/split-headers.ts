import { boxAround } from '../geometry/box.js';
import { spanToBox, type Grid, type Span } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Text counts as centred in a box up to this distance (points) between the middles. */
const CENTRED = 4;
/** Text is not centred in its own cell from this distance (points) on. */
const OFF_CENTRE = 8;

/**
 * Mends header cells that a stray ruling cuts in two: one half is blank, the text of the other
 * stands in the middle of both, and a cell below reaches across the ruling.
 */
export function mendSplitHeaders(filled: FilledGrid): FilledGrid {
  const { grid, marks } = filled;
  const gone = new Set<number>();
  const spans = grid.spans.map((span) => ({ ...span }));
  for (const [index, span] of spans.entries()) {
    if (marks[index]?.length !== 0) continue;
    const other = spans.findIndex(
      (candidate, at) => !gone.has(at) && isOtherHalf(filled, span, candidate, at),
    );
    if (other < 0) continue;
    const half = spans[other] as Span;
    half.col = Math.min(half.col, span.col);
    half.colSpan += span.colSpan;
    gone.add(index);
  }
  if (gone.size === 0) return filled;
  return {
    grid: { ...grid, spans: spans.filter((_, index) => !gone.has(index)) },
    marks: marks.filter((_, index) => !gone.has(index)),
  };
}

function isOtherHalf({ grid, marks }: FilledGrid, blank: Span, other: Span, at: number): boolean {
  if (other.row !== blank.row || other.rowSpan !== blank.rowSpan) return false;
  const right = other.col === blank.col + blank.colSpan;
  if (!right && blank.col !== other.col + other.colSpan) return false;
  const text = marks[at] ?? [];
  if (text.length === 0) return false;
  if (!isStraddled(grid, right ? other.col : blank.col, blank.row + blank.rowSpan)) return false;
  const { x0, x1 } = boxAround(text.map((mark) => mark.glyph));
  const middle = (x0 + x1) / 2;
  const own = spanToBox(grid, other);
  const whole = boxAround([own, spanToBox(grid, blank)]);
  return (
    Math.abs(middle - (whole.x0 + whole.x1) / 2) <= CENTRED &&
    Math.abs(middle - (own.x0 + own.x1) / 2) >= OFF_CENTRE
  );
}

/** True where a cell of the row `row` reaches across the border `col`. */
function isStraddled({ spans }: Grid, col: number, row: number): boolean {
  return spans.some((span) => span.row === row && span.col < col && span.col + span.colSpan > col);
}
