import { liesAt, rulingsAfter } from './hung-rulings.js';
import type { InkView } from './ink-view.js';
import { type Edge, isClearBothWays, isCrossed } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** A dash that hangs from a ruling is at least this long and no thicker than that, inches. */
const LEAST_LENGTH = 0.05;
const THIN = 0.03;
/** So many dashes of one length, to within this (inches), hang from one ruling where columns begin. */
const FEWEST = 4;
const SAME_LENGTH = 0.02;

/**
 * Rulings of tables with dashed borders whose rows are so low that one dash of each stands in them: dashes of one length
 * hang from a ruling, free of all writing. Each is a ruling as far as the next one across.
 * @param ink seen along the rulings looked for
 * @param across rulings on the other axis
 * @param known strokes along this axis
 */
export function findHungDashes(
  ink: InkView,
  across: readonly Stroke[],
  known: readonly Stroke[],
  dpi: number,
): Stroke[] {
  return across.flatMap((first) => {
    const next = rulingsAfter(first, across, dpi);
    const hanging = dashesBelow(ink, first, dpi).flatMap((dash): Stroke[] => {
      const second = next.find(({ from, to }) => from <= dash.at && to >= dash.at);
      if (second === undefined || dash.to >= second.at) return [];
      const edge = { ...dash, to: second.at };
      const isKnown = known.some((one) => liesAt(one, edge, dpi));
      return isKnown || isCrossed(ink, edge) ? [] : [{ ...edge, longest: dash.to - dash.from }];
    });
    return hanging.filter(
      ({ longest }) =>
        hanging.filter((other) => Math.abs(other.longest - longest) <= SAME_LENGTH * dpi).length >=
        FEWEST,
    );
  });
}

/** The dashes that begin at a ruling and run away from it. */
function dashesBelow(ink: InkView, ruling: Stroke, dpi: number): Edge[] {
  const start = Math.round(ruling.at + ruling.thickness / 2) + 1;
  const least = LEAST_LENGTH * dpi;
  const found: Edge[] = [];
  let first: number | undefined;
  const isInked = (at: number): boolean => runFrom(ink, at, start) >= least;
  for (let at = Math.ceil(ruling.from); at <= ruling.to; at++) {
    if (isInked(at)) first ??= at;
    if (first === undefined || isInked(at)) continue;
    const thickness = at - first;
    const middle = (first + at - 1) / 2;
    const edge = {
      at: middle,
      from: start,
      to: start + runFrom(ink, Math.round(middle), start),
      thickness,
    };
    if (thickness <= THIN * dpi && isClearBothWays(ink, edge, dpi)) found.push(edge);
    first = undefined;
  }
  return found;
}

/** How far ink runs on from a place along the view's axis, pixels. */
function runFrom({ data, along, across }: InkView, at: number, from: number): number {
  let length = 0;
  while (data[at * across + (from + length) * along] === 1) length++;
  return length;
}
