import type { ChunkRow } from './chunks.js';
import { type Edge, spanAlike } from './edges.js';

/** Rules of one table begin and end at the same places, to so many points. */
const SAME_END = 2;
/** A rule over a table is no further above its first row than this many times the row's height. */
const REACH = 2;
/** Rows of several texts between such a heading and the rule at the foot, at least. */
const LEAST_ROWS = 2;

/**
 * True for a heading inside a table, however much white is around it: no rule parts it from the rows above,
 * and the next one below ends where that over them ends and has rows under the heading.
 * @param start first row of the table so far
 */
export function isCutInHead(
  rows: ChunkRow[],
  index: number,
  start: number,
  rules: Edge[],
): boolean {
  const row = rows[index] as ChunkRow;
  const first = rows[start] as ChunkRow;
  const last = rows[index - 1] as ChunkRow;
  const over = rules.filter(({ at }) => at < last.top + 2).at(-1);
  const foot =
    over && rules.find((rule) => rule.at > last.bottom - 2 && spanAlike(rule, over, SAME_END));
  if (!over || !foot || over.at < first.top - REACH * (first.bottom - first.top)) return false;
  if (foot.at < row.bottom) return false;
  const below = rows.slice(index + 1).filter(({ bottom }) => bottom < foot.at + 2);
  return (
    below.filter(({ chunks }) => chunks.length > 1).length >= LEAST_ROWS &&
    (below[0]?.chunks.length ?? 0) > 1
  );
}
