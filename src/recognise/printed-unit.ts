import { foldText } from '../text/index.js';
import type { RowRun } from './printed-row.js';

const MONEY = /亿元|万元|元/;
/** A cell of the unit column holds a unit and nothing else. */
const ONLY_UNIT = /^\(?(?:单位:?)?(亿元|万元|元)\)?$/;

/** Unit of money that a column's header states, or a label or a unit cell of the row; empty for none. */
export function printedUnit(header: string, run: RowRun): string {
  const named = MONEY.exec(foldText(header))?.[0];
  if (named !== undefined) return named;
  for (const { segment, row, first } of run.rows) {
    for (const { cell } of segment.grid.row(row)) {
      if (cell.col >= first) continue;
      const folded = foldText(cell.text);
      const unit = ONLY_UNIT.exec(folded)?.[1] ?? /[(:](亿元|万元|元)\)?$/.exec(folded)?.[1];
      if (unit !== undefined) return unit;
    }
  }
  return '';
}
