import type { Stroke } from './strokes.js';

/** Strokes end at the same place to within this, inches. */
const SAME_END = 0.03;
/** Fewer strokes may begin and end alike by chance. */
const LEAST_TEETH = 4;
/** No character that touches a ruling runs on by so much on both sides of it, inches. */
const BEYOND = 0.07;

/** Whether a stroke runs on by more than `beyond` pixels on both sides of a ruling that it crosses. */
function crosses(
  stroke: Stroke,
  crossing: readonly Stroke[],
  beyond: number,
  reach: number,
): boolean {
  return crossing.some(
    ({ at, from, to }) =>
      at > stroke.from + beyond &&
      at < stroke.to - beyond &&
      stroke.at >= from - reach &&
      stroke.at <= to + reach,
  );
}

/** Short strokes that are rulings because they run on well beyond one across, on both sides. */
export function findCrossers(
  strokes: readonly Stroke[],
  crossing: readonly Stroke[],
  dpi: number,
): Stroke[] {
  return strokes.filter((one) => crosses(one, crossing, BEYOND * dpi, SAME_END * dpi));
}

/**
 * Strokes that stand like the teeth of a comb: several that begin and end alike and cross the same
 * ruling, as the inner borders of a row or two do that a page break cut off; some may end at that
 * ruling. Strokes of characters do not cross rulings. Where only the outer borders cross it, those that
 * hang from it between them are counted, too, as long as they stand free.
 * @param strokes along one axis
 * @param crossing rulings along the other
 * @param isFree whether a stroke stands free of other ink
 */
export function findCombs(
  strokes: readonly Stroke[],
  crossing: readonly Stroke[],
  isFree: (stroke: Stroke) => boolean,
  dpi: number,
): Stroke[] {
  const reach = SAME_END * dpi;
  const same = (one: number, other: number): boolean => Math.abs(one - other) <= reach;
  const endsAtRuling = (at: number, place: number): boolean =>
    crossing.some(
      (ruling) => same(ruling.at, place) && at >= ruling.from - reach && at <= ruling.to + reach,
    );
  const hangsLike =
    ({ from, to }: Stroke) =>
    (stroke: Stroke): boolean =>
      (same(stroke.from, from) && endsAtRuling(stroke.at, stroke.to)) ||
      (same(stroke.to, to) && endsAtRuling(stroke.at, stroke.from));
  const isOuter = ({ at }: Stroke): boolean =>
    crossing.some(({ from, to }) => same(at, from) || same(at, to));
  const crossers = strokes.filter((one) => crosses(one, crossing, reach, reach));
  const teeth = crossers.flatMap((tooth) => {
    const alike = crossers.filter(
      (other) => same(other.from, tooth.from) && same(other.to, tooth.to),
    );
    const hanging = strokes.filter(hangsLike(tooth));
    if (alike.length >= LEAST_TEETH) return [tooth, ...hanging];
    const borders = alike.filter((one) => isOuter(one) && isFree(one)).map(({ at }) => at);
    const inner = hanging.filter(
      (one) => one.at > Math.min(...borders) && one.at < Math.max(...borders) && isFree(one),
    );
    const isRow = borders.length > 1 && borders.length + inner.length >= LEAST_TEETH;
    return isRow && borders.includes(tooth.at) ? [tooth, ...inner] : [];
  });
  return [...new Set(teeth)];
}
