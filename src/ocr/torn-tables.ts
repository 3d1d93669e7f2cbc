import type { PixelBox } from './grey.js';
import type { Group } from './grid.js';
import type { Stroke } from './strokes.js';

/**
 * Puts the rulings of torn tables together: where a fax lost the crossings of rulings, those of one table touch in
 * several groups that lie over each other, as no two tables do. A table within a cell of another, or within a frame
 * around the page, stays by itself.
 * @param groups of strokes that touch
 * @param reach two tables may overlap by this, pixels
 */
export function mendTorn(groups: readonly Group[], reach: number): Group[] {
  const whole: Group[] = [];
  for (const group of groups) {
    let joined = group;
    for (;;) {
      const at = whole.findIndex((other) => areOfOneTable(joined, other, reach));
      if (at < 0) break;
      const [other] = whole.splice(at, 1) as [Group];
      joined = {
        level: [...other.level, ...joined.level],
        upright: [...other.upright, ...joined.upright],
      };
    }
    whole.push(joined);
  }
  return whole;
}

function areOfOneTable(a: Group, b: Group, reach: number): boolean {
  const [one, other] = [boxOf(a), boxOf(b)];
  if (!overlap(one, other, reach)) return false;
  if (contains(one, other)) return runsThrough(a, other, reach) || shareLine(a, b);
  return contains(other, one) ? runsThrough(b, one, reach) || shareLine(a, b) : true;
}

function boxOf({ level, upright }: Group): PixelBox {
  return {
    left: Math.min(...level.map(({ from }) => from), ...upright.map(({ at }) => at)),
    right: Math.max(...level.map(({ to }) => to), ...upright.map(({ at }) => at)),
    top: Math.min(...level.map(({ at }) => at), ...upright.map(({ from }) => from)),
    bottom: Math.max(...level.map(({ at }) => at), ...upright.map(({ to }) => to)),
  };
}

const overlap = (a: PixelBox, b: PixelBox, reach: number): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > reach &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > reach;

const contains = (outer: PixelBox, inner: PixelBox): boolean =>
  outer.left <= inner.left &&
  outer.right >= inner.right &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom;

/** Whether a stroke of a group runs through the inside of a box. */
function runsThrough({ level, upright }: Group, box: PixelBox, reach: number): boolean {
  return (
    level.some(
      ({ at, from, to }) =>
        at > box.top + reach && at < box.bottom - reach && from < box.right && to > box.left,
    ) ||
    upright.some(
      ({ at, from, to }) =>
        at > box.left + reach && at < box.right - reach && from < box.bottom && to > box.top,
    )
  );
}

/** Strokes so close are pieces of one ruling, pixels. */
const ONE_LINE = 2;

/** Whether strokes of both groups are pieces of one ruling. */
function shareLine(a: Group, b: Group): boolean {
  const alike = (some: Stroke[], others: Stroke[]): boolean =>
    some.some((one) => others.some((other) => Math.abs(one.at - other.at) <= ONE_LINE));
  return alike(a.level, b.level) || alike(a.upright, b.upright);
}
