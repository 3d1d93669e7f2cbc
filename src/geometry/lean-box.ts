import type { Box } from '../model/box.js';
import type { Lean } from '../model/page.js';

/**
 * Where a box of a page that was read as if it stood straight lies on the page as it is shown: the
 * smallest box around the leaning one. The same box where the page does not lean.
 */
export function leanBox(box: Box, lean: Lean | undefined): Box {
  const { x0, top, x1, bottom } = box;
  if (lean === undefined) return { x0, top, x1, bottom };
  const [cos, sin] = cosAndSin(lean.degrees);
  const width = (x1 - x0) * Math.abs(cos) + (bottom - top) * Math.abs(sin);
  const height = (x1 - x0) * Math.abs(sin) + (bottom - top) * Math.abs(cos);
  return boxAbout(turnMiddle(box, lean, lean.degrees), width, height);
}

/**
 * Where a box of one straight reading of a page lies in another straight reading of it; its size
 * stays. Either reading may be of a page that does not lean.
 */
export function carryBox(box: Box, from: Lean | undefined, to: Lean | undefined): Box {
  const { x0, top, x1, bottom } = box;
  const shown = from ? boxAbout(turnMiddle(box, from, from.degrees), x1 - x0, bottom - top) : box;
  return to
    ? boxAbout(turnMiddle(shown, to, -to.degrees), x1 - x0, bottom - top)
    : { x0: shown.x0, top: shown.top, x1: shown.x1, bottom: shown.bottom };
}

/** The middle of a box, turned clockwise about the point of `lean`. */
function turnMiddle({ x0, top, x1, bottom }: Box, lean: Lean, degrees: number): [number, number] {
  const [cos, sin] = cosAndSin(degrees);
  const x = (x0 + x1) / 2 - lean.x;
  const y = (top + bottom) / 2 - lean.y;
  return [lean.x + x * cos - y * sin, lean.y + x * sin + y * cos];
}

function boxAbout([x, y]: [number, number], width: number, height: number): Box {
  return { x0: x - width / 2, top: y - height / 2, x1: x + width / 2, bottom: y + height / 2 };
}

function cosAndSin(degrees: number): [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}
