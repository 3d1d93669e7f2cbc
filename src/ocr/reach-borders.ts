import { endsAt } from './broken-rulings.js';
import type { Stroke } from './strokes.js';

/** A coarse scan may lose so much of a thin ruling just before the border that it ends at, inches. */
const LOST = 0.25;
/** The border begins and ends where the other rulings do that the broken one crosses, to within this, inches. */
const SAME_END = 0.03;
/** So many of them at least. */
const FEWEST_ALIKE = 2;

/**
 * Rulings that break off a little before the outer border of their table, drawn on as far as it: the border is as long
 * as the rulings that they cross, others beside them run as far as it, and nothing ends them where they end.
 * @param strokes rulings along one axis
 * @param crossing rulings along the other
 */
export function reachBorders(
  strokes: readonly Stroke[],
  crossing: readonly Stroke[],
  dpi: number,
): Stroke[] {
  const same = (one: number, other: number): boolean => Math.abs(one - other) <= SAME_END * dpi;
  return strokes.map((stroke) => {
    const crossed = crossing.filter(
      ({ at, from, to }) =>
        at >= stroke.from &&
        at <= stroke.to &&
        from <= stroke.at + SAME_END * dpi &&
        to >= stroke.at - SAME_END * dpi,
    );
    const isOpen = (end: number): boolean =>
      !crossing.some((one) => endsAt(stroke.at, end, one, dpi));
    const borders = crossing
      .filter(
        (one) =>
          crossed.filter(({ from, to }) => same(from, one.from) && same(to, one.to)).length >=
          FEWEST_ALIKE,
      )
      .map(({ at }) => at);
    const othersReach = (end: number, at: number): boolean =>
      strokes.some(
        ({ from, to }) =>
          from <= Math.min(end, at) + SAME_END * dpi && to >= Math.max(end, at) - SAME_END * dpi,
      );
    const near = (end: number, at: number): boolean =>
      Math.abs(end - at) <= LOST * dpi && isOpen(end) && othersReach(end, at);
    const from = Math.min(stroke.from, ...borders.filter((at) => near(stroke.from, at)));
    const to = Math.max(stroke.to, ...borders.filter((at) => near(stroke.to, at)));
    return from === stroke.from && to === stroke.to
      ? stroke
      : { ...stroke, from, to, longest: to - from };
  });
}
