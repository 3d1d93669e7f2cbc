import type { InkView } from './ink-view.js';
import { besideStroke, type Edge, reachesEnds } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** Strokes this long are rulings whatever stands beside them, inches. */
const LONGEST = 2;
/** A stroke of a character has others on either side of it no farther off than this, inches: cells keep more white. */
const NEAR = 0.04;
/** Ink over this share of the length is another stroke. */
const INKED = 0.15;
/** A ruling is inked up to the rulings across it, over this length at least, inches. */
const REACH = 0.03;
/** Strokes of characters end short of rulings by no more than this, inches. */
const SHORT = 0.06;
/** Farther off than this are no two lines of one ruling, and nearer than this no column has a side, inches. */
const NARROWEST = 0.06;
const NARROW = 0.14;
/** The rest of the first or last character of a text stands no farther off its outer stroke, inches. */
const BESIDE = 0.08;

/** Rulings that are known: those across a stroke, and those along it. */
export interface KnownRulings {
  across: readonly Stroke[];
  along: readonly Stroke[];
}

/**
 * What of an upright stroke is a ruling, and not a stroke of writing: in tight rows characters touch the rulings above
 * and below them. A ruling on whose line a character's stroke happens to stand ends before it.
 */
export function withoutWriting(
  ink: InkView,
  stroke: Stroke,
  known: KnownRulings,
  dpi: number,
): Stroke[] {
  if (standsInWriting(ink, stroke, known, dpi)) return [];
  const edges = betweenCrossings(stroke, known.across, dpi);
  const first = edges.findIndex((edge) => !isOfCharacter(ink, edge, dpi));
  const last = edges.findLastIndex((edge) => !isOfCharacter(ink, edge, dpi));
  if (first < 0) return [stroke];
  const from = first === 0 ? stroke.from : (edges[first] as Edge).from;
  const to = last === edges.length - 1 ? stroke.to : (edges[last] as Edge).to;
  return [{ ...stroke, from, to, longest: Math.min(stroke.longest, to - from) }];
}

/**
 * Whether a stroke is one of writing: in every row it has writing right beside it on both sides, or on one and on the
 * other a ruling that leaves no room for a column, as the first and the last stroke of a text have.
 */
export function standsInWriting(
  ink: InkView,
  stroke: Stroke,
  { across, along }: KnownRulings,
  dpi: number,
): boolean {
  const edges = betweenCrossings(stroke, across, dpi);
  return (
    stroke.to - stroke.from < LONGEST * dpi &&
    edges.length > 0 &&
    edges.every((edge) => isAmongWriting(ink, edge, dpi) || isBesideWriting(ink, edge, along, dpi))
  );
}

/** Whether an edge has writing right beside it on both sides. */
export function isAmongWriting(ink: InkView, edge: Edge, dpi: number): boolean {
  return Math.min(...besideStroke(ink, edge, NEAR * dpi)) >= INKED;
}

/** Whether an edge is a stroke of a character: it has writing on both sides and does not reach the rulings across it. */
const isOfCharacter = (ink: InkView, edge: Edge, dpi: number): boolean =>
  isAmongWriting(ink, edge, dpi) && !reachesEnds(ink, edge, REACH * dpi);

/** Whether an edge has writing right beside it and a ruling on its other side, too near for a column. */
function isBesideWriting(ink: InkView, edge: Edge, along: readonly Stroke[], dpi: number): boolean {
  const middle = (edge.from + edge.to) / 2;
  const isNear = (side: 1 | -1): boolean =>
    along.some(({ at, from, to }) => {
      const off = side * (at - edge.at);
      return off >= NARROWEST * dpi && off <= NARROW * dpi && from < middle && to > middle;
    });
  const [before, after] = besideStroke(ink, edge, BESIDE * dpi);
  return (after >= INKED && isNear(-1)) || (before >= INKED && isNear(1));
}

/** The pieces of a stroke between the rulings that cross it or that it ends short of, without those rulings. */
function betweenCrossings(stroke: Stroke, crossing: readonly Stroke[], dpi: number): Edge[] {
  const short = SHORT * dpi;
  const crossed = crossing
    .filter(({ at, from, to }) => {
      const meets = at >= stroke.from - short && at <= stroke.to + short;
      return meets && from <= stroke.at && to >= stroke.at;
    })
    .map(({ at, thickness }) => ({ from: at - thickness / 2 - 1, to: at + thickness / 2 + 1 }))
    .sort((a, b) => a.from - b.from);
  return crossed.slice(0, -1).flatMap(({ to: from }, i) => {
    const { from: to } = crossed[i + 1] as { from: number };
    return to - from > stroke.thickness + 1 ? [{ ...stroke, from, to }] : [];
  });
}
