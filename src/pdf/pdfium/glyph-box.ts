import { type Matrix, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import { ASCENT, DESCENT, type Writing } from '../page/glyph-box.js';

/** Fonts whose ascent and descent together lie between these (font sizes) have a sensible size. */
const LOWEST_EM = 0.7;
const HIGHEST_EM = 1.8;

/** How the text object writes that a glyph belongs to. */
export interface GlyphStyle extends Writing {
  /** From text space to page coordinates; its shift does not matter. */
  matrix: Matrix;
  /** Font size in text space. */
  emSize: number;
  /** Font size as drawn, in points. */
  fontSize: number;
  /** Vertical writing mode of the font (not of the matrix). */
  vertical: boolean;
  /** A type 3 font has a scale of its own: its size may say nothing about its glyphs. */
  type3: boolean;
}

/**
 * The box of a glyph on the page: from the pen to the end of its advance along the line, an em
 * across it. Slanted writing and type 3 fonts keep PDFium's own loose box.
 * @param x where the pen stood, in page coordinates (for vertical fonts: the horizontal origin)
 * @param loose PDFium's loose box in page coordinates: at least the advance along the line
 */
export function glyphBox(x: number, y: number, loose: Box, style: GlyphStyle): Box {
  if (style.slanted || (style.type3 && !isEmHigh(loose, style))) return loose;
  if (style.vertical) {
    const [a, b, c, d] = style.matrix;
    const em = style.emSize;
    return transformRect([a, b, c, d, x, y], 0, DESCENT * em, em, ASCENT * em);
  }
  const up = ASCENT * style.fontSize;
  const down = -DESCENT * style.fontSize;
  const length = advance(loose, style);
  switch (style.direction) {
    case 90:
      return { x0: x - down, top: y, x1: x + up, bottom: y + length };
    case 180:
      return { x0: x - length, top: y - down, x1: x, bottom: y + up };
    case 270:
      return { x0: x - up, top: y - length, x1: x + down, bottom: y };
    default:
      return { x0: x, top: y - up, x1: x + length, bottom: y + down };
  }
}

/** True where the loose box is about as high across the line as the font size says. */
function isEmHigh(loose: Box, { direction, fontSize }: GlyphStyle): boolean {
  const height = direction % 180 === 0 ? loose.bottom - loose.top : loose.x1 - loose.x0;
  return height >= LOWEST_EM * fontSize && height <= HIGHEST_EM * fontSize;
}

/** Length of the loose box along the line, less what a sheared matrix (artificial italics) adds to it. */
function advance(loose: Box, { matrix: [a, b, c, d], direction }: GlyphStyle): number {
  const shear = Math.abs((a * c + b * d) / (a * d - b * c)) || 0;
  const width = loose.x1 - loose.x0;
  const height = loose.bottom - loose.top;
  return direction % 180 === 0 ? width - shear * height : height - shear * width;
}
