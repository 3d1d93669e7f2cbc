import type { InkView } from './ink-view.js';
import { type Edge, inkOn, isClearBothWays, isCrossed, reachesEnds } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** Rows this high have such rulings, inches: figures fill lower ones, higher ones hold more ink of any ruling. */
const LOWEST = 0.2;
const HIGHEST = 1;
/** What is left of the ruling touches the rulings across over this length, inches, and covers this share of the way. */
const TOUCHES = 0.015;
const COVERED = 0.4;
/** A ruling that is known is one within this distance, inches. */
const KNOWN = 0.045;

/**
 * Short rulings of which a coarse bilevel scan left the ends: ink that hangs from one ruling and, on the same line,
 * stands on the next, free on both sides. Characters touch one border at most.
 * @param ink seen along the rulings looked for
 * @param across rulings on the other axis
 * @param known strokes along this axis
 */
export function findHungRulings(
  ink: InkView,
  across: readonly Stroke[],
  known: readonly Stroke[],
  dpi: number,
): Stroke[] {
  return across.flatMap((first) => {
    const next = rulingsAfter(first, across, dpi);
    const found: Edge[] = [];
    for (let at = Math.ceil(first.from); at < first.to; at++) {
      if (!hangs(ink, first, at, dpi)) continue;
      const second = next.find(({ from, to }) => from <= at && to >= at);
      if (!second || second.at < first.at + LOWEST * dpi) continue;
      const edge = between(first, second, at);
      if (known.some((one) => liesAt(one, edge, dpi)) || !isLeft(ink, edge, dpi)) continue;
      const last = found.at(-1);
      if (last && at - last.at <= KNOWN * dpi) {
        if (inkOn(ink, edge) > inkOn(ink, last)) found.splice(-1, 1, edge);
      } else found.push(edge);
    }
    return found.map((edge) => ({ ...edge, longest: edge.to - edge.from }));
  });
}

/** The rulings that a row may end at that begins at the first one, the nearest first. */
export const rulingsAfter = (first: Stroke, across: readonly Stroke[], dpi: number): Stroke[] =>
  across
    .filter(({ at }) => at > first.at + KNOWN * dpi && at <= first.at + HIGHEST * dpi)
    .sort((a, b) => a.at - b.at);

const halfOf = ({ thickness }: Stroke): number => Math.ceil(thickness / 2) + 1;

/** Whether anything hangs from a ruling at this place, asked before all else since most places are white. */
function hangs(ink: InkView, ruling: Stroke, at: number, dpi: number): boolean {
  const from = Math.round(ruling.at + halfOf(ruling) + TOUCHES * dpi);
  return [at - 1, at].some((place) => ink.data[place * ink.across + (from - 1) * ink.along] === 1);
}

/** The edge between two rulings without their own ink. */
function between(first: Stroke, next: Stroke, at: number): Edge {
  return { at, from: first.at + halfOf(first), to: next.at - halfOf(next), thickness: 1 };
}

/** Whether a stroke runs where an edge does. */
export const liesAt = ({ at, from, to }: Stroke, edge: Edge, dpi: number): boolean =>
  Math.abs(at - edge.at) <= KNOWN * dpi && from < edge.to && to > edge.from;

const isLeft = (ink: InkView, edge: Edge, dpi: number): boolean =>
  reachesEnds(ink, edge, TOUCHES * dpi) &&
  inkOn(ink, edge) >= COVERED &&
  isClearBothWays(ink, edge, dpi) &&
  !isCrossed(ink, edge);
