import type { Component } from './components.js';
import { findEm } from './ink-lines.js';

/** Which way the lines of a page run as it lies. */
export type LineAxis = 'level' | 'upright';

/** Pieces of this size, the larger of both ways, may be characters, in ems. */
const LEAST_SIZE = 0.6;
const MOST_SIZE = 1.3;
/** Neighbours are no farther apart, in ems. */
const REACH = 1.2;
/** Fewer characters with a neighbour tell nothing. */
const LEAST_VOTES = 12;

/**
 * The way in which characters stand closest: lines are farther apart than the characters in them
 * (the nearest neighbours of the document spectrum, O'Gorman 1993). Undefined where there are too
 * few characters or neither way prevails. Sideways Chinese is no guide by itself: engines read it,
 * too.
 */
export function findLineAxis(pieces: Component[], dpi: number): LineAxis | undefined {
  const em = findEm(pieces, dpi);
  const characters = pieces.filter((piece) => {
    const size = Math.max(piece.right - piece.left, piece.bottom - piece.top);
    return size >= LEAST_SIZE * em && size <= MOST_SIZE * em;
  });
  let level = 0;
  let upright = 0;
  for (const { across, down } of nearestGaps(characters, REACH * em)) {
    if (across < down) level++;
    else if (down < across) upright++;
  }
  if (level + upright < LEAST_VOTES || level === upright) return undefined;
  return level > upright ? 'level' : 'upright';
}

/** White to the nearest neighbour on the same line and in the same column, pixels. */
interface Gaps {
  across: number;
  down: number;
}

function nearestGaps(characters: Component[], reach: number): Gaps[] {
  const sorted = characters.toSorted((a, b) => a.left - b.left);
  const gaps = sorted.map((): Gaps => ({ across: reach, down: reach }));
  const widest = sorted.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  sorted.forEach((one, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j] as Component;
      if (other.left - one.left > widest + reach) break;
      compare(one, other, gaps[i] as Gaps, gaps[j] as Gaps);
    }
  });
  return gaps;
}

function compare(a: Component, b: Component, ofA: Gaps, ofB: Gaps): void {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  const sameLine = -2 * down >= Math.min(a.bottom - a.top, b.bottom - b.top);
  const sameColumn = -2 * across >= Math.min(a.right - a.left, b.right - b.left);
  if (sameLine === sameColumn) return;
  for (const gaps of [ofA, ofB]) {
    if (sameLine) gaps.across = Math.min(gaps.across, Math.max(0, across));
    else gaps.down = Math.min(gaps.down, Math.max(0, down));
  }
}
