import type { Edge, Edges } from './edges.js';

/** How far (points) two neighbouring borders must reach past the last one across them to be open. */
const OPEN_REACH = 4.5;
/** Edges whose places differ by no more than this (points) are pieces of one line. */
const SAME_LINE = 1;
/** Ends that differ by no more than this (points) agree. */
const SAME_END = 4;

/**
 * Closes a network where its outer border is missing: at a page break, or in tables open left and
 * right. Two neighbouring borders that reach equally far past the last border across them are
 * joined at their ends.
 */
export function closeOpenEnds({ horizontal, vertical }: Edges): Edges {
  const level = closings(vertical, horizontal);
  const upright = closings(horizontal, vertical);
  const corners = level.length + upright.length > 0 ? closeCorners(horizontal, vertical) : [];
  return {
    horizontal: [...horizontal, ...level, ...corners.map(([edge]) => edge)],
    vertical: [...vertical, ...upright, ...corners.map(([, edge]) => edge)],
  };
}

/** The two missing sides, level and upright, of corners where both outermost borders reach past each other. */
function closeCorners(horizontal: Edge[], vertical: Edge[]): [Edge, Edge][] {
  const found: [Edge, Edge][] = [];
  for (const [level, first] of outermost(horizontal)) {
    for (const [upright, left] of outermost(vertical)) {
      const x = endBeyond(level, upright.at, left);
      const y = endBeyond(upright, level.at, first);
      if (x === undefined || y === undefined) continue;
      found.push([
        { at: y, from: Math.min(x, upright.at), to: Math.max(x, upright.at) },
        { at: x, from: Math.min(y, level.at), to: Math.max(y, level.at) },
      ]);
    }
  }
  return found;
}

/** First and last line of one direction, each with whether it is the first. */
function outermost(edges: Edge[]): [Reach, boolean][] {
  const lines = reaches(edges);
  return [
    [lines[0] as Reach, true],
    [lines[lines.length - 1] as Reach, false],
  ];
}

/** Where a line ends that reaches past `at`, towards its start or its end; undefined where it does not. */
function endBeyond({ from, to }: Reach, at: number, start: boolean): number | undefined {
  if (start) return from < at - OPEN_REACH ? from : undefined;
  return to > at + OPEN_REACH ? to : undefined;
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
    if (last && edge.at - last.at <= SAME_LINE) {
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
