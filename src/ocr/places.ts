import type { EngineReading } from './engine.js';

/** Names of provinces, cities, counties and districts end so. */
const KINDS = '省市州盟县区旗';
/** No name of a place is longer than this, characters. */
const LONGEST = 15;
/** A rival must be this likely where a name is only so long: 献县, 单县 are near to many words. */
const SHORT_NAME = 2;
const LIKELY = 0.01;
/** How sure a character is, at least, that makes the name of a place. */
const NAMED = 0.5;

/** The names of the provinces, cities, counties and districts of China. */
export interface Places {
  names: ReadonlySet<string>;
  /** Those with one character that an engine does not know, and where it stands. */
  beyond: { name: string; at: number }[];
}

/** Loads the names; `alphabet` are the characters that the engine knows. */
export async function loadPlaces(alphabet: ReadonlySet<string>): Promise<Places> {
  const { areaList } = await import('@vant/area-data');
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const names = [provinces, cities, counties].flatMap((list) => Object.values(list));
  const known = new Set(names.filter((name) => KINDS.includes(name.at(-1) as string)));
  const beyond = [...known].flatMap((name) => {
    const strange = [...name].flatMap((character, at) => (alphabet.has(character) ? [] : [at]));
    const [at] = strange;
    return at === undefined || strange.length > 1 || name.length <= SHORT_NAME
      ? []
      : [{ name, at }];
  });
  return { names: known, beyond };
}

interface Mended {
  at: number;
  text: string;
  confidence: number;
}

/**
 * The reading with unsure characters of names of places made those that the engine holds possible and that make
 * the name of a real place (沐阳县 is none, 沭阳县 is), or else the one that it does not know (鄠邑区). Rare characters
 * stand in names and hardly elsewhere.
 */
export function mendPlaces(reading: EngineReading, places: Places): EngineReading {
  const characters = [...reading.text];
  const unsure = reading.rivals.flatMap((rivals, i) => (rivals.length > 0 ? [i] : []));
  const mends = unsure.flatMap((at) => {
    const mended = nameAround(characters, reading, at, places);
    return mended === undefined ? [] : [mended];
  });
  if (mends.length === 0) return reading;
  const text = [...characters];
  const sureness = [...reading.sureness];
  for (const mend of mends) {
    text[mend.at] = mend.text;
    sureness[mend.at] = mend.confidence;
  }
  return { ...reading, text: text.join(''), sureness, confidence: Math.min(...sureness) };
}

/** The likeliest rival at a place that makes a name with the characters around it, where the reading makes none. */
function nameAround(
  characters: string[],
  { rivals, sureness }: EngineReading,
  at: number,
  { names, beyond }: Places,
): Mended | undefined {
  const spans = spansAround(characters, at);
  const nameOf = ([from, to]: Span, text: string): string =>
    characters.slice(from, at).join('') + text + characters.slice(at + 1, to).join('');
  const isName = (text: string, confidence: number): boolean =>
    spans.some(
      (span) =>
        names.has(nameOf(span, text)) && (span[1] - span[0] > SHORT_NAME || confidence >= LIKELY),
    );
  if (isName(characters[at] as string, sureness[at] ?? 1)) return undefined;
  const rival = rivals[at]?.find(({ text, confidence }) => isName(text, confidence));
  if (rival !== undefined)
    return { at, text: rival.text, confidence: Math.max(NAMED, rival.confidence) };
  const strange = beyond.find((place) =>
    [...place.name].every(
      (character, i) => i === place.at || characters[at - place.at + i] === character,
    ),
  );
  return strange && { at, text: strange.name.charAt(strange.at), confidence: NAMED };
}

type Span = [from: number, to: number];

/** The stretches around a place that end like a name of a place. */
function spansAround(characters: string[], at: number): Span[] {
  const spans: Span[] = [];
  for (let to = at + 2; to <= Math.min(characters.length, at + LONGEST); to++) {
    if (!KINDS.includes(characters[to - 1] as string)) continue;
    for (let from = Math.max(0, to - LONGEST); from <= at; from++) spans.push([from, to]);
  }
  return spans;
}
