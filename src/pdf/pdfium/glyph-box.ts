import { type Matrix, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import { ASCENT, DESCENT, emBox, isEmWide, type Writing } from '../page/glyph-box.js';

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
 * The box of a glyph on the page. Slanted writing and type 3 fonts of a scale of their own keep
 * PDFium's loose box.
 * @param x where the pen stood, in page coordinates (for vertical fonts: the horizontal origin)
 * @param loose PDFium's loose box in page coordinates: it reaches at least to the end of the advance
 */
export function glyphBox(x: number, y: number, loose: Box, style: GlyphStyle): Box {
  if (style.slanted) return loose;
  const [a, b, c, d] = style.matrix;
  if (style.vertical) {
    const em = style.emSize;
    return transformRect([a, b, c, d, x, y], 0, DESCENT * em, em, ASCENT * em);
  }
  // A sheared matrix (artificial italics) lets the loose box reach beyond the advance.
  const shear = Math.abs((a * c + b * d) / (a * d - b * c)) || 0;
  const advance = reach(x, y, loose, style.direction) - shear * ASCENT * style.fontSize;
  if (style.type3 && !isEmWide(advance / style.fontSize)) return loose;
  return emBox(x, y, advance, style.fontSize, style.direction);
}

/** How far the loose box reaches from the pen in the direction of writing. */
function reach(x: number, y: number, loose: Box, direction: Writing['direction']): number {
  switch (direction) {
    case 90:
      return loose.bottom - y;
    case 180:
      return x - loose.x0;
    case 270:
      return y - loose.top;
    default:
      return loose.x1 - x;
  }
}
