import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import { illegibleShare } from '../pdf/index.js';
import type { Settings } from '../model/settings.js';
import { hasGaps } from './read-gaps.js';

/**
 * A page is read from its picture when more than this share of its visible glyphs has no Unicode, or
 * one that Chinese is not written with: a re-distilled file may map every glyph to some Latin letter.
 */
const UNTRUSTED_SHARE = 0.1;
/** A picture on a page with text is read when it is at least this share of the page: smaller ones are stamps, logos, codes. */
const PICTURE_SHARE = 0.08;
/** A picture that carries this many visible glyphs on top is a background, not a pictured table. */
const GLYPHS_ON_PICTURE = 20;

/**
 * What of a page has to be read from its picture: nothing, all of it, some regions, or single characters
 * (`gaps`). `illegible` where the page has a text layer that is what its picture shows, but for the characters.
 */
export type OcrNeed =
  | { kind: 'none' }
  | { kind: 'page'; illegible?: true }
  | { kind: 'gaps' }
  | { kind: 'regions'; boxes: Box[] };

/**
 * Tells what of a page the text layer cannot give, under the setting `ocr`. A page without visible
 * text is blank, or it is drawn: its letters are outlines or bitmaps.
 */
export function ocrNeed(page: PageContent, ocr: Settings['ocr']): OcrNeed {
  if (ocr === 'never') return { kind: 'none' };
  if (ocr === 'always' || page.trust.scanned || page.trust.level === 'none')
    return { kind: 'page' };
  if (illegibleShare(page) > UNTRUSTED_SHARE) return { kind: 'page', illegible: true };
  const pictures = page.images.filter((image) => isPicturedText(page, image));
  if (pictures.length === 0) return { kind: hasGaps(page) ? 'gaps' : 'none' };
  return { kind: 'regions', boxes: pictures };
}

function isPicturedText(page: PageContent, image: Box): boolean {
  const share = areaOf(image) / (page.width * page.height);
  if (share < PICTURE_SHARE) return false;
  let glyphs = 0;
  for (const run of page.runs) {
    if (run.visibility === 'visible' && inside(run, image)) glyphs += run.glyphs.length;
    if (glyphs >= GLYPHS_ON_PICTURE) return false;
  }
  return true;
}

const areaOf = (box: Box): number => (box.x1 - box.x0) * (box.bottom - box.top);

const inside = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 - 1 &&
  inner.x1 <= outer.x1 + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;
