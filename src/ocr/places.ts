import type { EngineReading } from './engine.js';

/** Names of provinces, cities, counties and districts end so. */
const KINDS = '省市州盟县区旗';
/** No name of a place is longer than this, characters. */
const LONGEST = 15;
/** A character less sure than this may be another one in the name of a place. */
const UNSURE = 0.995;
/** How likely the character must be that makes a name; more so where a name is only so long: 献县, 单县 are near to many words. */
const LIKELY = 1e-3;
const SHORT_NAME = 2;
const LIKELY_SHORT = 5e-3;
/** So many times likelier than any other that makes a name. */
const CLEARLY = 3;
/** How sure a character is that makes the name of a place. */
const NAMED = 0.5;
/** A character stands this far around its middle, and one was left out where the next is so far away; widths of characters. */
const WINDOW = 0.45;
const LEFT_OUT = 1.6;

/** The names of the provinces, cities, counties and districts of China. */
export interface Places {
  names: ReadonlySet<string>;
  /** The characters that the engine knows. */
  known: ReadonlySet<string>;
}

/** Loads the names; `alphabet` are the characters that the engine knows. */
export async function loadPlaces(alphabet: ReadonlySet<string>): Promise<Places> {
  const { areaList } = await import('@vant/area-data');
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const names = [provinces, cities, counties].flatMap((list) => Object.values(list));
  const ofKinds = names.filter((name) => KINDS.includes(name.at(-1) as string));
  return { names: new Set(ofKinds), known: alphabet };
}

/** Where the name of a place may have been misread. */
export interface PlaceDoubt {
  /** Index of the character in the reading; of the one behind it, where it was left out. */
  at: number;
  leftOut: boolean;
  /** Where it stands, as shares (0 to 1) of the line's width. */
  from: number;
  to: number;
}

/**
 * The unsure characters, and the places of characters left out, in front of a word for a kind of place (县, 区) that
 * ends no known name and would with another character there (沐阳县 is none, 沭阳县 is; 县公安局 lacks one).
 */
export function findDoubts(reading: EngineReading, places: Places): PlaceDoubt[] {
  const characters = [...reading.text];
  const { centres, sureness } = reading;
  if (centres.length !== characters.length || !characters.some((c) => KINDS.includes(c))) return [];
  const pitch = pitchOf(centres);
  const doubts: PlaceDoubt[] = [];
  const doubt = (at: number, leftOut: boolean, centre: number): void => {
    const fits = fitsAt(characters, at, leftOut, places);
    if (fits.length > 0)
      doubts.push({ at, leftOut, from: centre - WINDOW * pitch, to: centre + WINDOW * pitch });
  };
  characters.forEach((_, at) => {
    if ((sureness[at] as number) < UNSURE && !isInName(characters, at, places))
      doubt(at, false, centres[at] as number);
  });
  characters.forEach((character, at) => {
    const before = at === 0 ? -pitch / 2 : (centres[at - 1] as number);
    const centre = centres[at] as number;
    if (KINDS.includes(character) && centre - before > LEFT_OUT * pitch)
      doubt(at, true, centre - pitch);
  });
  return doubts;
}

/** The usual way from one character to the next. */
function pitchOf(centres: number[]): number {
  const ways = centres.slice(1).map((centre, i) => centre - (centres[i] as number));
  return ways.sort((a, b) => a - b)[ways.length >> 1] ?? 1;
}

/**
 * The reading with the doubtful characters made those that make the name of a real place and are likelier than any
 * other that does, or else the one that the engine does not know (鄠邑区). Rare characters stand in names and hardly
 * elsewhere.
 *
 * @param likely for each doubt, how likely each character stands there
 */
export function mendPlaces(
  reading: EngineReading,
  doubts: PlaceDoubt[],
  likely: ReadonlyMap<string, number>[],
  places: Places,
): EngineReading {
  const characters = [...reading.text];
  const centres = [...reading.centres];
  const sureness = [...reading.sureness];
  const mends = doubts.flatMap((doubt, i) => {
    const fits = fitsAt(characters, doubt.at, doubt.leftOut, places);
    const text = likeliestOf(fits, likely[i] as ReadonlyMap<string, number>);
    return text === undefined ? [] : [{ ...doubt, text }];
  });
  // From the end: a character put in moves those behind it.
  for (const { at, leftOut, from, to, text } of mends.sort((a, b) => b.at - a.at)) {
    const replaced = leftOut ? 0 : 1;
    characters.splice(at, replaced, text);
    centres.splice(at, replaced, (from + to) / 2);
    sureness.splice(at, replaced, NAMED);
  }
  return mends.length === 0
    ? reading
    : { text: characters.join(''), confidence: Math.min(...sureness), centres, sureness };
}

/** A character that makes a name of a place. */
interface Fit {
  text: string;
  /** How likely it must be, at least; undefined for one that the engine does not know. */
  least: number | undefined;
}

/** The characters that would make the name of a place at `at`, instead of the one there or put in front of it. */
function fitsAt(characters: string[], at: number, leftOut: boolean, places: Places): Fit[] {
  const fits: Fit[] = [];
  const after = leftOut ? at : at + 1;
  for (const name of places.names) {
    const letters = [...name];
    const end = characters.indexOf(letters.at(-1) as string, after);
    if (end < 0 || end - after >= LONGEST) continue;
    letters.slice(0, -1).forEach((letter, i) => {
      const matches = letters.every(
        (other, j) => j === i || characters[j < i ? at - i + j : after + j - i - 1] === other,
      );
      if (!matches) return;
      const least = letters.length > SHORT_NAME ? LIKELY : LIKELY_SHORT;
      if (places.known.has(letter)) fits.push({ text: letter, least });
      else if (letters.length > SHORT_NAME) fits.push({ text: letter, least: undefined });
    });
  }
  return fits;
}

/** The likeliest of the characters that fit, unless another is nearly as likely. */
function likeliestOf(fits: Fit[], likely: ReadonlyMap<string, number>): string | undefined {
  const confidenceOf = ({ text }: Fit): number => likely.get(text) ?? 0;
  const best = fits
    .filter((fit) => fit.least !== undefined && confidenceOf(fit) >= fit.least)
    .sort((a, b) => confidenceOf(b) - confidenceOf(a))[0];
  if (best === undefined) return fits.find(({ least }) => least === undefined)?.text;
  const isRivalled = fits.some(
    (fit) => fit.text !== best.text && confidenceOf(fit) * CLEARLY > confidenceOf(best),
  );
  return isRivalled ? undefined : best.text;
}

/** Whether a character belongs to the name of a place as it was read. */
function isInName(characters: string[], at: number, { names }: Places): boolean {
  for (let to = at + 1; to <= Math.min(characters.length, at + LONGEST); to++) {
    if (!KINDS.includes(characters[to - 1] as string)) continue;
    for (let from = Math.max(0, to - LONGEST); from <= at; from++)
      if (names.has(characters.slice(from, to).join(''))) return true;
  }
  return false;
}
