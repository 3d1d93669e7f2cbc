import { clusterBy } from '../geometry/sorted.js';
import { nearestPlace } from './grid.js';

/** Borders of two parts of one table stand this close (points) at most. */
const SAME_BORDER = 5;
/** Pages may be shifted against each other by this much (points) for binding. */
const MOST_SHIFT = 60;
/** Share of the coarser part's inner borders that the finer one must have too. */
const SHARED_BORDERS = 0.75;

/** First column of the whole that a part's column takes, and the one behind its last. */
export type ColumnReach = [from: number, to: number];

/** How the columns of two parts of a table lie in the columns of the whole, column by column. */
export interface JoinedColumns {
  cols: number;
  above: ColumnReach[];
  below: ColumnReach[];
}

/**
 * Fits the columns of the part below a page break to those above it: the outer borders must
 * agree, and the coarser one's inner borders must be found in the finer one (a header row or a
 * caption has fewer columns than the rows under it). Undefined where they do not fit.
 */
export function fitColumns(above: number[], below: number[]): JoinedColumns | undefined {
  const shift = (above[0] as number) - (below[0] as number);
  const moved = below.map((x) => x + shift);
  const widths = Math.abs(
    (above[above.length - 1] as number) - (moved[moved.length - 1] as number),
  );
  if (Math.abs(shift) > MOST_SHIFT || widths > 2 * SAME_BORDER) return undefined;
  const [coarse, fine] = above.length <= moved.length ? [above, moved] : [moved, above];
  const inner = coarse.slice(1, -1);
  const shared = inner.filter((x) => fine.some((y) => Math.abs(x - y) <= SAME_BORDER)).length;
  if (shared < SHARED_BORDERS * inner.length) return undefined;
  return alignBorders(above, moved);
}

/** One list of borders for both; borders of one part never fall together. */
function alignBorders(above: number[], below: number[]): JoinedColumns {
  const all = [
    ...above.map((x) => ({ x, part: 0 })),
    ...below.map((x, index) => ({
      x: index === below.length - 1 ? (above[above.length - 1] as number) : x,
      part: 1,
    })),
  ];
  const places: number[] = [];
  for (const group of clusterBy(all, (border) => border.x, SAME_BORDER, SAME_BORDER)) {
    const ofAbove = group.filter((border) => border.part === 0).map((border) => border.x);
    const ofBelow = group.filter((border) => border.part === 1).map((border) => border.x);
    places.push(...(ofAbove.length >= ofBelow.length ? ofAbove : ofBelow));
  }
  return {
    cols: places.length - 1,
    above: reachesOf(above.map((x) => nearestPlace(places, x))),
    below: reachesOf(
      below.map((x, index) =>
        index === below.length - 1 ? places.length - 1 : nearestPlace(places, x),
      ),
    ),
  };
}

function reachesOf(borders: number[]): ColumnReach[] {
  return borders.slice(1).map((to, col) => [borders[col] as number, to]);
}
