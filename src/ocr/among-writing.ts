import type { InkView } from './ink-view.js';
import { besideStroke, type Edge, reachesEnds } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** Strokes this long are rulings whatever stands beside them, inches. */
const LONGEST = 2;
/** A stroke of a character has others on either side of it no farther off than this, inches: cells keep more white. */
const NEAR = 0.04;
/** Ink over this share of the length is another stroke. */
const INKED = 0.1;
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

/** Strokes that are rulings, and the edges at their ends that turned out to be strokes of characters. */
export interface Parted {
  strokes: Stroke[];
  cut: Edge[];
}

/**
 * What of upright strokes is a ruling, and not a stroke of writing: in tight rows characters touch the rulings above
 * and below them. A ruling on whose line a character's stroke happens to stand ends before it; where that seems so of
 * several that are rulings elsewhere, in one row, their cells are filled.
 */
export function withoutWriting(
  ink: InkView,
  strokes: readonly Stroke[],
  known: KnownRulings,
  dpi: number,
): Parted {
  const rulings = strokes
    .filter((stroke) => !standsInWriting(ink, stroke, known, dpi))
    .map((stroke) => ({ stroke, ...endsInWriting(ink, stroke, known.across, dpi) }));
  const filled = rulings.flatMap(({ ends, firm }) => (firm ? ends : []));
  const isAlone = (edge: Edge): boolean =>
    filled.every((other) => other === edge || other.from >= edge.to || other.to <= edge.from);
  const parted: Parted = { strokes: [], cut: [] };
  for (const { stroke, ends, firm } of rulings) {
    const cut = firm ? ends.filter(isAlone) : ends;
    const middle = (stroke.from + stroke.to) / 2;
    const from = Math.max(
      stroke.from,
      ...cut.filter((one) => one.from < middle).map(({ to }) => to),
    );
    const to = Math.min(stroke.to, ...cut.filter((one) => one.to > middle).map((one) => one.from));
    parted.cut.push(...cut);
    if (to > from) {
      parted.strokes.push({ ...stroke, from, to, longest: Math.min(stroke.longest, to - from) });
    }
  }
  return parted;
}

/**
 * The first and the last edge of a stroke, as far as they are strokes of characters, and whether another one stands
 * free on both sides, as rulings do.
 */
function endsInWriting(
  ink: InkView,
  stroke: Stroke,
  across: readonly Stroke[],
  dpi: number,
): { ends: Edge[]; firm: boolean } {
  const edges = betweenCrossings(stroke, across, dpi);
  const ends = edges.length < 2 ? [] : [edges[0] as Edge, edges.at(-1) as Edge];
  return {
    ends: ends.filter((edge) => isOfCharacter(ink, edge, dpi)),
    firm: edges.some((edge) => Math.max(...besideStroke(ink, edge, NEAR * dpi)) < INKED),
  };
}

/**
 * Whether a stroke is one of writing: in every row it has writing right beside it on both sides, or on one and on the
 * other a ruling that leaves no room for a column, as the first and the last stroke of a text have.
 * @param inked share of the length beside which there is writing at least
 */
export function standsInWriting(
  ink: InkView,
  stroke: Stroke,
  { across, along }: KnownRulings,
  dpi: number,
  inked = INKED,
): boolean {
  const edges = betweenCrossings(stroke, across, dpi);
  return (
    stroke.to - stroke.from < LONGEST * dpi &&
    edges.length > 0 &&
    edges.every(
      (edge) => isAmongWriting(ink, edge, dpi, inked) || isBesideWriting(ink, edge, along, dpi),
    )
  );
}

/** Whether an edge has writing right beside it on both sides. */
const isAmongWriting = (ink: InkView, edge: Edge, dpi: number, inked = INKED): boolean =>
  Math.min(...besideStroke(ink, edge, NEAR * dpi)) >= inked;

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

/**
 * The pieces of a stroke between the rulings that cross it, without those rulings. Where it ends a little short of one
 * its piece runs up to it; where it ends in the open its piece ends there.
 */
function betweenCrossings(stroke: Stroke, crossing: readonly Stroke[], dpi: number): Edge[] {
  const short = SHORT * dpi;
  const crossed = crossing
    .filter(({ at, from, to }) => {
      const meets = at >= stroke.from - short && at <= stroke.to + short;
      return meets && from <= stroke.at && to >= stroke.at;
    })
    .map(({ at, thickness }) => ({ from: at - thickness / 2 - 1, to: at + thickness / 2 + 1 }))
    .sort((a, b) => a.from - b.from);
  if (crossed.length === 0) return [];
  const starts = [stroke.from, ...crossed.map(({ to }) => to)];
  const ends = [...crossed.map(({ from }) => from), stroke.to];
  return starts.flatMap((from, i) => {
    const to = ends[i] as number;
    const isLoose = i === 0 || i === crossed.length;
    const least = isLoose ? short : stroke.thickness + 1;
    return to - from > least ? [{ ...stroke, from, to }] : [];
  });
}
