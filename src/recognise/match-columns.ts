import type { HeaderColumn } from './header-columns.js';
import { enoughFor, labelSimilarity } from './label.js';
import type { FormColumn } from './prepared-form.js';

/** For each column of the form the printed column that its header names, and how sure all of it is. */
export interface ColumnMatch {
  found: (HeaderColumn | undefined)[];
  count: number;
  score: number;
}

/** What a heading above (法人或其他组织, 复议后起诉) adds where it fits, and takes where another is meant. */
const GROUP_GAIN = 0.3;
const GROUP_LOSS = 0.4;

/**
 * Aligns printed column headers with a form's columns, both in order, so that the likeness of all
 * pairs together is greatest (Needleman & Wunsch 1970, without cost for gaps).
 */
export function matchColumns(
  printed: readonly HeaderColumn[],
  columns: readonly FormColumn[],
): ColumnMatch {
  const groups = new Set(columns.flatMap((column) => column.groupKeys.texts));
  const gains = printed.map((head) =>
    columns.map((column) =>
      isNamedTwice(head, column, columns) ? 0 : gainOf(head, column, groups),
    ),
  );
  const best = bestScores(gains, columns.length);
  const found: (HeaderColumn | undefined)[] = columns.map(() => undefined);
  let i = printed.length;
  let j = columns.length;
  while (i > 0 && j > 0) {
    const here = best[i]?.[j] ?? 0;
    if (here === best[i - 1]?.[j]) i -= 1;
    else if (here === best[i]?.[j - 1]) j -= 1;
    else {
      i -= 1;
      j -= 1;
      found[j] = printed[i];
    }
  }
  const count = found.filter((one) => one !== undefined).length;
  return { found, count, score: best[printed.length]?.[columns.length] ?? 0 };
}

function bestScores(gains: readonly number[][], width: number): number[][] {
  const best = [Array.from({ length: width + 1 }, () => 0)];
  for (const [i, row] of gains.entries()) {
    const above = best[i] ?? [];
    const next = [0];
    for (let j = 1; j <= width; j += 1) {
      const gain = row[j - 1] ?? 0;
      const both = gain > 0 ? (above[j - 1] ?? 0) + gain : 0;
      next.push(Math.max(above[j] ?? 0, next[j - 1] ?? 0, both));
    }
    best.push(next);
  }
  return best;
}

/** True where another column is named over a head, or by it: of two heads over one column of figures neither tells which it is. */
function isNamedTwice(
  { path }: HeaderColumn,
  column: FormColumn,
  columns: readonly FormColumn[],
): boolean {
  return path.some(
    ({ key }) =>
      columns.some(({ keys }) => keys !== column.keys && keys.has(key)) && !column.keys.has(key),
  );
}

/** How well a printed header fits a column of the form; 0 where it does not. */
function gainOf(head: HeaderColumn, column: FormColumn, groups: ReadonlySet<string>): number {
  let best = 0;
  for (const label of head.labels) {
    const found = labelSimilarity(label, column.keys);
    if (found >= enoughFor(Math.min(column.keys.shortest, label.key.length), label.damage)) {
      best = Math.max(best, found);
    }
  }
  return best === 0 ? 0 : Math.max(0, best + contextGain(head, column, groups));
}

function contextGain(head: HeaderColumn, column: FormColumn, groups: ReadonlySet<string>): number {
  let gain = 0;
  for (const label of head.path) {
    if (column.groupKeys.has(label.key)) gain += GROUP_GAIN;
    else if (groups.has(label.key)) gain -= GROUP_LOSS;
  }
  return gain;
}
