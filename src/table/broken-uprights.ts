import { clusterBy } from '../geometry/sorted.js';
import type { Edge, Edges } from './edges.js';
import { JOINT } from './networks.js';

/** Uprights that leave off and begin again together do so within so many points. */
const TOGETHER = 1;
/** So many of them tell that a row ends and another begins. */
const LEAST_UPRIGHTS = 3;

/** A stretch that an upright line leaves out, between two of its edges. */
interface Gap {
  at: number;
  from: number;
  to: number;
}

/**
 * Adds the border of the row below (or above) where uprights leave off together at a level border and
 * begin again further on without one: rows of cells that are not as high as the label beside them. (MuPDF
 * draws them where a page break cuts a row.)
 */
export function bridgeBrokenUprights({ horizontal, vertical }: Edges): Edges {
  const gaps = gapsOf(vertical);
  const added: Edge[] = [];
  for (const border of horizontal) {
    const own = gaps.filter((gap) => gap.at >= border.from - JOINT && gap.at <= border.to + JOINT);
    for (const [near, far] of [
      ['from', 'to'],
      ['to', 'from'],
    ] as const) {
      const left = own.filter((gap) => Math.abs(gap[near] - border.at) <= JOINT);
      for (const together of clusterBy(left, (gap) => gap[far], TOGETHER, 2 * TOGETHER)) {
        const [first, last] = [together[0] as Gap, together.at(-1) as Gap];
        const isDrawn = horizontal.some(
          ({ at, from, to }) =>
            Math.abs(at - first[far]) <= JOINT &&
            from < Math.max(...together.map((gap) => gap.at)) - JOINT &&
            to > Math.min(...together.map((gap) => gap.at)) + JOINT,
        );
        if (together.length < LEAST_UPRIGHTS || isDrawn) continue;
        added.push({ at: last[far], from: border.from, to: border.to });
      }
    }
  }
  if (added.length === 0) return { horizontal, vertical };
  return {
    horizontal: [...horizontal, ...added].sort((a, b) => a.at - b.at || a.from - b.from),
    vertical,
  };
}

function gapsOf(vertical: Edge[]): Gap[] {
  const gaps: Gap[] = [];
  for (const [index, edge] of vertical.entries()) {
    const next = vertical.find(
      (other, at) =>
        at !== index && Math.abs(other.at - edge.at) <= TOGETHER && other.from > edge.to,
    );
    if (next) gaps.push({ at: edge.at, from: edge.to, to: next.from });
  }
  return gaps;
}
