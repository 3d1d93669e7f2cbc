import { clusterBy } from '../geometry/sorted.js';
import type { Ruling } from '../model/page.js';

/** A straight border: all strokes on one straight line that touch or continue each other. */
export interface Edge {
  /** Place across its direction: x of an upright edge, y of a level one. */
  at: number;
  /** Extent along its direction, `from < to`. */
  from: number;
  to: number;
}

export interface Edges {
  /** Sorted by `at`, then by `from`. */
  horizontal: Edge[];
  vertical: Edge[];
}

/** Strokes whose middles are this close (points) are one stroke drawn unsteadily. */
const SNAP = 1;
/** Lines whose middles are this close (points) are one double line; no row of text fits between. */
const DOUBLE_LINE = 3.2;
/** Gap (points) between strokes of one line that is no gap but an unsteady join. */
const JOIN = 3;
/** A stroke up to this length (points) may be a dash. */
const DASH = 16;
/** Widest gap (points) between two dashes of a line. */
const DASH_GAP = 9;
/** A gap between dashes is at most this many times the longer dash, plus a point. */
const DASH_GAP_RATIO = 1.5;
/** A stroke no longer than this (points) both ways may be a dot of a dotted line of either direction. */
const DOT = 2.6;
/** Edges shorter than this (points) bound nothing. */
const LEAST_EDGE = 4;
/** Edges kept of each direction, longest first: no page meant for people has more. */
const MOST_EDGES = 3000;

/**
 * Snaps and joins rulings into edges: broken, dashed and dotted strokes become one edge, double
 * lines too. (The steps follow what pdfplumber documents for its `TableFinder`, itself after
 * Nurminen's thesis of 2013; dashes, dots and double lines are our own.)
 */
export function findEdges(rulings: Ruling[]): Edges {
  const level: Edge[] = [];
  const upright: Edge[] = [];
  for (const ruling of rulings) {
    const dot = ruling.x1 - ruling.x0 <= DOT && ruling.bottom - ruling.top <= DOT;
    if (dot || ruling.orientation === 'horizontal') {
      level.push({ at: (ruling.top + ruling.bottom) / 2, from: ruling.x0, to: ruling.x1 });
    }
    if (dot || ruling.orientation === 'vertical') {
      upright.push({ at: (ruling.x0 + ruling.x1) / 2, from: ruling.top, to: ruling.bottom });
    }
  }
  return { horizontal: strokesToEdges(level), vertical: strokesToEdges(upright) };
}

function strokesToEdges(strokes: Edge[]): Edge[] {
  const lines = mergeDoubleLines(clusterBy(strokes, (stroke) => stroke.at, SNAP, 2 * SNAP));
  let edges = lines.flatMap(joinStrokes).filter((edge) => edge.to - edge.from >= LEAST_EDGE);
  if (edges.length > MOST_EDGES) {
    edges = edges.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_EDGES);
  }
  return edges.sort((a, b) => a.at - b.at || a.from - b.from);
}

/** Joins neighbouring lines that lie too close for anything to stand between them. */
function mergeDoubleLines(lines: Edge[][]): Edge[][] {
  const merged: Edge[][] = [];
  let start = -Infinity;
  for (const line of lines) {
    const at = placeOf(line);
    const last = merged[merged.length - 1];
    if (last && at - start <= DOUBLE_LINE) last.push(...line);
    else {
      merged.push([...line]);
      start = at;
    }
  }
  return merged;
}

/** Mean place of strokes, the long ones counting for more. */
function placeOf(strokes: Edge[]): number {
  let sum = 0;
  let weight = 0;
  for (const { at, from, to } of strokes) {
    const length = to - from + 0.01;
    sum += at * length;
    weight += length;
  }
  return sum / weight;
}

/** Strokes of nearly one straight line -> edges, from left to right (or down), each where its own strokes lie. */
function joinStrokes(strokes: Edge[]): Edge[] {
  const sorted = strokes.sort((a, b) => a.from - b.from || a.to - b.to);
  const edges: Edge[] = [];
  let first = 0;
  let end = -Infinity;
  let dash = 0;
  for (const [index, { from, to }] of sorted.entries()) {
    if (index > first && from - end > widestGap(dash, to - from)) {
      edges.push(strokesToEdge(sorted.slice(first, index), end));
      first = index;
      end = to;
    } else if (to > end) end = to;
    dash = to - from;
  }
  edges.push(strokesToEdge(sorted.slice(first), end));
  return edges;
}

function strokesToEdge(strokes: Edge[], to: number): Edge {
  return { at: placeOf(strokes), from: (strokes[0] as Edge).from, to };
}

/** The gap that two strokes of these lengths may leave and still be one line. */
function widestGap(before: number, after: number): number {
  if (before > DASH || after > DASH) return JOIN;
  const dashed = DASH_GAP_RATIO * Math.max(before, after) + 1;
  return Math.max(JOIN, Math.min(DASH_GAP, dashed));
}

/** True for edges that begin and end at the same places, to `within` points. */
export function spanAlike(a: Edge, b: Edge, within: number): boolean {
  return Math.abs(a.from - b.from) <= within && Math.abs(a.to - b.to) <= within;
}
