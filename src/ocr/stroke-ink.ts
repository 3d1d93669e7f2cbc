import type { InkView } from './ink-view.js';
import type { Stroke } from './strokes.js';

/** A piece of a line between two crossings, pixels. */
export type Edge = Pick<Stroke, 'at' | 'from' | 'to' | 'thickness'>;

/** Strokes of characters have other strokes beside them within this distance, inches. */
const SIDE = 0.06;
/** A ruling has ink beside it over less than this share of its length. */
const SIDE_INK = 0.35;

/** Whether a level stroke stands free, as rulings do and strokes of characters do not. */
export function isClear(ink: InkView, stroke: Edge, dpi: number): boolean {
  const { above, below } = inkBeside(ink, stroke, dpi);
  return (above + below) / 2 < SIDE_INK;
}

/** Whether a level stroke stands free on either side, as the tops of figures do not. */
export function isClearBothWays(ink: InkView, stroke: Edge, dpi: number): boolean {
  const { above, below } = inkBeside(ink, stroke, dpi);
  return Math.max(above, below) < SIDE_INK;
}

/** Share of a stroke's length that has ink above and below it. */
function inkBeside(ink: InkView, stroke: Edge, dpi: number): { above: number; below: number } {
  const near = Math.ceil(stroke.thickness / 2) + 2;
  const far = near + Math.max(2, Math.round(SIDE * dpi));
  return {
    above: sideInk(ink, stroke, Math.floor(stroke.at) - far, Math.floor(stroke.at) - near),
    below: sideInk(ink, stroke, Math.ceil(stroke.at) + near, Math.ceil(stroke.at) + far),
  };
}

/** A ruling shows beside the marks that hide it over at least this share of its length. */
const SHOWN = 0.3;

/** Whether a level stroke is ruled in ink, not only in the colour of a stamp. */
export function isInked(ink: InkView, stroke: Edge): boolean {
  const half = Math.ceil(stroke.thickness / 2) + 1;
  const place = Math.round(stroke.at);
  return sideInk(ink, stroke, place - half, place + half) >= SHOWN;
}

/** Share of the stroke's length over which some ink stands between two rows beside it. */
export function sideInk(ink: InkView, stroke: Edge, fromRow: number, toRow: number): number {
  const { data, breadth, along, across } = ink;
  const first = Math.max(0, fromRow);
  const end = Math.min(breadth, toRow);
  let inked = 0;
  for (let x = Math.round(stroke.from); x < stroke.to; x++) {
    for (let y = first; y < end; y++) {
      if (data[y * across + x * along] !== 1) continue;
      inked++;
      break;
    }
  }
  return inked / (stroke.to - stroke.from);
}

/** Ends of an edge that are not looked at for crossings, as a share of its length. */
const ENDS = 0.15;

/** Whether ink crosses a level edge between its ends, as the bar of 十 does. */
export function isCrossed(ink: InkView, edge: Edge): boolean {
  const { data, breadth, along, across } = ink;
  const end = ENDS * (edge.to - edge.from);
  const above = Math.round(edge.at - edge.thickness) - 2;
  const below = Math.round(edge.at + edge.thickness) + 1;
  if (above < 0 || below >= breadth) return false;
  for (let x = Math.round(edge.from + end); x < edge.to - end; x++) {
    const place = x * along;
    if (data[above * across + place] === 1 && data[below * across + place] === 1) return true;
  }
  return false;
}
