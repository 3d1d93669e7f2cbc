import type { Matrix } from '../../geometry/matrix.js';
import type { Run } from '../../model/page.js';

/**
 * Above and below the baseline, in font sizes: an em box as CJK fonts have it. Fonts' own ascents
 * differ wildly (and are often wrong), while glyphs are assigned to cells by the middle of the box.
 */
export const ASCENT = 0.86;
export const DESCENT = -0.14;

/** Writing within so many degrees of level or upright is not slanted. */
const LEVEL_DEGREES = 2;

/** How a text matrix writes on the page. */
export interface Writing {
  direction: Run['direction'];
  slanted: boolean;
}

/** The direction in which a text matrix (given in page coordinates, y downwards) writes. */
export function writingOf(matrix: Matrix, vertical: boolean): Writing {
  const [x, y] = vertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  return {
    direction: (((nearest % 360) + 360) % 360) as Run['direction'],
    slanted: Math.abs(degrees - nearest) > LEVEL_DEGREES,
  };
}

/** Size of the font as drawn, in points. */
export function drawnFontSize(fontSize: number, matrix: Matrix): number {
  return Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
}
