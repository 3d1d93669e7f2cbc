import type { Edges } from './close-gaps.js';

/** A row outside of a table holds less than this share of the uprights of the table's row next to it. */
const CONTINUED = 0.7;
/** Such rows are a line of large type together, inches. */
const HIGHEST = 0.4;

/** The level lines of a grid that are the table's, from `first` to `last`. */
export interface LineRange {
  first: number;
  last: number;
}

/**
 * The lines of a grid without the rows beyond its table: a heading set so close that its characters touch the border
 * is taken for rulings. Such rows lack both borders at the sides, their lines are not ruled throughout, and most rulings
 * of the row next to them do not run on into them.
 * @param ys places of the level lines, ascending, pixels
 */
export function withoutOutsideRows(edges: Edges, ys: readonly number[], dpi: number): LineRange {
  const end = ys.length - 1;
  const isNear = (a: number, b: number): boolean =>
    Math.abs((ys[a] as number) - (ys[b] as number)) <= HIGHEST * dpi;
  const last = ys.findIndex(
    (_, line) => line > 0 && isNear(line, end) && isBorder(edges, line, line - 1, 1),
  );
  const first = ys.findLastIndex(
    (_, line) => line < end && isNear(line, 0) && isBorder(edges, line, line, -1),
  );
  return { first: first < 0 || first >= last ? 0 : first, last: last < 0 ? end : last };
}

/**
 * Whether all rows beyond a level line are outside of the table; so are none.
 * @param row the table's row at the line, by the upper of its level lines
 * @param step 1 for the rows below, -1 for those above
 */
function isBorder({ level, upright }: Edges, line: number, row: number, step: 1 | -1): boolean {
  const [left, right] = [
    upright.findIndex((one) => one[row]),
    upright.findLastIndex((one) => one[row]),
  ];
  const inner = upright.filter((one) => one[row]);
  for (let at = line + step, other = row + step; level[at]; at += step, other += step) {
    const continued = inner.filter((one) => one[other]).length;
    if (left < 0 || upright[left]?.[other] || upright[right]?.[other]) return false;
    if (level[at]?.slice(left, right).every(Boolean)) return false;
    if (continued >= CONTINUED * inner.length) return false;
  }
  return true;
}
