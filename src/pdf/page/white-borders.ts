import { UnionFind } from '../../geometry/union-find.js';
import type { Box } from '../../model/box.js';

/** Bars this near to each other (points) are borders of one table. */
const TOUCH = 1;

/** More white bars than this on a page are a drawing, no borders. */
const MOST_BARS = 3000;

/** A bar of paper white; `seen` where it lies on something that is not white. */
export interface WhiteBar {
  box: Box;
  seen: boolean;
}

/**
 * The white bars that are borders: those seen on shaded cells, and those that lead on from them,
 * directly or over others, between the cells that are not shaded.
 */
export function findWhiteBorders(bars: WhiteBar[]): Box[] {
  const seen = bars.filter((bar) => bar.seen).map((bar) => bar.box);
  if (seen.length === 0 || seen.length === bars.length || bars.length > MOST_BARS) return seen;
  const sorted = [...bars].sort((a, b) => a.box.top - b.box.top);
  const sets = new UnionFind(sorted.length);
  for (const [i, { box }] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = (sorted[j] as WhiteBar).box;
      if (other.top > box.bottom + TOUCH) break;
      if (other.x0 <= box.x1 + TOUCH && box.x0 <= other.x1 + TOUCH) sets.join(i, j);
    }
  }
  const shaded = new Set(sorted.flatMap((bar, i) => (bar.seen ? [sets.find(i)] : [])));
  return sorted.filter((_, i) => shaded.has(sets.find(i))).map((bar) => bar.box);
}
