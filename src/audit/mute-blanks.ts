import { type RelationInstance, type Term, type TotalOf, totalOf } from '../template/index.js';
import type { FigureIndex } from './evaluate-relation.js';

const isBlank = (id: string, figures: FigureIndex): boolean => figures.get(id)?.state === 'blank';

/**
 * A blank that stands for a sum whose own parts carry figures. In a row's total any figure will
 * do; in a column's total (the row of all results) one above zero.
 */
function isMuteTotal({ total, parts, each }: TotalOf, figures: FigureIndex): boolean {
  return (
    isBlank(total.id, figures) &&
    parts.some(({ id }) => {
      const figure = figures.get(id);
      return figure?.state === 'number' && (each === 'row' || figure.value !== 0);
    })
  );
}

/**
 * Parts of rows of a table that gives totals alone: not one part of any row is filled. Beside a
 * total of zero their blanks are zeros all the same.
 */
function findMuteParts(sums: readonly TotalOf[], figures: FigureIndex): string[] {
  const rows = sums.filter(({ each }) => each === 'row');
  const printed = rows.filter(
    ({ total }) => (figures.get(total.id)?.state ?? 'absent') !== 'absent',
  );
  const isFilled = ({ id }: Term): boolean => figures.get(id)?.state === 'number';
  const filled = printed.some(({ parts }) => parts.some(isFilled));
  if (filled) return [];
  return printed
    .filter(({ total }) => (figures.get(total.id)?.value ?? 0) !== 0)
    .flatMap(({ parts }) => parts.map(({ id }) => id))
    .filter((id) => isBlank(id, figures));
}

/** Ids of blanks that say nothing, where a blank else counts as zero. */
export function findMuteBlanks(
  relations: readonly RelationInstance[],
  figures: FigureIndex,
): Set<string> {
  const mute = new Set<string>();
  const byTable = new Map<string, TotalOf[]>();
  for (const relation of relations) {
    const sum = totalOf(relation);
    if (!sum) continue;
    if (isMuteTotal(sum, figures)) mute.add(sum.total.id);
    const known = byTable.get(relation.table);
    if (known) known.push(sum);
    else byTable.set(relation.table, [sum]);
  }
  for (const sums of byTable.values()) {
    for (const id of findMuteParts(sums, figures)) mute.add(id);
  }
  return mute;
}
