import type { RowMatch } from './align-rows.js';
import type { RowRun } from './printed-row.js';

/** Rows with figures from which a table shows whether it prints noughts, */
const ENOUGH_ROWS = 6;
/** and the share of them without a blank that shows that it does. */
const FULL_SHARE = 0.8;

/**
 * Rows of which the label stands there and not one figure, in a table without rulings that else
 * prints every nought: their figures were lost, at a page break as a rule. To call them blank would
 * count them as noughts.
 */
export function rowsWithLostFigures(matches: readonly RowMatch[]): Set<RowRun> {
  const runs = matches.map(({ run }) => run).filter(isAligned);
  const filled = runs.filter((run) => run.hasFigures);
  const full = filled.filter((run) => !hasBlank(run)).length;
  if (filled.length < ENOUGH_ROWS || full < FULL_SHARE * filled.length) return new Set();
  return new Set(runs.filter((run) => !run.hasFigures));
}

const isAligned = ({ rows }: RowRun): boolean =>
  rows.every((row) => row.segment.grid.table.method === 'aligned');

/** True where a column has no figure in any line of the row. */
function hasBlank({ rows }: RowRun): boolean {
  const filled = new Set<number>();
  const all = new Set<number>();
  for (const { segment, row, first } of rows) {
    for (const { cell, shape } of segment.grid.row(row)) {
      if (cell.col < first) continue;
      all.add(cell.col);
      if (shape !== 'blank') filled.add(cell.col);
    }
  }
  return filled.size < all.size;
}
