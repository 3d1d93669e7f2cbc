import type { Box } from '../../model/box.js';
import type { Glyph, Visibility } from '../../model/page.js';
import { type Backdrop, INVISIBLE_ALPHA, isPaperWhite } from './backdrop.js';
import { intersectBoxes } from './clip.js';
import type { PaintedText } from './painted-page.js';

/** Text smaller than this (points) is not seen. */
const SMALLEST_FONT = 0.5;

/** What a reader of the page sees of the glyphs of one text, glyph by glyph. */
export function visibilityOf(
  text: PaintedText,
  paper: Box,
  backdrop: Backdrop,
): (glyph: Glyph) => Visibility {
  if (text.invisible || text.paint.alpha < INVISIBLE_ALPHA || text.fontSize < SMALLEST_FONT) {
    return () => 'hidden';
  }
  const seen = intersectBoxes(text.clip, paper);
  const white = isPaperWhite(text.paint.colour);
  return (glyph) => {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    if (!(x >= seen.x0 && x <= seen.x1 && y >= seen.top && y <= seen.bottom)) return 'outside';
    if (backdrop.hides(x, y, text.order)) return 'covered';
    return white && !backdrop.showsWhite(x, y, text.order) ? 'white' : 'visible';
  };
}

const DIGIT = /^[\d０-９]$/;

/**
 * Shows all digits of a figure that the edge of the page or of a clip cuts: a part of it would be
 * another figure. Digits of one text, one after the other, make a figure.
 */
export function showFiguresWhole(glyphs: readonly Glyph[], seen: Visibility[]): Visibility[] {
  if (!seen.includes('outside') || !seen.includes('visible')) return seen;
  let from = 0;
  for (let at = 0; at <= glyphs.length; at++) {
    if (at < glyphs.length && DIGIT.test((glyphs[at] as Glyph).text)) continue;
    const figure = seen.slice(from, at);
    if (figure.includes('outside') && figure.includes('visible')) seen.fill('visible', from, at);
    from = at + 1;
  }
  return seen;
}

/** Digits nearer than this share of the font's size follow each other. */
const NEXT_SHARE = 0.2;

/** True where a digit that the edge cuts goes on with a figure that another text begins: each digit may be a text. */
export function goesOnFigure(last: Glyph | undefined, glyph: Glyph, fontSize: number): boolean {
  if (!last || !DIGIT.test(last.text) || !DIGIT.test(glyph.text)) return false;
  const near = NEXT_SHARE * fontSize;
  return Math.abs(glyph.x0 - last.x1) < near && Math.abs(glyph.top - last.top) < near;
}
