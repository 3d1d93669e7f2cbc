import type { Box } from '../model/box.js';
import type { Glyph, Run } from '../model/page.js';
import type { Verdict } from './opinions.js';

/** Ink of a digit is about this share of its font size, ink of a line of Chinese this. */
const DIGIT_INK = 0.7;
const LINE_INK = 0.92;
/** A character is at most this wide, in heights of the line; those of a figure may stand farther apart. */
const WIDEST = 1.1;
const WIDEST_DIGIT = 2;
/** Latin characters and digits are about half as wide as Chinese ones. */
const NARROW = /[\u0020-\u007e]/;
/** What figures are made of. */
const DIGIT = /[\d.,-]/;

/**
 * A run for one snippet that was read. Its glyphs lie over the ink: where the engine told their
 * middles, around these, else spread by their usual widths.
 */
export function verdictToRun(box: Box, verdict: Verdict, centres: number[]): Run {
  const characters = [...verdict.text];
  const plain = characters.every((character) => NARROW.test(character));
  const height = box.bottom - box.top;
  return {
    ...box,
    text: verdict.text,
    glyphs: spreadGlyphs(box, characters, centres),
    fontSize: plain ? height / DIGIT_INK : sizeOf(characters, centres, box),
    direction: 0,
    slanted: false,
    visibility: 'visible',
    method: 'ocr',
    confidence: verdict.confidence,
    readings: verdict.readings,
  };
}

/** So many Chinese characters in a row tell how far apart they stand, which is their size. */
const FEWEST = 4;
/** The height of the ink tells it to within so much: a line without tall characters is lower. */
const BY_HEIGHT = 0.15;

/** Font size of a line of Chinese, in the units of its box: the pitch of its characters, where the engine told their places. */
function sizeOf(characters: string[], centres: number[], { x0, x1, top, bottom }: Box): number {
  const byHeight = (bottom - top) / LINE_INK;
  const first = characters.findIndex(isChinese);
  const last = characters.findLastIndex(isChinese);
  if (centres.length !== characters.length || last - first + 1 < FEWEST) return byHeight;
  const widths = characters.slice(first, last).map((_, i) => {
    const both = [characters[first + i], characters[first + i + 1]];
    return both.reduce((sum, one) => sum + (NARROW.test(one as string) ? 0.25 : 0.5), 0);
  });
  const way = ((centres[last] as number) - (centres[first] as number)) * (x1 - x0);
  const pitch = way / widths.reduce((sum, width) => sum + width, 0);
  return Math.max(byHeight * (1 - BY_HEIGHT), Math.min(byHeight * (1 + BY_HEIGHT), pitch));
}

const isChinese = (character: string): boolean => /\p{Script=Han}/u.test(character);

function spreadGlyphs(box: Box, characters: string[], centres: number[]): Glyph[] {
  const width = box.x1 - box.x0;
  const middles = centres.length === characters.length ? centres : evenMiddles(characters);
  const plain = characters.every((character) => DIGIT.test(character));
  const widest = ((plain ? WIDEST_DIGIT : WIDEST) * (box.bottom - box.top)) / 2;
  return characters.map((text, i) => {
    const middle = box.x0 + (middles[i] as number) * width;
    const left = i === 0 ? box.x0 : box.x0 + width * halfWay(middles, i - 1);
    const right = i === characters.length - 1 ? box.x1 : box.x0 + width * halfWay(middles, i);
    return {
      text,
      mapped: true,
      x0: Math.max(left, middle - widest),
      x1: Math.min(right, middle + widest),
      top: box.top,
      bottom: box.bottom,
    };
  });
}

function halfWay(middles: number[], i: number): number {
  return ((middles[i] as number) + (middles[i + 1] as number)) / 2;
}

function evenMiddles(characters: string[]): number[] {
  const widths = characters.map((character) => (NARROW.test(character) ? 1 : 2));
  const total = widths.reduce((a, b) => a + b, 0);
  let at = 0;
  return widths.map((width) => {
    at += width;
    return (at - width / 2) / total;
  });
}
