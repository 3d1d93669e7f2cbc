import type { Glyph, PageContent, Run } from '../model/page.js';
import { judgeText } from '../pdf/index.js';
import { widthOf } from './glyph-key.js';

/** Signs of a full width (font sizes) differ from it by no more than this. */
const SLACK = 0.03;
/** So many different characters that cannot be as wide as they are prove that a font's map is destroyed. */
const ENOUGH = 3;
/** Characters that no font draws as wide as a Chinese one; W, M and ligatures may be, as may signs with a full-width form in use. */
const NARROW = /^(?:(?![WMmŒœÆæ])\p{Script=Latin}|["#$&'*\\^_`{|}])$/u;
/** What becomes of small numbers that are taken for characters. */
const CODED = /^[\p{ASCII}\u0080-\u00ff\p{Script=Latin}]$/u;
/** Signs that stand for no figure, which such numbers make of any narrow character. */
const NO_FIGURE = /^[_~|*\\]$/;
const UNKNOWN = '\uFFFD';

/**
 * Pages on which no glyph counts as mapped that a destroyed map gives a character. Re-distillers number
 * the glyphs of a font as they come, and these numbers become characters: a Chinese one becomes a
 * Latin letter, which is known by its width, or a digit, which is known by the letters.
 */
export function distrustDestroyedFonts(pages: PageContent[]): PageContent[] {
  const fonts = destroyedFonts(pages);
  if (fonts.size === 0) return pages;
  return pages.map((page) => {
    const isLie = (glyph: Glyph, run: Run): boolean =>
      fonts.has(glyph.font ?? '') &&
      ((CODED.test(glyph.text) && isFullWidth(glyph, run)) || NO_FIGURE.test(glyph.text));
    const runs = page.runs.map((run) =>
      mapGlyphs(run, (glyph) => (isLie(glyph, run) ? { ...glyph, mapped: false } : glyph)),
    );
    return runs.every((run, i) => run === page.runs[i])
      ? page
      : { ...page, runs, trust: judgeText({ ...page, runs }) };
  });
}

/** The page without digits, letters and signs that are guessed: what no map gives is no figure. */
export function withoutGuesses(page: PageContent): PageContent {
  const runs = page.runs.map((run) =>
    mapGlyphs(run, (glyph) =>
      !glyph.mapped && CODED.test(glyph.text) ? { ...glyph, text: UNKNOWN } : glyph,
    ),
  );
  return runs.every((run, i) => run === page.runs[i]) ? page : { ...page, runs };
}

/** The run itself where no glyph changes. */
function mapGlyphs(run: Run, change: (glyph: Glyph) => Glyph): Run {
  const glyphs = run.glyphs.map(change);
  if (glyphs.every((glyph, i) => glyph === run.glyphs[i])) return run;
  return { ...run, glyphs, text: glyphs.map(({ text }) => text).join('') };
}

/** Names of the fonts that draw Latin letters in the width of Chinese characters. */
function destroyedFonts(pages: PageContent[]): Set<string> {
  const wide = new Map<string, Set<string>>();
  for (const { runs } of pages) {
    for (const run of runs) {
      for (const glyph of run.glyphs) {
        if (!glyph.font || !NARROW.test(glyph.text) || !isFullWidth(glyph, run)) continue;
        const characters = wide.get(glyph.font) ?? new Set();
        wide.set(glyph.font, characters.add(glyph.text));
      }
    }
  }
  // What destroyed the map of one font destroyed those of the others.
  const any = [...wide.values()].some(({ size }) => size >= ENOUGH);
  return new Set(any ? wide.keys() : []);
}

function isFullWidth(glyph: Glyph, run: Run): boolean {
  return Math.abs(widthOf(glyph, run) - 1) <= SLACK;
}
