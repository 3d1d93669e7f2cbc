import type { Mark } from '../geometry/marks.js';
import { sortMarks } from './fill.js';
import { type Grid, gridToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** White (points) between the rules that end one grid and begin the next, at most: a double rule. */
const MOST_APART = 6;
/** Borders are the same within this (points). */
const SAME_BORDER = 1.5;

/**
 * Joins grids that stand right under each other with the same columns: uprights that stop short of the rule
 * under a header, or at a double rule, leave one table in two pieces. The border between them is halfway.
 */
export function joinStackedGrids(grids: FilledGrid[], marks: Mark[]): FilledGrid[] {
  const sorted = [...grids].sort((a, b) => (a.grid.ys[0] as number) - (b.grid.ys[0] as number));
  const joined: FilledGrid[] = [];
  for (const lower of sorted) {
    const at = joined.findIndex((upper) => goesOn(upper.grid, lower.grid, marks));
    if (at < 0) joined.push(lower);
    else joined[at] = join(joined[at] as FilledGrid, lower);
  }
  return joined;
}

function goesOn(upper: Grid, lower: Grid, marks: Mark[]): boolean {
  const { x0, x1, bottom } = gridToBox(upper);
  const { top } = gridToBox(lower);
  const apart = top - bottom;
  if (apart < -SAME_BORDER || apart > MOST_APART || upper.xs.length < 3) return false;
  if (upper.xs.length !== lower.xs.length) return false;
  const same = upper.xs.every((x, at) => Math.abs(x - (lower.xs[at] as number)) <= SAME_BORDER);
  return (
    same &&
    !marks.some(({ glyph }) => {
      const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2];
      return x > x0 && x < x1 && y > bottom && y < top;
    })
  );
}

function join(upper: FilledGrid, lower: FilledGrid): FilledGrid {
  const rows = upper.grid.ys.length - 1;
  const middle = ((upper.grid.ys[rows] as number) + (lower.grid.ys[0] as number)) / 2;
  const grid: Grid = {
    xs: upper.grid.xs,
    ys: [...upper.grid.ys.slice(0, -1), middle, ...lower.grid.ys.slice(1)],
    spans: [
      ...upper.grid.spans,
      ...lower.grid.spans.map((span) => ({ ...span, row: span.row + rows })),
    ],
  };
  return { grid, marks: sortMarks(grid, [...upper.marks, ...lower.marks].flat()) };
}
