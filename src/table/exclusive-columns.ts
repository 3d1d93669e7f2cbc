import type { Column } from './align-columns.js';
import type { ChunkRow } from './chunks.js';

/**
 * Merges neighbouring columns that are one: no row has text in both, and some text reaches over
 * both or one of them holds no more than the header (a head that stands beside its figures, which
 * are set flush right).
 */
export function mergeExclusive(columns: Column[], rows: ChunkRow[]): Column[] {
  const firstFigures = rows.findIndex((row) => row.chunks.slice(1).some(({ numeric }) => numeric));
  const merged: Column[] = [];
  for (const column of columns) {
    const last = merged[merged.length - 1];
    if (last && isOne(last, column, rows, firstFigures)) last.x1 = Math.max(last.x1, column.x1);
    else merged.push({ ...column });
  }
  return merged;
}

function isOne(left: Column, right: Column, rows: ChunkRow[], firstFigures: number): boolean {
  let bridged = false;
  let leftBody = 0;
  let rightBody = 0;
  for (const [index, { chunks }] of rows.entries()) {
    const a = chunks.filter((chunk) => chunk.x0 < left.x1 && chunk.x1 > left.x0);
    const b = chunks.filter((chunk) => chunk.x0 < right.x1 && chunk.x1 > right.x0);
    if (a.length === 0 && b.length === 0) continue;
    if (a.some((chunk) => b.includes(chunk))) {
      bridged ||= a.some((chunk) => chunk.numeric && b.includes(chunk));
      continue;
    }
    if (a.length > 0 && b.length > 0) return false;
    if (index <= firstFigures) continue;
    if (a.length > 0) leftBody++;
    else rightBody++;
  }
  return bridged || leftBody === 0 || rightBody === 0;
}
