import type { IsFaint, IsFree } from './edge-tests.js';
import type { Stroke } from './strokes.js';

/** A row of dots counts as a line from so many edges on: dots of one edge may be writing. */
const LEAST_EDGES = 2;
/** Writing ends before the next ruling, a line goes on to it: so many of the ends of its edges show. */
const ENDS_SHOWN = 0.5;
/** Where an end is looked at, in insets from the crossing ruling. */
const END_FROM = 0.6;
const END_TO = 1.4;

/** How far apart lines are, and how ink is asked about an edge, pixels. */
export interface LostLineTests {
  same: number;
  /** Ends of an edge that crossing rulings hide. */
  inset: number;
  /** Whether an edge shows as what the threshold leaves of a hairline, and whether it shows at all: pieces of it may be dark. */
  isFaint: IsFaint;
  isSeen: IsFaint;
  shows: IsFaint;
  isFree: IsFree;
}

/**
 * Lines of a grid of which no piece is a sure ruling: rows of a few dots that lie on the edges
 * between neighbouring crossings, where the picture bears them out edge by edge.
 * @param lines places of the lines that are known, across the axis
 * @param crossings places of the crossing lines, ascending
 * @param candidates rows of dots along the axis
 * @returns one stroke for each edge that shows
 */
export function findLostLines(
  lines: readonly number[],
  crossings: readonly number[],
  candidates: readonly Stroke[],
  { same, inset, isFaint, isSeen, shows, isFree }: LostLineTests,
): Stroke[] {
  const first = Math.min(...lines);
  const last = Math.max(...lines);
  const known = [...lines];
  return candidates.flatMap(({ at, thickness }) => {
    if (at <= first || at >= last || known.some((line) => Math.abs(line - at) <= same)) return [];
    const edges = crossings.slice(1).flatMap((to, i): Stroke[] => {
      const from = crossings[i] as number;
      if (to - from < 4 * inset || !isSeen(at, from + inset, to - inset)) return [];
      if (!isFree(at, from + inset, to - inset, thickness)) return [];
      return [{ at, from, to, thickness, longest: to - from }];
    });
    const faint = edges.filter(({ from, to }) => isFaint(at, from + inset, to - inset));
    if (edges.length < LEAST_EDGES || faint.length === 0) return [];
    const ends = edges.flatMap(({ from, to }) => [
      shows(at, from + END_FROM * inset, from + END_TO * inset),
      shows(at, to - END_TO * inset, to - END_FROM * inset),
    ]);
    if (ends.filter((shown) => shown).length < ENDS_SHOWN * ends.length) return [];
    known.push(at);
    return edges;
  });
}
