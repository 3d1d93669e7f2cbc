import { classifyMisprint, type Misprint } from './misprint.js';
import { readingTrust } from './reading-trust.js';
import type { FigureIndex } from './evaluate-relation.js';
import type { Change, Repair } from './repair-search.js';

/** How unlikely each slip is, in arbitrary units; only the order matters. */
const SLIP_COST: Record<Misprint, number> = {
  swap: 1,
  digit: 2,
  lost: 3,
  extra: 3,
  empty: 4,
  other: 5,
};
/** A figure that another reading of the same ink gives is as good as found. */
const OTHER_READING = -4;
const TRUST_COST = { weak: -3, fair: 0, firm: 0 } as const;
/** Two neighbouring cells whose digits ran together, for the pair. */
const MERGED = -6;

export interface RankedRepair {
  changes: Repair;
  cost: number;
  /** Two neighbouring cells were read or printed as one. */
  merged: boolean;
}

/** True where one cell shows the digits of two, and the other of them shows none. */
function isMerged(repair: Repair): boolean {
  const [a, b] = repair;
  if (repair.length !== 2 || !a || !b) return false;
  const joins = (full: Change, empty: Change): boolean =>
    (empty.from ?? 0) === 0 &&
    full.from !== null &&
    [`${full.to}${empty.to}`, `${empty.to}${full.to}`].includes(String(full.from));
  return joins(a, b) || joins(b, a);
}

function changeCost({ id, from, to }: Change, figures: FigureIndex): number {
  const figure = figures.get(id);
  const read = figure?.readings?.some(({ text }) => text.trim() === String(to)) ?? false;
  return (
    SLIP_COST[classifyMisprint(from, to)] +
    TRUST_COST[readingTrust(figure)] +
    (read ? OTHER_READING : 0)
  );
}

/** Within equal cost: totals before parts, then larger figures, then the form's order. */
function compareChanges(a: RankedRepair, b: RankedRepair, totals: ReadonlySet<string>): number {
  const totalsOf = ({ changes }: RankedRepair): number =>
    changes.filter(({ id }) => totals.has(id)).length;
  const sizeOf = ({ changes }: RankedRepair): number =>
    changes.reduce((sum, { from }) => sum + (from ?? 0), 0);
  return totalsOf(b) - totalsOf(a) || sizeOf(b) - sizeOf(a);
}

/** Repairs of equal size, most likely first. `totals`: figures that stand for the sum of others. */
export function rankRepairs(
  repairs: readonly Repair[],
  figures: FigureIndex,
  totals: ReadonlySet<string>,
): RankedRepair[] {
  return repairs
    .map((changes) => {
      const merged = isMerged(changes);
      const cost = changes.reduce((sum, change) => sum + changeCost(change, figures), 0);
      return { changes, merged, cost: cost + (merged ? MERGED : 0) };
    })
    .sort((a, b) => a.cost - b.cost || compareChanges(a, b, totals));
}
