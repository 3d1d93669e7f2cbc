import type { Assigned } from './assign-segments.js';
import { lineLikeness } from './line-match.js';
import type { PreparedTable } from './prepared-form.js';
import { aloneRun } from './printed-row.js';

/**
 * The segments of a table in the order of the form's blocks, where a report prints the blocks in
 * another one. What tells is the first row whose label is plainly that of one line alone; a segment
 * without such a row stays behind the one that it is printed after.
 */
export function inFormOrder(table: PreparedTable, assigned: readonly Assigned[]): Assigned[] {
  if (table.blocks.length < 2 || assigned.length < 2) return [...assigned];
  let place = 0;
  const placed = assigned.map((one) => {
    place = firstLine(one, table) ?? place;
    return { one, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

/** Index of the line that the first unmistakable row of a segment stands for. */
function firstLine({ rows }: Assigned, table: PreparedTable): number | undefined {
  for (const row of rows) {
    if (!row.hasLabel) continue;
    const likeness = lineLikeness(aloneRun(row), table);
    const line = likeness.indexOf(1);
    if (line >= 0 && likeness.indexOf(1, line + 1) < 0) return line;
  }
  return undefined;
}
