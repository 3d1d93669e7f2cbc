import type { Mask } from './grey.js';
import { findInkRuns, type InkRuns } from './ink-runs.js';

/** Largest skew looked for, degrees either way. */
const LARGEST = 8;
/** Points of ink that the three searches look at, each finer than the one before. */
const COARSE_POINTS = 12_000;
const FINER_POINTS = 50_000;
const FINEST_POINTS = 200_000;
/** Below this angle (degrees) a page counts as straight. */
const STRAIGHT = 0.03;

/**
 * How far the lines of a page fall to the right, in degrees clockwise (turn back by it to make the
 * page straight). Sheared projections: at the right angle the ink gathers in few rows, so the sum
 * of the squared row counts is largest (Postl, 1986). First coarse with thick rows, then finer.
 */
export function findSkew(ink: Mask): number {
  const points = inkPoints(findInkRuns(ink));
  if (points.length < 200) return 0;
  const search = (
    most: number,
    centre: number,
    reach: number,
    step: number,
    rows: number,
  ): number =>
    bestAngle(thinOut(points, most), ink, { from: centre - reach, to: centre + reach, step, rows });
  const first = search(COARSE_POINTS, 0, LARGEST, 0.25, 4);
  const second = search(FINER_POINTS, first, 0.3, 0.05, 2);
  const third = search(FINEST_POINTS, second, 0.05, 0.01, 1);
  return Math.abs(third) < STRAIGHT ? 0 : third;
}

/** x and y of all ink pixels in turn. */
function inkPoints({ height, rows, from, to }: InkRuns): Int32Array {
  let count = 0;
  for (let run = 0; run < from.length; run++) count += (to[run] as number) - (from[run] as number);
  const points = new Int32Array(2 * count);
  for (let y = 0, at = 0; y < height; y++) {
    for (let run = rows[y] as number; run < (rows[y + 1] as number); run++) {
      for (let x = from[run] as number; x < (to[run] as number); x++) {
        points[at++] = x;
        points[at++] = y;
      }
    }
  }
  return points;
}

/** The points thinned out evenly to about `most`. */
function thinOut(points: Int32Array, most: number): Int32Array {
  const step = Math.max(1, Math.ceil(points.length / 2 / most));
  if (step === 1) return points;
  const kept = new Int32Array(2 * Math.ceil(points.length / 2 / step));
  for (let i = 0, at = 0; i < points.length; i += 2 * step) {
    kept[at++] = points[i] as number;
    kept[at++] = points[i + 1] as number;
  }
  return kept;
}

interface Search {
  from: number;
  to: number;
  step: number;
  /** Pixels that make one row of the projection. */
  rows: number;
}

function bestAngle(points: Int32Array, size: Mask, search: Search): number {
  const slack = Math.ceil(size.width * Math.tan(((LARGEST + 1) * Math.PI) / 180)) + 2;
  const counts = new Uint32Array(Math.ceil((size.height + 2 * slack) / search.rows) + 1);
  let best = 0;
  let most = -1;
  const steps = Math.round((search.to - search.from) / search.step);
  for (let k = 0; k <= steps; k++) {
    const angle = search.from + k * search.step;
    const score = sharpness(points, Math.tan((angle * Math.PI) / 180), slack, search.rows, counts);
    if (score > most) {
      most = score;
      best = angle;
    }
  }
  return best;
}

function sharpness(
  points: Int32Array,
  slope: number,
  slack: number,
  rows: number,
  counts: Uint32Array,
): number {
  counts.fill(0);
  const share = 1 / rows;
  for (let i = 0; i < points.length; i += 2) {
    const y = (points[i + 1] as number) - (points[i] as number) * slope + slack;
    counts[(y * share) | 0]!++;
  }
  let score = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    score += count * count;
  }
  return score;
}
