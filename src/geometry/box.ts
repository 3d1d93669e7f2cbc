import type { Box } from '../model/box.js';

/** The smallest box that holds all of `boxes`; upside down (x1 < x0) where there are none. */
export function boxAround(boxes: Iterable<Box>): Box {
  const around = { x0: Infinity, top: Infinity, x1: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    if (box.x0 < around.x0) around.x0 = box.x0;
    if (box.top < around.top) around.top = box.top;
    if (box.x1 > around.x1) around.x1 = box.x1;
    if (box.bottom > around.bottom) around.bottom = box.bottom;
  }
  return around;
}

/** Points along which two intervals overlap; negative is the gap between them. */
export function overlapOf(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

/** True where the centre of `inner` lies in `outer`. */
export function holdsCentre(outer: Box, inner: Box): boolean {
  const x = (inner.x0 + inner.x1) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x >= outer.x0 && x <= outer.x1 && y >= outer.top && y <= outer.bottom;
}

/** True where two boxes share an area, however small. */
export function intersects(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.top < b.bottom && b.top < a.bottom;
}

/** True where `inner` lies in `outer`, give or take `slack` points. */
export function contains(outer: Box, inner: Box, slack = 0): boolean {
  return (
    inner.x0 >= outer.x0 - slack &&
    inner.x1 <= outer.x1 + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** The box with `by` points more on each side. */
export function widen({ x0, top, x1, bottom }: Box, by: number): Box {
  return { x0: x0 - by, top: top - by, x1: x1 + by, bottom: bottom + by };
}
