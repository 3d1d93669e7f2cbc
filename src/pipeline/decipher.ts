import type { Glyph, PageContent, Run } from '../model/page.js';
import { FULL_WIDTH, isBlank, keyOf, widthOf } from './glyph-key.js';
import { countVotes, type Vote } from './glyph-votes.js';

/** A page whose character map is destroyed, and what OCR read of its picture. */
export interface TwoViews {
  text: PageContent;
  picture: PageContent;
}

/** Where glyphs of this share of the visible ones are known by vote, the page is read from its glyphs. */
const KNOWN_SHARE = 0.9;
/** Confidence in a glyph that is known from its map, or from one reading alone. */
const ALONE = 0.75;
/** Nearly all readings of a part of a figure are the same: else one code stands for several glyphs. */
const SURE_SHARE = 0.95;
/** So many readings of a glyph make it known as a part of a figure. */
const LEAST_READINGS = 2;
/** Two glyphs of one font may both be a digit where their widths differ by this ratio: half and full width. */
const OTHER_WIDTH = 1.4;
/** So many ASCII signs that are read as they are mapped make a font's map sound for all of them. */
const LEAST_SOUND = 5;
/** From an ASCII sign to its full-width form. */
const WIDE_FORMS = 0xfee0;
const ASCII = /^[!-~]$/;
const DIGIT = /^\p{Nd}$/u;
const IN_FIGURES = /^[\p{Nd}\p{P}\p{S}]$/u;
const UNKNOWN = '\uFFFD';

/**
 * Reads pages whose fonts give each glyph a wrong character, but the same one throughout: what OCR
 * read where a glyph stands is a vote on its character, in all of the file, and what is known so
 * is known wherever the glyph stands. Chinese characters, and glyphs whose code stands for several, are
 * what was read at each place; others stay unmapped, as does a digit where another one was read. A
 * page of too many glyphs that are not known is left as OCR read it. (A simple substitution cipher, solved by a noisy crib.)
 */
export function decipherPages(views: TwoViews[]): PageContent[] {
  const { votes, own } = countVotes(views);
  const known = decide(votes);
  return views.map(({ text, picture }) => {
    const visible = text.runs.filter(({ visibility }) => visibility === 'visible');
    const printed = visible.flatMap((run) =>
      run.glyphs.filter((glyph) => !isBlank(glyph)).map((glyph) => keyOf(glyph, run)),
    );
    const clear = printed.filter((key) => known.has(key));
    if (clear.length < KNOWN_SHARE * printed.length) return picture;
    const runs = text.runs.map((run) => decipherRun(run, known, own));
    return { ...text, runs, trust: { ...text.trust, level: 'trusted', unmapped: 0 } };
  });
}

interface Known {
  character: string;
  share: number;
  vote: Vote;
}

function decide(votes: Map<string, Vote>): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const [key, vote] of votes) {
    const one = readingOf(vote);
    if (one) known.set(key, one);
  }
  const sound = soundFonts([...known.values()]);
  for (const [key, vote] of votes) {
    if (
      !known.has(key) &&
      [...vote.readings.keys()].every((read) => read === vote.mapped) &&
      ASCII.test(vote.mapped) &&
      sound.has(vote.font)
    )
      known.set(key, { character: vote.mapped, share: ALONE, vote });
  }
  const doubles = [...known].filter(([key, one]) =>
    [...known].some(([other, two]) => key !== other && isSameDigit(one, two)),
  );
  for (const [key] of doubles) known.delete(key);
  return known;
}

/** The character of a glyph; undefined where its readings are too few or too many. */
function readingOf(vote: Vote): Known | undefined {
  const [best] = [...vote.readings].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  const [character, count] = best;
  const all = [...vote.readings.values()].reduce((sum, one) => sum + one, 0);
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

/** Two glyphs of a font that pass for one digit: one of them was misread. */
function isSameDigit(a: Known, b: Known): boolean {
  if (a.vote.font !== b.vote.font || a.character !== b.character) return false;
  const [narrow, wide] = [a.vote.width, b.vote.width].sort((x, y) => x - y) as [number, number];
  return DIGIT.test(a.character) && wide < OTHER_WIDTH * narrow;
}

function decipherRun(run: Run, known: Map<string, Known>, own: Map<Glyph, string>): Run {
  let confidence = 1;
  const glyphs = run.glyphs.map((glyph) => {
    if (isBlank(glyph)) return glyph;
    const one = known.get(keyOf(glyph, run));
    const character = characterOf(one?.character, own.get(glyph));
    confidence = Math.min(confidence, one?.share ?? ALONE);
    return character
      ? { ...glyph, text: asWide(character, widthOf(glyph, run)), mapped: true }
      : { ...glyph, text: UNKNOWN, mapped: false };
  });
  const text = glyphs.map((glyph) => glyph.text).join('');
  return { ...run, text, glyphs, method: 'ocr', confidence };
}

/** What a glyph is by all its readings, or was read as at its place; nothing where these are two digits. */
function characterOf(known: string | undefined, read: string | undefined): string | undefined {
  if (!known || !read) return known ?? read;
  if (DIGIT.test(known)) return DIGIT.test(read) && read !== known ? undefined : known;
  return IN_FIGURES.test(known) ? known : read;
}

/** An ASCII sign of full width as its full-width form. */
function asWide(character: string, width: number): string {
  if (width < FULL_WIDTH || !ASCII.test(character)) return character;
  return String.fromCodePoint((character.codePointAt(0) as number) + WIDE_FORMS);
}
