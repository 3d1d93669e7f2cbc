import type { Mark } from '../geometry/marks.js';

/** Letters of one run whose gap is below this share of the font's size belong to one word. */
const GAP_SHARE = 0.12;
/** Letters of scripts that are written in words, and what stands inside words. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}_\-\p{Nd},.[\]]$/u;
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}/u;

/**
 * Gives every word to one cell: where it runs over the border, to the one in which most of its letters lie.
 * Writing of ideographs has no words, digits alone are figures.
 * @param marks in drawing order
 * @param homes index of each mark's cell, −1 for none; changed in place
 */
export function keepWordsWhole(marks: Mark[], homes: number[]): void {
  for (let at = 1; at < marks.length; at++) {
    if (homes[at] === homes[at - 1] || !goesOn(marks, at)) continue;
    let from = at - 1;
    while (from > 0 && goesOn(marks, from)) from--;
    let to = at + 1;
    while (to < marks.length && goesOn(marks, to)) to++;
    const text = marks.slice(from, to).map(({ glyph }) => glyph.text);
    if (WORD.test(text.join(''))) homes.fill(mostOf(homes.slice(from, to)), from, to);
    at = to;
  }
}

/** True for a letter right behind the one drawn before it, in one run. */
function goesOn(marks: Mark[], at: number): boolean {
  const [before, mark] = [marks[at - 1], marks[at]];
  if (!before || !mark || before.run !== mark.run || mark.blankBefore) return false;
  if (!LETTER.test(before.glyph.text) || !LETTER.test(mark.glyph.text)) return false;
  return Math.abs(mark.glyph.x0 - before.glyph.x1) < GAP_SHARE * mark.run.fontSize;
}

function mostOf(homes: number[]): number {
  const counts = new Map<number, number>();
  for (const home of homes) counts.set(home, (counts.get(home) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}
