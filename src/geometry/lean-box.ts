import type { Box } from '../model/box.js';
import type { Lean } from '../model/page.js';

/**
 * Where a box of a page that was read as if it stood straight lies on the page as it is shown: the
 * smallest box around the leaning one. The same box where the page does not lean.
 */
export function leanBox(box: Box, lean: Lean | undefined): Box {
  const { x0, top, x1, bottom } = box;
  if (lean === undefined) return { x0, top, x1, bottom };
  const cos = Math.cos((lean.degrees * Math.PI) / 180);
  const sin = Math.sin((lean.degrees * Math.PI) / 180);
  const middleX = (x0 + x1) / 2 - lean.x;
  const middleY = (top + bottom) / 2 - lean.y;
  const x = lean.x + middleX * cos - middleY * sin;
  const y = lean.y + middleX * sin + middleY * cos;
  const halfWidth = ((x1 - x0) * Math.abs(cos) + (bottom - top) * Math.abs(sin)) / 2;
  const halfHeight = ((x1 - x0) * Math.abs(sin) + (bottom - top) * Math.abs(cos)) / 2;
  return { x0: x - halfWidth, top: y - halfHeight, x1: x + halfWidth, bottom: y + halfHeight };
}
