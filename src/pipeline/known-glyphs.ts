import { familyOf, FULL_WIDTH } from './glyph-key.js';
import type { Vote } from './glyph-votes.js';

/** Confidence in a glyph that is known from its map, or from one reading alone. */
export const ALONE = 0.75;
/** Nearly all readings of a part of a figure are the same: else one code stands for several glyphs. */
const SURE_SHARE = 0.95;
/** So many readings of a glyph make it known as a part of a figure. */
const LEAST_READINGS = 3;
/** The digits of a font are equally wide, to this share (so many of them tell how wide); */
const SAME_WIDTH = 0.1;
/** but for a 1, which some fonts set narrower, down to this share of the others. */
const NARROWEST_ONE = 0.8;
const LEAST_DIGITS = 3;
/** Sizes of one face differ by no more than this share. */
const SAME_SIZE = 0.05;
/** A glyph that is read as a digit so many times as often as another is the digit, and the other is not. */
const FAR_MORE = 5;
/** So many ASCII signs that are read as they are mapped make a font's map sound for all of them. */
const LEAST_SOUND = 5;
export const ASCII = /^[!-~]$/;
export const DIGIT = /^\p{Nd}$/u;
export const IN_FIGURES = /^[\p{Nd}\p{P}\p{S}]$/u;

/** What a glyph is, as most of its readings say. */
export interface Known {
  character: string;
  /** Share of the readings that say so. */
  share: number;
  vote: Vote;
}

/** The glyphs that their readings tell, and whether any other may be a digit. */
export interface KnownGlyphs {
  known: Map<string, Known>;
  /** True for a width (font sizes) that a digit of a font has. */
  isDigitWide: (digit: string, font: string | undefined, width: number) => boolean;
  /** False for a digit that is another glyph of the font, or not as wide as a digit of it. */
  mayBe: (digit: string, vote: Vote) => boolean;
}

/** Decides by votes what glyphs are; no glyph that is not as wide as the digits of its font is a digit. */
export function knownGlyphs(votes: Map<string, Vote>): KnownGlyphs {
  const isDigitWide = digitWidths([...votes.values()].flatMap((vote) => readingOf(vote) ?? []));
  const possible = new Map(
    [...votes].map(([key, vote]) => {
      const readings = [...vote.readings].filter(
        ([read]) => !DIGIT.test(read) || isDigitWide(read, vote.font, vote.width),
      );
      return [key, new Map(readings)];
    }),
  );
  const known = new Map<string, Known>();
  for (const [key, vote] of votes) {
    const one = readingOf(vote, possible.get(key));
    if (one) known.set(key, one);
  }
  for (const [key, one] of known) {
    if (DIGIT.test(one.character) && isOutdone(one, known)) known.delete(key);
  }
  const sound = soundFonts([...known.values()]);
  for (const [key, vote] of votes) {
    if (known.has(key) || vote.width >= FULL_WIDTH) continue;
    if (!ASCII.test(vote.mapped) || !sound.has(vote.font)) continue;
    const read = [...(possible.get(key)?.keys() ?? [])];
    if (read.every((character) => character === vote.mapped))
      known.set(key, { character: vote.mapped, share: ALONE, vote });
  }
  const mayBe = (digit: string, vote: Vote): boolean =>
    isDigitWide(digit, vote.font, vote.width) &&
    ![...known.values()].some(
      (one) => one.character === digit && one.vote !== vote && isAlike(one.vote, vote),
    );
  return { known, isDigitWide, mayBe };
}

/** True where another glyph is the same digit by far more readings: signs are misread as digits. */
function isOutdone({ character, vote }: Known, known: Map<string, Known>): boolean {
  const count = vote.readings.get(character) ?? 0;
  return [...known.values()].some(
    (other) =>
      other.character === character &&
      isAlike(other.vote, vote) &&
      (other.vote.readings.get(character) ?? 0) > FAR_MORE * count,
  );
}

/** Glyphs of one font, both of half or both of full width; a font of type 3 may hold a character once for each size. */
function isAlike(a: Vote, b: Vote): boolean {
  if (a.font !== b.font || a.width < FULL_WIDTH !== b.width < FULL_WIDTH) return false;
  return familyOf(a.font) === a.font || Math.abs(a.size - b.size) <= SAME_SIZE * a.size;
}

/** The character of a glyph; undefined where its readings are too few or too many. */
function readingOf(vote: Vote, readings = vote.readings): Known | undefined {
  const [best] = [...readings].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  const [character, count] = best;
  const all = [...readings.values()].reduce((sum, one) => sum + one, 0);
  const share = count / all;
  if (IN_FIGURES.test(character) && (share < SURE_SHARE || count < LEAST_READINGS))
    return undefined;
  return { character, share, vote };
}

/** Fonts whose map gives the right character for each ASCII sign that is known: what no one read is as mapped, too. */
function soundFonts(known: Known[]): Set<string | undefined> {
  const ascii = known.filter(({ vote }) => ASCII.test(vote.mapped));
  const fonts = new Set(ascii.map(({ vote }) => vote.font));
  for (const font of fonts) {
    const own = ascii.filter(({ vote }) => vote.font === font && vote.width < FULL_WIDTH);
    const right = own.filter(({ vote, character }) => vote.mapped === character);
    if (own.length < LEAST_SOUND || right.length < own.length) fonts.delete(font);
  }
  return fonts;
}

/**
 * Tells how wide the digits of a font are: as wide as several different ones that are known. What is
 * read as a digit and is not so wide is a sign: OCR takes short dashes for a 1.
 */
function digitWidths(known: Known[]): KnownGlyphs['isDigitWide'] {
  const digits = known.filter(({ character }) => DIGIT.test(character));
  return (digit, font, width) => {
    const family = familyOf(font);
    const widest = width / (digit === '1' ? NARROWEST_ONE : 1);
    const alike = digits.filter(
      ({ vote }) =>
        familyOf(vote.font) === family &&
        vote.width >= (1 - SAME_WIDTH) * width &&
        vote.width <= (1 + SAME_WIDTH) * widest,
    );
    return new Set(alike.map(({ character }) => character)).size >= LEAST_DIGITS;
  };
}
