import type { Box } from '../model/box.js';
import type { Run } from '../model/page.js';

/**
 * A box in the frame of someone who reads writing of the given direction: lines run along x, the
 * next line has a greater `top`. Only relative positions mean anything in that frame.
 */
export function turnBox(box: Box, direction: Run['direction']): Box {
  const { x0, top, x1, bottom } = box;
  switch (direction) {
    case 0:
      return { x0, top, x1, bottom };
    case 90:
      return { x0: top, top: -x1, x1: bottom, bottom: -x0 };
    case 180:
      return { x0: -x1, top: -bottom, x1: -x0, bottom: -top };
    case 270:
      return { x0: -bottom, top: x0, x1: -top, bottom: x1 };
  }
}
