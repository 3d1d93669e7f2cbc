import type { Box } from '../model/box.js';
import type { Check, Figure } from '../model/document.js';

/** Cells of a report, by page from 1 in ascending order; boxes in points. */
export type CellsByPage = [page: number, cells: Box[]][];

/**
 * The cells that failed checks speak of, and those whose figures are in doubt.
 *
 * @param spokenOf ids of figures that findings of other reports speak of
 */
export function cellsInQuestion(
  figures: readonly Figure[],
  checks: readonly Check[],
  spokenOf: Iterable<string> = [],
): CellsByPage {
  const failed = checks.filter(({ status }) => status === 'fail');
  const ids = new Set([...spokenOf, ...failed.flatMap(({ operands }) => operands)]);
  const cells = new Map<number, Box[]>();
  for (const { id, page, x0, top, x1, bottom, doubtful } of figures) {
    if (!ids.has(id) && !doubtful) continue;
    if (page === null || x0 === null || top === null || x1 === null || bottom === null) continue;
    cells.set(page, [...(cells.get(page) ?? []), { x0, top, x1, bottom }]);
  }
  return [...cells].sort(([a], [b]) => a - b);
}
