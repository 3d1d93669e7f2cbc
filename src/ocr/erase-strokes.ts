import type { InkView } from './ink-view.js';
import type { Stroke } from './strokes.js';

/** How far a ruling may drift from its mean place, inches. */
const DRIFT = 0.03;
/** A cut through a ruling is at most this many times its thickness, else text touches it. */
const TOUCHED = 1.8;

/**
 * Takes the pixels of rulings out of a mask, following each ruling as it drifts and leaving the
 * text that touches it, and marks them in another. Changes `ink` and `rulings`.
 */
export function eraseStrokes(ink: InkView, rulings: InkView, strokes: Stroke[], dpi: number): void {
  for (const stroke of strokes) eraseStroke(ink, rulings.data, stroke, DRIFT * dpi);
}

function eraseStroke(ink: InkView, rulings: Uint8Array, stroke: Stroke, drift: number): void {
  const { data, along, across, breadth } = ink;
  const thickest = Math.ceil(stroke.thickness * TOUCHED) + 1;
  const half = stroke.thickness / 2 + 0.5;
  let centre = stroke.at;
  for (let k = stroke.from; k < stroke.to; k++) {
    const cut = findCut(data, k * along, across, breadth, Math.floor(centre));
    if (cut === undefined) continue;
    let { from, to } = cut;
    const middle = (from + to) / 2;
    if (to - from > thickest) {
      from = Math.max(from, Math.floor(centre - half));
      to = Math.min(to, Math.ceil(centre + half));
    } else if (Math.abs(middle - stroke.at) <= drift) centre = 0.7 * centre + 0.3 * middle;
    for (let i = from; i < to; i++) {
      data[k * along + i * across] = 0;
      rulings[k * along + i * across] = 1;
    }
  }
}

/** The run of ink across the stroke that holds `near` or begins within two pixels of it. */
function findCut(
  data: Uint8Array,
  offset: number,
  across: number,
  breadth: number,
  near: number,
): { from: number; to: number } | undefined {
  for (const step of [0, -1, 1, -2, 2]) {
    const start = near + step;
    if (start < 0 || start >= breadth || data[offset + start * across] !== 1) continue;
    let from = start;
    let to = start + 1;
    while (from > 0 && data[offset + (from - 1) * across] === 1) from--;
    while (to < breadth && data[offset + to * across] === 1) to++;
    return { from, to };
  }
  return undefined;
}
