import type { Glyph, PageContent, Run } from '../model/page.js';
import { judgeText } from '../pdf/index.js';
import { FULL_WIDTH, isBlank, widthOf } from './glyph-key.js';
import { countVotes } from './glyph-votes.js';

/** Symbols of fonts of their own, most of them bullets: nothing that OCR could tell. */
const SYMBOL = /^\p{Co}/u;
const HAN = /^\p{Script=Han}$/u;

/** True for a page some of whose Chinese characters have no Unicode, though most do. */
export function hasGaps({ runs }: PageContent): boolean {
  return runs.some(
    (run) => run.visibility === 'visible' && run.glyphs.some((glyph) => isGap(glyph, run)),
  );
}

/**
 * The page with the Chinese characters that OCR read where glyphs have no Unicode. Figures are never taken
 * from it: those of the page have theirs.
 */
export function fillGaps(page: PageContent, picture: PageContent): PageContent {
  const { own } = countVotes([{ text: page, picture }]);
  const runs = page.runs.map((run) => {
    const glyphs = run.glyphs.map((glyph) => {
      const read = own.get(glyph);
      const isTold = read !== undefined && HAN.test(read) && isGap(glyph, run);
      return isTold ? { ...glyph, text: read, mapped: true } : glyph;
    });
    if (glyphs.every((glyph, at) => glyph === run.glyphs[at])) return run;
    return { ...run, glyphs, text: glyphs.map(({ text }) => text).join('') };
  });
  return { ...page, runs, trust: judgeText({ ...page, runs }) };
}

function isGap(glyph: Glyph, run: Run): boolean {
  return (
    !glyph.mapped &&
    !isBlank(glyph) &&
    !SYMBOL.test(glyph.text) &&
    widthOf(glyph, run) >= FULL_WIDTH
  );
}
