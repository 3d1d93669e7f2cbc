import type { Glyph, PageContent } from '../../model/page.js';
import { isOfChineseWriting } from '../../text/chinese-writing.js';

/** Share of a page's visible glyphs (0 to 1) that have no Unicode, or one that Chinese is not written with. */
export function illegibleShare(page: Pick<PageContent, 'runs'>): number {
  let all = 0;
  let illegible = 0;
  for (const run of page.runs) {
    if (run.visibility !== 'visible') continue;
    all += run.glyphs.length;
    for (const glyph of run.glyphs) if (isIllegible(glyph)) illegible += 1;
  }
  return all === 0 ? 0 : illegible / all;
}

/** True for a glyph without Unicode, or with one that Chinese is not written with. */
export function isIllegible({ mapped, text }: Glyph): boolean {
  return !mapped || !isOfChineseWriting(text);
}
