import type { RowMatch } from './align-rows.js';
import type { RowRun } from './printed-row.js';

/** Rows with figures from which a table shows whether it prints noughts, */
const ENOUGH_ROWS = 6;
/** and the share of them without a blank that shows that it does. */
const FULL_SHARE = 0.8;

/**
 * Rows of which the label stands there and nothing else, neither figure nor sign, in a table that else
 * prints every nought: their figures were lost, at a page break as a rule, and between rulings nowhere else.
 * To call them blank would count them as noughts.
 */
export function rowsWithLostFigures(matches: readonly RowMatch[]): Set<RowRun> {
  const runs = matches.map(({ run }) => run);
  const filled = runs.filter((run) => !isEmpty(run));
  const full = filled.filter((run) => !hasBlank(run)).length;
  if (filled.length < ENOUGH_ROWS || full < FULL_SHARE * filled.length) return new Set();
  return new Set(runs.filter((run) => isEmpty(run) && (isAligned(run) || isBesideBreak(run))));
}

const isAligned = ({ rows }: RowRun): boolean =>
  rows.every((row) => row.segment.grid.table.method === 'aligned');

/** True for rows that end or begin the part of their table on a page. */
const isBesideBreak = ({ rows }: RowRun): boolean =>
  rows.some(({ segment: { grid }, row }) => {
    const page = grid.page(row);
    const isEnd = row === grid.rows - 1 || grid.page(row + 1) !== page;
    return isEnd || (row > 0 && grid.page(row - 1) !== page);
  });

const isEmpty = (run: RowRun): boolean => columnsOf(run).filled.size === 0;

/** True where a column has nothing in any line of the row. */
function hasBlank(run: RowRun): boolean {
  const { all, filled } = columnsOf(run);
  return filled.size < all.size;
}

/** The columns of figures of a row, and those in which something stands. */
function columnsOf({ rows }: RowRun): { all: Set<number>; filled: Set<number> } {
  const filled = new Set<number>();
  const all = new Set<number>();
  for (const { segment, row, first } of rows) {
    for (const { cell } of segment.grid.row(row)) {
      if (cell.col < first) continue;
      all.add(cell.col);
      if (cell.text.trim() !== '') filled.add(cell.col);
    }
  }
  return { all, filled };
}
