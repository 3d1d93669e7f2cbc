import type { Stroke } from './strokes.js';

/** Teeth of a comb end at the same places to within this, inches. */
const SAME_END = 0.03;
/** Fewer strokes may begin and end alike by chance. */
const LEAST_TEETH = 4;

/**
 * Strokes that stand like the teeth of a comb: several that begin and end alike and cross the same
 * ruling, as the inner borders of a row or two do that a page break cut off. Strokes of characters
 * do not cross rulings.
 * @param strokes along one axis
 * @param crossing rulings along the other
 */
export function findCombs(
  strokes: readonly Stroke[],
  crossing: readonly Stroke[],
  dpi: number,
): Stroke[] {
  const reach = SAME_END * dpi;
  const crosses = (tooth: Stroke): boolean =>
    crossing.some(
      ({ at, from, to }) =>
        at > tooth.from + reach &&
        at < tooth.to - reach &&
        tooth.at >= from - reach &&
        tooth.at <= to + reach,
    );
  const teeth = strokes.filter(crosses);
  return teeth.filter(
    (one) =>
      teeth.filter(
        (other) => Math.abs(other.from - one.from) <= reach && Math.abs(other.to - one.to) <= reach,
      ).length >= LEAST_TEETH,
  );
}
