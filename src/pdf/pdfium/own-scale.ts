import { contains } from '../../geometry/box.js';
import type { Box } from '../../model/box.js';
import { emBox, type Writing } from '../page/glyph-box.js';

/** Glyphs so many times as high as the size that a type 3 font names show that it has a scale of its own. */
const MUCH_SMALLER = 2;
const HALF_WIDTH = /^[!-~]$/;
/** Ink so many times as high as its glyph advances is that of a digit or a letter, half as wide as its font is large. */
const TALL = 1.15;
/** Ink reaches out of its em box by no more than this (font sizes). */
const OVERHANG = 0.2;

/** A text written in a type 3 font. */
interface Type3Text extends Writing {
  /** Size as drawn that the file names, in points. */
  namedSize: number;
  /** Size that its glyphs show, in points. */
  fontSize: number;
}

/**
 * The size (points) of a type 3 font that names one much smaller than its glyphs are: it is as large as they
 * advance, twice as large where they are digits or letters. Undefined where the size named may be right.
 * @param loose PDFium's loose box of a glyph, in page coordinates
 * @param ink box of its ink, where it has some
 */
export function ownSize(
  loose: Box,
  ink: Box | undefined,
  printed: string,
  { direction, namedSize }: Type3Text,
): number | undefined {
  const isLevel = direction === 0 || direction === 180;
  const [advance, height] = alongAndAcross(loose, isLevel);
  if (height <= MUCH_SMALLER * namedSize || advance <= 0) return undefined;
  const tall = ink !== undefined && alongAndAcross(ink, isLevel)[1] > TALL * advance;
  return tall || HALF_WIDTH.test(printed) ? 2 * advance : advance;
}

/**
 * The box of such a glyph, an em across its line: PDFium's reaches from its ink to the foot of the font's
 * tallest drawing. Undefined where its ink does not stand in the em box.
 */
export function ownBox(
  x: number,
  y: number,
  loose: Box,
  ink: Box,
  { direction, fontSize }: Type3Text,
): Box | undefined {
  const isLevel = direction === 0 || direction === 180;
  const em = emBox(x, y, 0, fontSize, direction);
  const box = isLevel
    ? { x0: loose.x0, x1: loose.x1, top: em.top, bottom: em.bottom }
    : { x0: em.x0, x1: em.x1, top: loose.top, bottom: loose.bottom };
  return contains(box, ink, OVERHANG * fontSize) ? box : undefined;
}

function alongAndAcross({ x0, top, x1, bottom }: Box, isLevel: boolean): [number, number] {
  return isLevel ? [x1 - x0, bottom - top] : [bottom - top, x1 - x0];
}
