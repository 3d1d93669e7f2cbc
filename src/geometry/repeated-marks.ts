import type { Run } from '../model/page.js';
import { isLight, luminanceOf, styleOf, WHITE } from './run-style.js';

/** A text that stands so often on a page, light and always alike, is a watermark … */
const OFTEN = 4;
/** … where so large a share of what is written in its style says the same; the page's edge cuts the others. */
const ALIKE_SHARE = 0.8;

/** One character, or a long figure, is one from so many on; words are one before. */
const VERY_OFTEN = 8;
const LONG_FIGURE = /^\p{Nd}{4,}$/u;

/**
 * Styles of watermarks that are no larger than the text and cover the page: light writing that says
 * the same again and again, in words (grey noughts and dashes fill cells), or in a character or a year very often.
 */
export function repeatedStyles(runs: Run[]): string[] {
  const styles = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.colour === undefined || !isLight(run.colour)) continue;
    if (luminanceOf(run.colour) > WHITE) continue;
    const style = styleOf(run);
    const own = styles.get(style);
    if (own) own.push(run);
    else styles.set(style, [run]);
  }
  return [...styles].filter(([, own]) => saysTheSame(own)).map(([style]) => style);
}

function saysTheSame(runs: Run[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of runs) counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN);
  const alike = often.reduce((sum, [, count]) => sum + count, 0);
  return alike >= ALIKE_SHARE * runs.length && often.some(isMark);
}

function isMark([text, count]: [string, number]): boolean {
  if (/\p{L}{2}/u.test(text)) return true;
  return count >= VERY_OFTEN && (/[\p{L}\uFFFD]/u.test(text) || LONG_FIGURE.test(text));
}
