import type { Glyph, PageContent, Run } from '../model/page.js';
import { isOfChineseWriting } from '../text/chinese-writing.js';
import { drawnText } from './drawn-text.js';
import { FULL_WIDTH, isBlank, keyOf, widthOf } from './glyph-key.js';
import { countVotes } from './glyph-votes.js';
import { soundMaps } from './sound-maps.js';
import { ALONE, ASCII, DIGIT, IN_FIGURES, type Known, knownGlyphs } from './known-glyphs.js';

/** A page whose character map is destroyed, and what OCR read of its picture. */
export interface TwoViews {
  text: PageContent;
  picture: PageContent;
}

/** Where glyphs of this share of the visible ones are known or were read, the page is read from its glyphs. */
const KNOWN_SHARE = 0.8;
/** The same of those that OCR read as digits: else a code stands for many glyphs, and OCR alone knows more. */
const KNOWN_DIGITS = 0.9;
/** From an ASCII sign to its full-width form. */
const WIDE_FORMS = 0xfee0;
const UNKNOWN = '\uFFFD';

/**
 * Reads pages whose fonts give each glyph a wrong character, but the same one throughout: what OCR
 * read where a glyph stands is a vote on its character, in all of the file, and what is known so
 * is known wherever the glyph stands. Chinese characters, and glyphs whose code stands for several, are
 * what was read at each place; others stay unmapped, as does a digit where another one was read. A
 * page of too many glyphs that are not known is left as OCR read it. A map that only has holes is
 * believed for the rest. (A simple substitution cipher, solved by a noisy crib.)
 */
export function decipherPages(views: TwoViews[]): PageContent[] {
  const { votes, own } = countVotes(views);
  const { known, isDigitWide, mayBe } = knownGlyphs(votes);
  const sound = soundMaps(
    views.map(({ text }) => text),
    own,
  );
  const read = (glyph: Glyph, run: Run): string | undefined => {
    const here = own.get(glyph);
    const vote = votes.get(keyOf(glyph, run));
    return here && vote && DIGIT.test(here) && !mayBe(here, vote) ? undefined : here;
  };
  const isSound = (glyph: Glyph, run: Run): boolean => {
    const { mapped, font, text } = glyph;
    if (!mapped || !sound.has(font) || !isOfChineseWriting(text)) return false;
    if (ASCII.test(text) && widthOf(glyph, run) >= FULL_WIDTH) return false;
    const voted = known.get(keyOf(glyph, run))?.character;
    return !DIGIT.test(text) || voted === undefined || voted === text;
  };
  const characterAt = (glyph: Glyph, run: Run): string | undefined => {
    if (isSound(glyph, run)) return glyph.text;
    const character = characterOf(known.get(keyOf(glyph, run))?.character, read(glyph, run));
    const isDigit = character !== undefined && DIGIT.test(character);
    return isDigit && !isDigitWide(character, glyph.font, widthOf(glyph, run))
      ? undefined
      : character;
  };
  return views.map(({ text, picture }) => {
    const visible = text.runs.filter(({ visibility }) => visibility === 'visible');
    const printed = visible.flatMap((run) =>
      run.glyphs
        .filter((glyph) => !isBlank(glyph))
        .map((glyph) => ({ known: characterAt(glyph, run) !== undefined, read: own.get(glyph) })),
    );
    const digits = printed.filter(({ read }) => read !== undefined && DIGIT.test(read));
    if (shareKnown(printed) < KNOWN_SHARE || shareKnown(digits) < KNOWN_DIGITS) return picture;
    const runs = text.runs.map((run) =>
      run.glyphs.every((glyph) => isSound(glyph, run)) ? run : decipherRun(run, known, characterAt),
    );
    return {
      ...text,
      runs: [...runs, ...drawnText(text, picture)],
      trust: { ...text.trust, level: 'trusted', unmapped: 0 },
    };
  });
}

function shareKnown(glyphs: { known: boolean }[]): number {
  return glyphs.length === 0 ? 1 : glyphs.filter(({ known }) => known).length / glyphs.length;
}

function decipherRun(
  run: Run,
  known: Map<string, Known>,
  characterAt: (glyph: Glyph, run: Run) => string | undefined,
): Run {
  let confidence = 1;
  const characters = run.glyphs.map((glyph) => {
    const character = isBlank(glyph) ? undefined : characterAt(glyph, run);
    return character && asWide(character, widthOf(glyph, run));
  });
  const glyphs = run.glyphs.map((glyph, at) => {
    if (isBlank(glyph)) return glyph;
    const character = isOtherSize(characters, at) ? undefined : characters[at];
    confidence = Math.min(confidence, known.get(keyOf(glyph, run))?.share ?? ALONE);
    return character
      ? { ...glyph, text: character, mapped: true }
      : { ...glyph, text: UNKNOWN, mapped: false };
  });
  const text = glyphs.map((glyph) => glyph.text).join('');
  return { ...run, text, glyphs, method: 'ocr', confidence };
}

/** True for a digit of full width beside one of half width: no figure has both, it is a sign that was misread. */
function isOtherSize(characters: (string | undefined)[], at: number): boolean {
  const isHalf = (character: string | undefined): boolean => /^[0-9]$/.test(character ?? '');
  return (
    /^[０-９]$/.test(characters[at] ?? '') &&
    (isHalf(characters[at - 1]) || isHalf(characters[at + 1]))
  );
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
