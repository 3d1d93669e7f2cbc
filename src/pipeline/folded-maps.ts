import type { Glyph, PageContent, Run } from '../model/page.js';
import { judgeText } from '../pdf/index.js';
import { printedPhrases } from '../template/index.js';
import { FULL_WIDTH, widthOf } from './glyph-key.js';
import { GlyphNames, Phrases, type Sign, tellPhrases } from './tell-phrases.js';

/** What a re-distiller makes of two bytes and of numbers of glyphs is no more than this: Latin letters. */
const LAST_FOLDED = 0x24f;
/** Signs that are folded whole runs of, with what they were: a dash and a blank of full width. */
const SIGNS = new Map([
  ['4', '—'],
  ['0', '\u3000'],
]);
/** What quotes are folded to: they are no wider than letters in many fonts. */
const QUOTES = /^[<=]$/;

/**
 * Pages of fonts whose maps were folded: Ghostscript writes the two bytes of a character upon each other
 * (公, 516C, becomes 7D), or those of the first one of a range, and the number of the glyph itself for the later ones.
 * Many characters share a code then, but phrases that all reports print are told by the codes of their
 * characters in turn. Other glyphs stay unmapped.
 */
export function unfoldMaps(pages: PageContent[]): PageContent[] {
  const fonts = new Set(
    pages.flatMap(({ runs }) =>
      runs.flatMap((run) =>
        run.glyphs.filter((one) => isFolded(one, run)).map(({ font }) => font ?? ''),
      ),
    ),
  );
  if (fonts.size === 0) return pages;
  const phrases = new Phrases(printedPhrases());
  const names = new GlyphNames();
  const streams = pages.map(({ runs }) => signsOf(runs, fonts));
  // What one page tells of the glyphs that have numbers helps on the others.
  for (const signs of streams) tellPhrases(signs, phrases, names);
  names.settle();
  return pages.map((page, at) => {
    const found = tellPhrases(streams[at] ?? [], phrases, names);
    for (const run of page.runs) unfoldSigns(run, found);
    if (found.size === 0) return page;
    const runs = page.runs.map((run) => withCharacters(run, found));
    return { ...page, runs, trust: judgeText({ ...page, runs }) };
  });
}

function isFolded(glyph: Glyph, run: Run): boolean {
  const code = glyph.text.codePointAt(0) ?? Infinity;
  return !glyph.mapped && code <= LAST_FOLDED && widthOf(glyph, run) >= FULL_WIDTH;
}

/** Runs of nothing but dashes or blanks. */
function unfoldSigns(run: Run, found: Map<Glyph, string>): void {
  const [first] = run.glyphs;
  const sign = first && SIGNS.get(first.text);
  if (!sign || !run.glyphs.every((glyph) => glyph.text === first.text && isFolded(glyph, run)))
    return;
  for (const glyph of run.glyphs) found.set(glyph, sign);
}

/** All glyphs of a page as they were drawn: cells are drawn line by line, one after the other. */
function signsOf(runs: Run[], fonts: ReadonlySet<string>): Sign[] {
  const signs: Sign[] = [];
  for (const run of runs) {
    if (run.visibility !== 'visible') continue;
    const drawn = run.glyphs.filter(({ mapped, text }) => !mapped || text.trim() !== '');
    for (const [i, glyph] of drawn.entries()) {
      const quote = fonts.has(glyph.font ?? '') && QUOTES.test(glyph.text);
      signs.push({
        glyph,
        code: quote || isFolded(glyph, run) ? glyph.text.codePointAt(0) : undefined,
        begins: i === 0 || isNarrow(drawn[i - 1]),
        ends: i === drawn.length - 1 || isNarrow(drawn[i + 1]),
      });
    }
  }
  return signs;
}

const isNarrow = (glyph: Glyph | undefined): boolean =>
  glyph !== undefined && glyph.mapped && /^[ -~]$/.test(glyph.text);

function withCharacters(run: Run, found: Map<Glyph, string>): Run {
  if (!run.glyphs.some((glyph) => found.has(glyph))) return run;
  const glyphs = run.glyphs.map((glyph) => {
    const text = found.get(glyph);
    return text === undefined ? glyph : { ...glyph, text, mapped: true };
  });
  return { ...run, glyphs, text: glyphs.map(({ text }) => text).join('') };
}
