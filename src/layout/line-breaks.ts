import { isWide } from '../geometry/writing.js';
import type { Word } from '../model/prose.js';

/** Marks that no line begins with: they stay behind the character before them. */
const NEVER_FIRST = /^[、。，．：；！？）〉》」』】〕〗”’％…,.:;!?)\]}%]/;
/** Marks that no line ends with: they stay before the character behind them. */
const NEVER_LAST = /^[（〈《「『【〔〖“‘([{]/;

/** Points that the part of a word takes which cannot be parted from its beginning: a Chinese character with its marks, else all. */
export function beginningOf({ text, glyphs, x0, x1 }: Word): number {
  if (!isWide(text)) return x1 - x0;
  let last = 0;
  while (NEVER_LAST.test(glyphs[last]?.text ?? '')) last++;
  while (NEVER_FIRST.test(glyphs[last + 1]?.text ?? '')) last++;
  return (glyphs[last]?.x1 ?? x1) - x0;
}
