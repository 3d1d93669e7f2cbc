import { isWide } from '../geometry/writing.js';
import type { Column } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import type { Edge } from './edges.js';

/** A title stands in the middle of its table to this share of the width. */
const OFF_MIDDLE = 0.02;
/** In tables of fewer columns it may be the head of most of them. */
const LEAST_COLUMNS = 5;

/**
 * Number of lines at the top of a table that are its title: one text each in the middle of the whole table, the
 * labels among it, without a rule above or under it, over a line with a head for every column. Chinese tables have
 * titles as their first row.
 */
export function titleLines(lines: TextRow[], columns: Column[], rules: Edge[]): number {
  if (columns.length < LEAST_COLUMNS) return 0;
  const heads = lines.findIndex(({ placed }) => placed.length > 1);
  const first = lines[heads];
  if (heads <= 0 || !first || first.placed.length < columns.length) return 0;
  const { x0 } = columns[0] as Column;
  const { x1 } = columns[columns.length - 1] as Column;
  const areTitles = lines.slice(0, heads).every(({ placed: [title] }) => {
    if (!title || title.chunk.numeric || isWide(title.chunk.text)) return false;
    const off = Math.abs(title.chunk.x0 + title.chunk.x1 - x0 - x1) / 2;
    return off <= OFF_MIDDLE * (x1 - x0);
  });
  return areTitles && !rules.some(({ at }) => at < first.top + 2) ? heads : 0;
}
