import { foldText, similarity } from '../text/index.js';
import { type CharBits, charBits, type Keys, lacking } from './keys.js';

/** A printed or official label, ready to be compared. */
export interface Label {
  /** Folded, without leading ordinal, `其中` and punctuation; UNKNOWN where a character makes no sense. */
  key: string;
  /** The same without what stands in brackets; equal to `key` where nothing does. */
  bare: string;
  /** Leading ordinal, e.g. 三 or 7; empty where there is none. */
  ordinal: string;
  /** Share of characters (0 to 1) that make no sense in a Chinese label: the font's map is broken. */
  damage: number;
  bits: CharBits;
  bareBits: CharBits;
}

/** Stands for a character that cannot be what was printed. */
const UNKNOWN = '\ufffd';

/** 三、 (三) 3. and 3 before a word that is no unit of it, where a scan loses the point or a map the sign. */
const ORDINAL =
  /^(?:\(([一二三四五六七八九十]{1,3}|\d{1,2})\)?|([一二三四五六七八九十]{1,3})[)、.,:·]|(\d{1,2})(?:[)、,:·\uFFFD]|\.(?!\d)|(?=[\u4e00-\u9fff])(?![年月日号时分件条个项次人万])))/;
/** The same in brackets that a destroyed map gives as any other signs. */
const IN_SIGNS = /^[^\p{Script=Han}\p{Nd}]([一二三四五六七八九十]{1,3})[^\p{Script=Han}\p{Nd}]/u;
/** Specks of a scan and bullets in front of a label. */
const LEADING_MARKS = /^["'·.,、;:|_~-]+/;
const PART = /^其中[:,]?(?=.{2})/;
const BRACKETS = /\([^()]*\)?/g;
const PUNCTUATION = /[、。，；：,.;:"'()<>·\-/%!?…]/g;
const SENSE = /[\u3400-\u9fff\d]/;
const ALL_SENSE = /^[\u3400-\u9fff\d]*$/;

const NO_BITS: CharBits = { low: 0, high: 0 };
const EMPTY: Label = {
  key: '',
  bare: '',
  ordinal: '',
  damage: 0,
  bits: NO_BITS,
  bareBits: NO_BITS,
};

/** Takes a label apart. An ordinal alone stays in the key: it is all there is. */
export function labelOf(text: string): Label {
  const folded = foldText(text).replace(LEADING_MARKS, '');
  if (folded === '') return EMPTY;
  const match = ORDINAL.exec(folded) ?? IN_SIGNS.exec(folded);
  const ordinal = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  const words = folded.slice(match?.[0].length ?? 0).replace(PART, '');
  const key = keyOf(words);
  const bare = (words.includes('(') ? keyOf(words.replace(BRACKETS, '')) : '') || key;
  const bits = charBits(key);
  const bareBits = bare === key ? bits : charBits(bare);
  return { key, bare, ordinal, damage: damageOf(key), bits, bareBits };
}

function keyOf(folded: string): string {
  const key = folded.replace(PUNCTUATION, '');
  if (ALL_SENSE.test(key)) return key;
  return Array.from(key, (char) => (SENSE.test(char) ? char : UNKNOWN)).join('');
}

function damageOf(key: string): number {
  if (key === '' || !key.includes(UNKNOWN)) return 0;
  return (key.split(UNKNOWN).length - 1) / key.length;
}

/** A beginning of a label counts from this many characters on. */
const LEAST_PREFIX = 4;
/** How sure a label is of which only the beginning stands there (the rest is on the next page). */
const PREFIX_SIMILARITY = 0.7;
/** Share of unknown characters above which a label says nothing. */
const HOPELESS = 0.8;
/** A damaged label so many times as long as a key is none, but two lines of text that a scan ran into one. */
const MOST_EXTRA = 1.6;
/** Similarity below which nobody looks. */
const FLOOR = 0.3;

/** How alike a printed label is to the best of some keys, 0 to 1; below 0.3 it may be 0. */
export function labelSimilarity(printed: Label, keys: Keys): number {
  if (keys.has(printed.key) || keys.has(printed.bare)) return 1;
  if (printed.key === '') return 0;
  let best = 0;
  for (let i = 0; i < keys.texts.length; i += 1) {
    const key = keys.texts[i] ?? '';
    const bits = keys.bits[i] ?? NO_BITS;
    const floor = Math.max(best, FLOOR);
    best = Math.max(best, keySimilarity(printed, printed.key, printed.bits, { key, bits, floor }));
    if (printed.bare !== printed.key) {
      best = Math.max(
        best,
        keySimilarity(printed, printed.bare, printed.bareBits, { key, bits, floor }),
      );
    }
  }
  return best;
}

interface Candidate {
  key: string;
  bits: CharBits;
  /** Similarity below which the answer does not matter. */
  floor: number;
}

function keySimilarity(
  { damage }: Label,
  printed: string,
  printedBits: CharBits,
  { key, bits, floor }: Candidate,
): number {
  const longest = Math.max(printed.length, key.length);
  const shortest = Math.min(printed.length, key.length);
  const room = longest * (1 - floor);
  const missing = lacking(bits, printedBits);
  if (damage > 0) {
    // Every unknown character costs something, every known one that the key lacks costs a whole edit.
    const unknown = damage * printed.length;
    const extra = Math.max(0, lacking(printedBits, bits) - 1);
    const least = extra + unknown * UNKNOWN_COST + Math.max(0, key.length - printed.length);
    const most = longest * (1 - Math.max(floor, ENOUGH_DAMAGED));
    if (damage > HOPELESS || least > most || longest > 2 * shortest) return 0;
    if (printed.length > MOST_EXTRA * key.length) return 0;
    // Unknown characters may be any: where no known one agrees the label says nothing.
    if (!Array.from(printed).some((char) => key.includes(char))) return 0;
    return damagedSimilarity(printed, key);
  }
  const prefix = printed.length >= LEAST_PREFIX && key.startsWith(printed);
  if (prefix) return Math.max(similarity(printed, key), PREFIX_SIMILARITY);
  if (missing > room || lacking(printedBits, bits) > room) return 0;
  return similarity(printed, key, floor);
}

/** What an unknown character costs where it stands for one that was expected, or for nothing. */
const UNKNOWN_COST = 0.35;

/** One row of distances at a time; no label is longer than this many characters. */
const LONGEST = 256;
const distances = new Float64Array(LONGEST + 1);

/** Edit distance in which an unknown character is a small fault, as a similarity. */
function damagedSimilarity(printed: string, key: string): number {
  if (printed.length > LONGEST || key.length > LONGEST) return 0;
  for (let j = 0; j <= key.length; j += 1) distances[j] = j;
  for (let i = 0; i < printed.length; i += 1) {
    const cost = printed[i] === UNKNOWN ? UNKNOWN_COST : 1;
    let diagonal = distances[0] ?? 0;
    let left = diagonal + cost;
    distances[0] = left;
    for (let j = 1; j <= key.length; j += 1) {
      const up = distances[j] ?? 0;
      const change = diagonal + (printed[i] === key[j - 1] ? 0 : cost);
      left = Math.min(change, up + cost, left + 1);
      distances[j] = left;
      diagonal = up;
    }
  }
  return 1 - (distances[key.length] ?? 0) / Math.max(printed.length, key.length);
}

/** Characters of a key up to which a rule holds, and the similarity that is then enough. */
const ENOUGH: readonly (readonly [length: number, similarity: number])[] = [
  [3, 0.99],
  [6, 0.75],
  [9, 0.65],
  [Number.POSITIVE_INFINITY, 0.55],
];
/** A damaged label needs less: what is left of it speaks for the rest. */
const ENOUGH_DAMAGED = 0.4;

/** Similarity from which a printed label is taken for an official one of this length. */
export function enoughFor(length: number, damage: number): number {
  if (damage > 0) return ENOUGH_DAMAGED;
  return ENOUGH.find(([most]) => length <= most)?.[1] ?? 1;
}
