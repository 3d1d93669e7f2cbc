import type { Glyph } from '../model/page.js';
import { radicalsOf } from '../text/index.js';

/** A range of characters that was folded at its first one is no longer than this. */
const LONGEST_RANGE = 16;
/** How much (bits) a glyph speaks for a character: one that is known, one that folds to it, one in a range that does, a sign or figure. */
const KNOWN = 8;
const FOLDED = 5;
const IN_RANGE = 1;
const NARROW_SIGN = 2;
/** How much a glyph of which nothing is known takes, and where the numbers of such begin. */
const UNKNOWN = 3;
const FIRST_NUMBER = 0x21;
/** So much (bits) tells a phrase that stands by itself, and a piece of one in the midst of others. */
const WHOLE_ENOUGH = 9;
const PIECE_ENOUGH = 30;
/** A phrase that stands by itself is told rather than a piece of so much more. */
const WHOLE_GAIN = 5;
/** An unknown character is looked for no further on than so many known ones. */
const NEAR = 12;
/** Characters up to this one have one byte: there is nothing to fold. */
const LATIN = 0xff;
/** No phrase is longer. */
const LONGEST = 40;
/** Ends of phrases in the list of all. */
const END = '\n';
/** A place at which two phrases fit equally well, and have two characters. */
const UNSURE = '\uFFFD';

/** A glyph of the stream of a page. */
export interface Sign {
  glyph: Glyph;
  /** The code that its character was folded to, or its number; undefined where the character is known. */
  code: number | undefined;
  /** True where a phrase may begin or end: beside the ends of runs, signs and figures. */
  begins: boolean;
  ends: boolean;
}

/** Characters of the glyphs of a font that have numbers for codes: each glyph has one, each character one glyph. */
export class GlyphNames {
  readonly #votes = new Map<string, Map<string, number>>();
  readonly #characters = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  vote(key: string, character: string): void {
    const votes = this.#votes.get(key) ?? new Map<string, number>();
    this.#votes.set(key, votes.set(character, (votes.get(character) ?? 0) + 1));
  }

  /** Believes the votes that nothing speaks against. */
  settle(): void {
    for (const [key, votes] of this.#votes) {
      const [character, ...others] = votes.keys();
      if (character === undefined || others.length > 0) continue;
      const own = fontOf(key) + character;
      if (this.#keys.has(own)) continue;
      this.#characters.set(key, character);
      this.#keys.set(own, key);
    }
  }

  characterOf(key: string): string | undefined {
    return this.#characters.get(key);
  }

  /** False for a character that another glyph of the font has. */
  isFree(key: string, character: string): boolean {
    const other = this.#keys.get(fontOf(key) + character);
    return other === undefined || other === key;
  }
}

const keyOf = ({ glyph, code }: Sign): string => `${glyph.font ?? ''}\n${code ?? ''}`;
const fontOf = (key: string): string => key.slice(0, key.indexOf('\n') + 1);

/** All phrases one after the other, and where those begin and which characters stand where a glyph's may begin a piece. */
export class Phrases {
  readonly text: string;
  /** Where phrases begin. */
  readonly starts: number[] = [];
  readonly #places = new Map<string | number, number[]>();

  constructor(phrases: string[]) {
    this.text = END + phrases.join(END) + END;
    for (let at = 1; at < this.text.length; at += 1) {
      const character = this.text[at] as string;
      if (character === END) continue;
      if (this.text[at - 1] === END) this.starts.push(at);
      const own = character.charCodeAt(0);
      this.#add(character.normalize('NFKC'), at);
      if (own > LATIN) for (const code of codesOf(character)) this.#add(code, at);
    }
  }

  /** Where a sign may be the first one of a piece. */
  placesOf({ glyph, code }: Sign): readonly number[] {
    return this.#places.get(code ?? glyph.text.normalize('NFKC')) ?? [];
  }

  #add(key: string | number, at: number): void {
    const places = this.#places.get(key);
    if (places) places.push(at);
    else this.#places.set(key, [at]);
  }
}

/** A phrase or piece of one and where it fits, with how much speaks for it. */
interface Fit {
  piece: string;
  bits: number;
}

/** The characters of the glyphs that phrases tell; those of numbered glyphs are votes on their names. */
export function tellPhrases(
  signs: Sign[],
  phrases: Phrases,
  names: GlyphNames,
): Map<Glyph, string> {
  const found = new Map<Glyph, string>();
  for (let at = 0; at < signs.length; at += 1) {
    const piece = bestAt(signs, at, phrases, names)?.piece ?? '';
    for (const [i, character] of [...piece].entries()) {
      const sign = signs[at + i];
      if (sign?.code === undefined || character === UNSURE) continue;
      found.set(sign.glyph, character);
      if (isNumbered(sign.code, character)) names.vote(keyOf(sign), character);
    }
    at += Math.max(0, piece.length - 1);
  }
  return found;
}

/** What fits best from a place on; characters that another phrase tells otherwise are unsure. */
function bestAt(signs: Sign[], at: number, phrases: Phrases, names: GlyphNames): Fit | undefined {
  const sign = signs[at] as Sign;
  if (sign.code === undefined && !isNearUnknown(signs, at)) return undefined;
  const { text, starts } = phrases;
  const wholes = sign.begins ? starts.map((from) => wholeAt(signs, at, text, from, names)) : [];
  const pieces = phrases.placesOf(sign).map((from) => pieceAt(signs, at, text, from, names));
  let best: Fit | undefined;
  for (const found of [...wholes, ...pieces]) {
    if (!found || (best && found.bits < best.bits)) continue;
    best = best?.bits === found.bits ? { ...best, piece: common(best.piece, found.piece) } : found;
  }
  return best;
}

/** True for a known character of which a phrase with unknown ones may begin. */
function isNearUnknown(signs: Sign[], at: number): boolean {
  const { text } = (signs[at] as Sign).glyph;
  return signs.slice(at, at + NEAR).some(({ code }) => code !== undefined) && /[^ -~]/.test(text);
}

/** The phrase that begins at `from`, where it stands by itself; glyphs of which nothing is known may be in it. */
function wholeAt(
  signs: Sign[],
  at: number,
  phrases: string,
  from: number,
  names: GlyphNames,
): Fit | undefined {
  const end = phrases.indexOf(END, from);
  const piece = phrases.slice(from, end);
  if (piece.length < 2 || signs[at + piece.length - 1]?.ends !== true) return undefined;
  if (piece.length === 2 && isTwice(signs[at], signs[at + 1], piece)) return undefined;
  let bits = 0;
  for (let i = 0; i < piece.length; i += 1) {
    const sign = signs[at + i] as Sign;
    const character = piece[i] as string;
    const gain = likeness(sign, character, names);
    if (gain === 0 && !mayBe(sign, character, names)) return undefined;
    bits += gain === 0 ? -UNKNOWN : gain;
  }
  return bits < WHOLE_ENOUGH ? undefined : { piece, bits: bits + WHOLE_GAIN };
}

/** True for one glyph printed twice where two characters are looked for: two noughts of full width fold to the code of 结 and of 果. */
function isTwice(first: Sign | undefined, second: Sign | undefined, piece: string): boolean {
  return first?.code !== undefined && first.code === second?.code && piece[0] !== piece[1];
}

/** The longest piece of a phrase from `from` on whose characters all fit. */
function pieceAt(
  signs: Sign[],
  at: number,
  phrases: string,
  from: number,
  names: GlyphNames,
): Fit | undefined {
  let bits = 0;
  let length = 0;
  for (; length < LONGEST; length += 1) {
    const character = phrases[from + length] ?? END;
    const sign = signs[at + length];
    const gain = sign && character !== END ? likeness(sign, character, names) : 0;
    if (gain === 0) break;
    bits += gain;
  }
  return bits < PIECE_ENOUGH ? undefined : { piece: phrases.slice(from, from + length), bits };
}

/** How much a sign speaks for a character (bits); 0 where it does not. */
function likeness(sign: Sign, character: string, names: GlyphNames): number {
  const { glyph, code } = sign;
  if (code === undefined) {
    if (glyph.text !== character && glyph.text.normalize('NFKC') !== character.normalize('NFKC'))
      return 0;
    return character > '~' ? KNOWN : NARROW_SIGN;
  }
  if (character.charCodeAt(0) <= LATIN) return 0;
  if (foldsOf(character).has(code)) return FOLDED;
  if (codesOf(character).has(code)) return IN_RANGE;
  return names.characterOf(keyOf(sign)) === character ? FOLDED : 0;
}

const folds = new Map<string, Set<number>>();
const codes = new Map<string, Set<number>>();

/** What a character folds to, written as itself or as a radical that looks like it. */
function foldsOf(character: string): Set<number> {
  const known = folds.get(character);
  if (known) return known;
  const all = new Set([character, ...radicalsOf(character)].map((one) => fold(one.charCodeAt(0))));
  folds.set(character, all);
  return all;
}

/** The same, and its codes where it is not the first one of its range. */
function codesOf(character: string): Set<number> {
  const known = codes.get(character);
  if (known) return known;
  const own = character.charCodeAt(0);
  const places = Array.from({ length: LONGEST_RANGE - 1 }, (_, i) => i + 1);
  const all = new Set([...foldsOf(character), ...places.map((place) => fold(own - place) + place)]);
  codes.set(character, all);
  return all;
}

/** True for a glyph with a number that may be any character, so far. */
function mayBe(sign: Sign, character: string, names: GlyphNames): boolean {
  const { code } = sign;
  if (code === undefined || !isNumbered(code, character)) return false;
  return names.characterOf(keyOf(sign)) === undefined && names.isFree(keyOf(sign), character);
}

const isNumbered = (code: number, character: string): boolean =>
  code >= FIRST_NUMBER && character.charCodeAt(0) > LATIN && !foldsOf(character).has(code);

const fold = (code: number): number => (code >> 8) | (code & 0xff);

function common(a: string, b: string): string {
  const length = Math.min(a.length, b.length);
  return Array.from({ length }, (_, i) => (a[i] === b[i] ? a[i] : UNSURE)).join('');
}
