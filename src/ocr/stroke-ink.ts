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
  const [above, below] = besideStroke(ink, stroke, SIDE * dpi);
  return (above + below) / 2 < SIDE_INK;
}

/** Writing set flush against a ruling leaves its other side free, but for the ends of the rulings that it runs between. */
const FREE_SIDE = 0.2;
/**
 * Such a ruling has ink over this share of its length, and is longer than the strokes of characters that fill their row
 * (inches), or stands off all writing, as no stroke does of the character that it belongs to.
 */
const SOLID = 0.9;
const LONGEST_STROKE = 0.18;

/** Whether a level edge is a solid stroke from end to end with writing on one side alone: figures set to the right stand so. */
export function isSolidBesideWriting(
  ink: InkView,
  edge: Edge,
  reach: number,
  dpi: number,
): boolean {
  return (
    (edge.to - edge.from >= LONGEST_STROKE * dpi || standsOff(ink, edge, 0)) &&
    Math.min(...besideStroke(ink, edge, SIDE * dpi)) < FREE_SIDE &&
    inkOn(ink, edge) >= SOLID &&
    reachesEnds(ink, edge, reach)
  );
}

/** Whether a level stroke stands free on either side, as the tops of figures do not. */
export function isClearBothWays(ink: InkView, stroke: Edge, dpi: number): boolean {
  return Math.max(...besideStroke(ink, stroke, SIDE * dpi)) < SIDE_INK;
}

/** Share of a stroke's length that has ink beside it on either side, up to `width` pixels off. */
export function besideStroke(ink: InkView, stroke: Edge, width: number): [number, number] {
  return inkBeside(ink, stroke, Math.ceil(stroke.thickness / 2) + 2, width);
}

/** What remains of strokes of characters has other ink right beside it, this near (inches), over this share of its length at least. */
const TOUCH = 0.02;
const TOUCHED = 0.15;

/** Whether nothing touches a row of dashes on either side, as the rest of its characters does what is left of a line of writing. */
export function isUntouched(ink: InkView, stroke: Edge, dpi: number): boolean {
  return standsOff(ink, stroke, TOUCH * dpi);
}

/** The same over `width` pixels, two at least. */
function standsOff(ink: InkView, stroke: Edge, width: number): boolean {
  const near = Math.ceil(stroke.thickness / 2) + 1;
  return Math.max(...inkBeside(ink, stroke, near, width)) < TOUCHED;
}

/** Share of a stroke's length that has ink above and below it, from `near` on over `width` pixels. */
function inkBeside(ink: InkView, stroke: Edge, near: number, width: number): [number, number] {
  const far = near + Math.max(2, Math.round(width));
  return [
    sideInk(ink, stroke, Math.floor(stroke.at) - far, Math.floor(stroke.at) - near),
    sideInk(ink, stroke, Math.ceil(stroke.at) + near, Math.ceil(stroke.at) + far),
  ];
}

/** A ruling shows beside the marks that hide it over at least this share of its length. */
const SHOWN = 0.3;

/** Whether a level stroke is ruled in ink, not only in the colour of a stamp: rulings across it are no ink of its own. */
export function isInked(ink: InkView, stroke: Edge): boolean {
  const half = Math.ceil(stroke.thickness / 2) + 1;
  const place = Math.round(stroke.at);
  let inked = 0;
  let crossed = 0;
  for (let x = Math.round(stroke.from); x < stroke.to; x++) {
    const cut = { ...stroke, from: x, to: x + 1 };
    if (sideInk(ink, cut, place - half, place + half) === 0) continue;
    const above = sideInk(ink, cut, place - half - 2, place - half);
    const below = sideInk(ink, cut, place + half, place + half + 2);
    if (above > 0 && below > 0) crossed++;
    else inked++;
  }
  return inked > 0 && inked >= SHOWN * (stroke.to - stroke.from - crossed);
}

/** Whether what shows of an edge runs on to a ruling that it ends at: a figure beside the edge of a stamp stands off both. */
export function isInkedToAnEnd(ink: InkView, edge: Edge, reach: number): boolean {
  const { from, to } = edge;
  return (
    isInked(ink, edge) &&
    (isInkedBehind(ink, edge, from, reach) || isInkedBefore(ink, edge, to, reach))
  );
}

/** Share of the sides of crossing rulings that it runs on to at least. */
const AT_CROSSINGS = 0.75;

/** Whether what shows of a stroke runs on to most rulings that cross it: figures beside the edge of a stamp stand off them. */
export function isInkedAtCrossings(
  ink: InkView,
  stroke: Edge,
  crossing: readonly Stroke[],
  reach: number,
): boolean {
  const sides = crossing
    .filter(
      ({ at, from, to }) =>
        at > stroke.from + 2 * reach &&
        at < stroke.to - 2 * reach &&
        from <= stroke.at &&
        to >= stroke.at,
    )
    .flatMap(({ at }) => [
      isInkedBefore(ink, stroke, at, reach),
      isInkedBehind(ink, stroke, at, reach),
    ]);
  return sides.filter(Boolean).length >= AT_CROSSINGS * sides.length;
}

const isInkedBefore = (ink: InkView, stroke: Edge, place: number, reach: number): boolean =>
  isInked(ink, { ...stroke, from: place - 1.5 * reach, to: place - reach / 2 });

const isInkedBehind = (ink: InkView, stroke: Edge, place: number, reach: number): boolean =>
  isInked(ink, { ...stroke, from: place + reach / 2, to: place + 1.5 * reach });

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

/** Share of a stroke's length that is inked. */
export function inkOn(ink: InkView, stroke: Edge): number {
  const place = Math.round(stroke.at);
  return sideInk(ink, stroke, place - 1, place + 1);
}

/** Ink over this share of each end of an edge joins it to what it ends at. */
const JOINED = 0.75;

/** The lines of a double ruling are inked over this share of an edge, the white between them over no more than that. */
const LINED = 0.93;
const WHITE = 0.5;

/** Whether a level edge is a double ruling: two lines along it and white between them, whatever stands beside it. */
export function isDouble(ink: InkView, edge: Edge): boolean {
  const [top, bottom] = sidesOf(edge);
  const middle = Math.floor(edge.at);
  return (
    sideInk(ink, edge, top, top + 2) >= LINED &&
    sideInk(ink, edge, bottom - 2, bottom) >= LINED &&
    sideInk(ink, edge, middle, middle + 1) <= WHITE
  );
}

const sidesOf = ({ at, thickness }: Edge): [number, number] => [
  Math.round(at - thickness / 2),
  Math.round(at + thickness / 2),
];

/**
 * Whether a level edge is inked up to both its ends, `reach` pixels of each, on one line: in its middle, or along both
 * sides, as a double ruling is. The edge of a stamp comes off that line.
 */
export function reachesEnds(ink: InkView, edge: Edge, reach: number): boolean {
  const { from, to } = edge;
  const [top, bottom] = sidesOf(edge);
  return [
    { ...edge, to: from + reach },
    { ...edge, from: to - reach },
  ].every(
    (end) =>
      inkOn(ink, end) >= JOINED ||
      (sideInk(ink, end, top, top + 2) >= JOINED &&
        sideInk(ink, end, bottom - 2, bottom) >= JOINED),
  );
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
