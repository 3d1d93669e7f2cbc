import type { Edge, Edges } from './edges.js';

/** How far (points) two neighbouring borders must reach past the last one across them to be open. */
const OPEN_REACH = 6;
/** Ends that differ by no more than this (points) agree. */
const SAME_END = 4;

/**
 * Closes a network where its outer border is missing: at a page break, or in tables open left and
 * right. Two neighbouring borders that reach equally far past the last border across them are
 * joined at their ends.
 */
export function closeOpenEnds({ horizontal, vertical }: Edges): Edges {
  return {
    horizontal: [...horizontal, ...closings(vertical, horizontal)],
    vertical: [...vertical, ...closings(horizontal, vertical)],
  };
}

/** Reach of all edges on one straight line. */
interface Reach {
  at: number;
  from: number;
  to: number;
}

/** Edges across `along` that are missing where neighbours of `along` end together. */
function closings(along: Edge[], across: Edge[]): Edge[] {
  const lines = reaches(along);
  const found: Edge[] = [];
  for (let i = 1; i < lines.length; i++) {
    const a = lines[i - 1] as Reach;
    const b = lines[i] as Reach;
    const { first, last } = extentBetween(across, a.at, b.at);
    if (last === -Infinity) {
      if (!agree(a.from, b.from) || !agree(a.to, b.to)) continue;
    }
    if (Math.min(a.to, b.to) > last + OPEN_REACH && agree(a.to, b.to)) {
      found.push({ at: (a.to + b.to) / 2, from: a.at, to: b.at });
    }
    if (Math.max(a.from, b.from) < first - OPEN_REACH && agree(a.from, b.from)) {
      found.push({ at: (a.from + b.from) / 2, from: a.at, to: b.at });
    }
  }
  return found;
}

function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_END;
}

function reaches(edges: Edge[]): Reach[] {
  const lines: Reach[] = [];
  for (const edge of edges) {
    const last = lines[lines.length - 1];
    if (last && last.at === edge.at) {
      last.from = Math.min(last.from, edge.from);
      last.to = Math.max(last.to, edge.to);
    } else lines.push({ ...edge });
  }
  return lines;
}

/** First and last of the edges that bridge the gap between `a` and `b`. */
function extentBetween(across: Edge[], a: number, b: number): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  const middle = (a + b) / 2;
  for (const edge of across) {
    if (edge.from <= middle && edge.to >= middle) {
      if (edge.at < first) first = edge.at;
      if (edge.at > last) last = edge.at;
    }
  }
  return { first, last };
}
