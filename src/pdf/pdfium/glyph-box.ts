import { type Matrix, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import { ASCENT, DESCENT, emBox, isEmHigh, type Writing } from '../page/glyph-box.js';

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
 * @param loose PDFium's loose box in page coordinates: at least the advance along the line
 */
export function glyphBox(x: number, y: number, loose: Box, style: GlyphStyle): Box {
  const level = style.direction % 180 === 0;
  const height = level ? loose.bottom - loose.top : loose.x1 - loose.x0;
  if (style.slanted || (style.type3 && !isEmHigh(height / style.fontSize))) return loose;
  const [a, b, c, d] = style.matrix;
  if (style.vertical) {
    const em = style.emSize;
    return transformRect([a, b, c, d, x, y], 0, DESCENT * em, em, ASCENT * em);
  }
  // A sheared matrix (artificial italics) widens the loose box beyond the advance.
  const shear = Math.abs((a * c + b * d) / (a * d - b * c)) || 0;
  const width = level ? loose.x1 - loose.x0 : loose.bottom - loose.top;
  return emBox(x, y, width - shear * height, style.fontSize, style.direction);
}
