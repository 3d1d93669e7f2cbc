import { contains } from '../../geometry/box.js';
import type { Box } from '../../model/box.js';
import { emBox, type Writing } from '../page/glyph-box.js';

/** Glyphs so many times as high as the size that a type 3 font names show that it has a scale of its own. */
const MUCH_SMALLER = 2;
const HALF_WIDTH = /^[!-~]$/;
/** Ink so many times as high as its glyph advances is that of a digit or a letter, half as wide as its font is large. */
const TALL = 1.15;
/** Sizes of one font differ by no more than this share. */
const SAME_SIZE = 0.15;
/** Ink reaches out of its em box by no more than this (font sizes). */
const OVERHANG = 0.2;

/** A text written in a type 3 font. */
interface Type3Text extends Writing {
  /** Size as drawn that the file names, in points. */
  namedSize: number;
  /** Size that its glyphs show, in points. */
  fontSize: number;
  font: string;
}

/** Sizes of type 3 fonts that name ones much smaller than their glyphs are, on one page. */
export class OwnScales {
  /** Sizes (points) in which the glyphs of a font leave no doubt. */
  private readonly sizes = new Map<string, Set<number>>();

  /**
   * The size (points) that a glyph shows: its advance where it is Chinese, twice that where it is a digit or a letter, which are
   * told by their ink, or by their code where no Chinese character of the font is as wide. Undefined where the
   * size that the font names may be right.
   * @param loose PDFium's loose box of the glyph, in page coordinates
   * @param ink box of its ink, where it has some
   */
  sizeOf(
    loose: Box,
    ink: Box | undefined,
    printed: string,
    { direction, namedSize, font }: Type3Text,
  ): number | undefined {
    const isLevel = direction === 0 || direction === 180;
    const [advance, height] = alongAndAcross(loose, isLevel);
    if (height <= MUCH_SMALLER * namedSize || advance <= 0) return undefined;
    const sizes = this.sizes.get(font) ?? new Set();
    this.sizes.set(font, sizes);
    const tall = ink !== undefined && alongAndAcross(ink, isLevel)[1] > TALL * advance;
    const narrow = HALF_WIDTH.test(printed) && !isAmong(advance, sizes);
    const size = tall || narrow ? 2 * advance : advance;
    if (tall || !HALF_WIDTH.test(printed)) sizes.add(size);
    return size;
  }
}

const isAmong = (size: number, sizes: Set<number>): boolean =>
  [...sizes].some((one) => Math.abs(one - size) <= SAME_SIZE * one);

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
