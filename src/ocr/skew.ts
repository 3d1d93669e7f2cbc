import type { Mask } from './grey.js';

/** Largest skew looked for, degrees either way. */
const LARGEST = 8;
/** Points of ink that the coarse and the fine search look at. */
const COARSE_POINTS = 40_000;
const FINE_POINTS = 200_000;
/** Below this angle (degrees) a page counts as straight. */
export const STRAIGHT = 0.03;

/**
 * How far the lines of a page fall to the right, in degrees clockwise (turn back by it to make the
 * page straight). Sheared projections: at the right angle the ink gathers in few rows, so the sum
 * of the squared row counts is largest (Postl, 1986). First coarse with thick rows, then finer.
 */
export function findSkew(ink: Mask): number {
  const coarse = inkPoints(ink, COARSE_POINTS);
  const fine = inkPoints(ink, FINE_POINTS);
  if (coarse.length < 200) return 0;
  const first = bestAngle(coarse, ink, { from: -LARGEST, to: LARGEST, step: 0.25, rows: 4 });
  const second = bestAngle(fine, ink, { from: first - 0.3, to: first + 0.3, step: 0.05, rows: 2 });
  const third = bestAngle(fine, ink, {
    from: second - 0.05,
    to: second + 0.05,
    step: 0.01,
    rows: 1,
  });
  return Math.abs(third) < STRAIGHT ? 0 : third;
}

/** x and y of ink pixels in turn, thinned out evenly to about `most` points. */
function inkPoints(ink: Mask, most: number): Int32Array {
  let count = 0;
  for (let i = 0; i < ink.data.length; i++) count += ink.data[i] as number;
  const step = Math.max(1, Math.ceil(count / most));
  const points = new Int32Array(2 * Math.ceil(count / step));
  let seen = 0;
  let at = 0;
  for (let y = 0, i = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++, i++) {
      if (ink.data[i] !== 1 || seen++ % step !== 0) continue;
      points[at++] = x;
      points[at++] = y;
    }
  }
  return points.subarray(0, at);
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
  for (let i = 0; i < points.length; i += 2) {
    const y = (points[i + 1] as number) - (points[i] as number) * slope + slack;
    counts[(y / rows) | 0]!++;
  }
  let score = 0;
  for (let i = 0; i < counts.length; i++) score += (counts[i] as number) ** 2;
  return score;
}
