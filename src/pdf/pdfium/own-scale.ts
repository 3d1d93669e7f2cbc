import { contains } from '../../geometry/box.js';
import type { Box } from '../../model/box.js';
import { emBox, type Writing } from '../page/glyph-box.js';

/** Glyphs so many times as high as the size that a type 3 font names show that it has a scale of its own. */
const MUCH_SMALLER = 2;
const HALF_WIDTH = /^[!-~]$/;
/** Ink so many times as high as its glyph advances is that of a digit or a letter: a Chinese character is square. */
const TALL = 1.05;
/** Ink that fills so much of what its glyph advances, both ways, is that of a Chinese character. */
const SQUARE = 0.6;
/** Digits and letters of full height are so high (font sizes). */
const DIGIT_HEIGHT = 0.7;
/** Sizes of one font differ by no more than this share. */
const SAME_SIZE = 0.15;
/** So many sizes of a font are remembered: ink makes each glyph's a little different. */
const MOST_SIZES = 16;
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
  /** Sizes (points) that glyphs of a font leave no doubt about, the last one last. */
  private readonly sure = new Map<string, number[]>();

  /**
   * The size (points) that a glyph shows: what its ink is high for where that is a digit's or a letter's, its advance
   * where it is Chinese. Commas, dashes and the like are as large as what was written before them, unless they are
   * as wide as Chinese ones. Undefined where the size that the font names may be right.
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
    const isCode = HALF_WIDTH.test(printed);
    const sizes = this.sure.get(font) ?? [];
    const sure = ink && sureSize(advance, alongAndAcross(ink, isLevel), isCode);
    if (sure !== undefined) {
      this.sure.set(font, [...sizes.filter((size) => size !== sure), sure].slice(-MOST_SIZES));
      return sure;
    }
    if (isAmong(advance, sizes)) return advance;
    return sizes.at(-1) ?? (isCode ? 2 * advance : advance);
  }
}

/** @param isCode the glyph's code is that of an ASCII sign, be the map right or not */
function sureSize(
  advance: number,
  [along, across]: [number, number],
  isCode: boolean,
): number | undefined {
  if (across > TALL * advance) return across / DIGIT_HEIGHT;
  return !isCode && Math.min(along, across) > SQUARE * advance ? advance : undefined;
}

const isAmong = (size: number, sizes: number[]): boolean =>
  sizes.some((one) => Math.abs(one - size) <= SAME_SIZE * one);

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
