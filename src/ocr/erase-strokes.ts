import type { InkView } from './ink-view.js';
import type { Stroke } from './strokes.js';

/** How far a ruling may drift from its mean place, inches. */
const DRIFT = 0.03;
/** A cut through a ruling is at most this many times its thickness, else text touches it. */
const TOUCHED = 1.8;
/** Ink so near its centre belongs to a ruling, pixels. */
const REACH = 2;
/** A stroke that is this many times as thick as a cut through it is a double ruling. */
const HOLLOW = 1.7;

/**
 * Takes the pixels of rulings out of a mask, following each ruling as it drifts and leaving the
 * text that touches it, and marks them in another. Changes `ink` and `rulings`.
 */
export function eraseStrokes(ink: InkView, rulings: InkView, strokes: Stroke[], dpi: number): void {
  for (const stroke of strokes) eraseStroke(ink, rulings.data, stroke, DRIFT * dpi);
}

function eraseStroke(ink: InkView, rulings: Uint8Array, stroke: Stroke, drift: number): void {
  const { data, along, across } = ink;
  const half = stroke.thickness / 2 + 0.5;
  const thickest = Math.ceil(stroke.thickness * TOUCHED) + 1;
  let centre = stroke.at;
  for (let k = stroke.from; k < stroke.to; k++) {
    const cuts = findCuts(ink, k * along, stroke, centre);
    const [first] = cuts;
    if (first === undefined) continue;
    const whole = cuts.every(({ from, to }) => to - from <= thickest);
    const middle = middleOf(cuts);
    // One line of a double ruling alone does not tell its centre.
    const told = cuts.length > 1 || !isLineOfTwo(first, stroke);
    if (whole && told && Math.abs(middle - stroke.at) <= drift) {
      centre = 0.7 * centre + 0.3 * middle;
    }
    for (const { from, to } of cuts) {
      const touched = to - from > thickest;
      const start = touched ? Math.max(from, Math.floor(centre - half)) : from;
      const end = touched ? Math.min(to, Math.ceil(centre + half)) : to;
      for (let i = start; i < end; i++) {
        data[k * along + i * across] = 0;
        rulings[k * along + i * across] = 1;
      }
    }
  }
}

/** A run of ink across a stroke. */
interface Cut {
  from: number;
  to: number;
}

/** The run of ink across a stroke that lies nearest its centre, and where it is one line of a double ruling, the other one. */
function findCuts(ink: InkView, offset: number, stroke: Stroke, centre: number): Cut[] {
  const near = Math.floor(centre);
  const first = findCut(ink, offset, near, Math.max(REACH, Math.ceil(stroke.thickness / 2)));
  if (first === undefined) return [];
  if (!isLineOfTwo(first, stroke)) return [first];
  const other = findCut(ink, offset, Math.round(2 * centre - (first.from + first.to) / 2), REACH);
  return other === undefined || other.from === first.from ? [first] : [first, other];
}

const isLineOfTwo = ({ from, to }: Cut, { thickness }: Stroke): boolean =>
  thickness >= HOLLOW * (to - from);

function middleOf([first, other]: readonly Cut[]): number {
  const { from, to } = first as Cut;
  return (Math.min(from, other?.from ?? from) + Math.max(to, other?.to ?? to)) / 2;
}

/** The run of ink that holds `near` or begins within `reach` pixels of it. */
function findCut(
  { data, across, breadth }: InkView,
  offset: number,
  near: number,
  reach: number,
): Cut | undefined {
  for (let step = 0; step <= 2 * reach; step++) {
    const start = near + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    if (start < 0 || start >= breadth || data[offset + start * across] !== 1) continue;
    let from = start;
    let to = start + 1;
    while (from > 0 && data[offset + (from - 1) * across] === 1) from--;
    while (to < breadth && data[offset + to * across] === 1) to++;
    return { from, to };
  }
  return undefined;
}
