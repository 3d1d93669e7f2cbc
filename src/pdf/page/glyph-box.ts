import type { Matrix } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { Run } from '../../model/page.js';

/**
 * Above and below the baseline, in font sizes: an em box as CJK fonts have it. Fonts' own ascents
 * differ wildly (and are often wrong), while glyphs are assigned to cells by the middle of the box.
 */
export const ASCENT = 0.86;
export const DESCENT = -0.14;

/** Type 3 fonts whose glyphs advance by so much (font sizes) have a size that means what it says. */
const NARROWEST = 0.15;
const WIDEST = 1.6;

/** Writing within so many degrees of level or upright is not slanted. */
const LEVEL_DEGREES = 2;

/** How a text matrix writes on the page. */
export interface Writing {
  direction: Run['direction'];
  slanted: boolean;
  /** Degrees clockwise from `direction` to the way it runs. */
  lean: number;
}

/** The direction in which a text matrix (given in page coordinates, y downwards) writes. */
export function writingOf(matrix: Matrix, vertical: boolean): Writing {
  const [x, y] = vertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  const lean = degrees - nearest;
  return {
    direction: (((nearest % 360) + 360) % 360) as Run['direction'],
    slanted: Math.abs(lean) > LEVEL_DEGREES,
    lean,
  };
}

/** Size of the font as drawn, in points. */
export function drawnFontSize(fontSize: number, matrix: Matrix): number {
  return Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
}

/** True where a glyph with this advance (font sizes) fits an em box. */
export function isEmWide(advance: number): boolean {
  return advance >= NARROWEST && advance <= WIDEST;
}

/**
 * The box of a glyph on a level or upright line: from the pen at x, y to the end of its advance
 * along the line, an em across it.
 */
export function emBox(
  x: number,
  y: number,
  advance: number,
  fontSize: number,
  direction: Run['direction'],
): Box {
  const up = ASCENT * fontSize;
  const down = -DESCENT * fontSize;
  switch (direction) {
    case 90:
      return { x0: x - down, top: y, x1: x + up, bottom: y + advance };
    case 180:
      return { x0: x - advance, top: y - down, x1: x, bottom: y + up };
    case 270:
      return { x0: x - up, top: y - advance, x1: x + down, bottom: y };
    default:
      return { x0: x, top: y - up, x1: x + advance, bottom: y + down };
  }
}
