import type { Box } from '../../model/box.js';

/** What the two boxes share; upside down (x1 < x0 or bottom < top) where they share nothing. */
export function intersectBoxes(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    top: Math.max(a.top, b.top),
    x1: Math.min(a.x1, b.x1),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** True where the box holds at least a point or a line, i.e. an intersection that is one. */
export function isBox(box: Box): boolean {
  return box.x1 >= box.x0 && box.bottom >= box.top;
}
