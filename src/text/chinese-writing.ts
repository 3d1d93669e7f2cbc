/**
 * Ranges of characters that a Chinese document is written with, as [first, last] code points:
 * ASCII, general punctuation and symbols (dingbats are left out for the same reason), CJK and its punctuation, full-width forms. Pinyin vowels,
 * the few Latin-1 signs in use and the rare ideographs of the extensions are left out on purpose:
 * they never make up much of a text, whereas a destroyed character map does give such letters.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0x2000, 0x26ff],
  [0x2e80, 0x33ff],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

/** True for a character that Chinese writing uses. */
export function isOfChineseWriting(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return RANGES.some(([first, last]) => code >= first && code <= last);
}
