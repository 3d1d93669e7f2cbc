import type { GridLine } from './grid-ends.js';

/** A stretch of a line between two of the lines that cross it, as their indexes. */
export interface Stretch {
  first: number;
  last: number;
}

/**
 * For each line of a grid and each edge between two crossing lines, the stretch that the edge is part of: between
 * those crossing lines that have a piece beside the line, up to the lines next to it. Columns of another table in
 * the same grid, above or below, part no edge here.
 * @param reach pixels by which a piece may fall short
 */
export function findStretches(
  lines: readonly GridLine[],
  crossing: readonly GridLine[],
  reach: number,
): Stretch[][] {
  return lines.map((line, index) => {
    const from = (lines[index - 1] ?? line).at - reach;
    const to = (lines[index + 1] ?? line).at + reach;
    const isNear = ({ pieces }: GridLine): boolean =>
      pieces.some((piece) => piece.from < to && piece.to > from);
    const near = crossing.flatMap((one, i) =>
      i === 0 || i === crossing.length - 1 || isNear(one) ? [i] : [],
    );
    return near.slice(1).flatMap((last, i): Stretch[] => {
      const first = near[i] as number;
      return Array.from({ length: last - first }, () => ({ first, last }));
    });
  });
}
