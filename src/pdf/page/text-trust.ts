import type { PageImage, Run, TextTrust } from '../../model/page.js';

/** From this share of glyphs without trustworthy Unicode on, the page's text is doubtful. */
const DOUBTFUL_SHARE = 0.02;

/** A picture over this share of the page makes it a scan. */
const SCAN_SHARE = 0.8;

/** Control, private-use, surrogate and unassigned characters, and the replacement character. */
const IMPOSSIBLE = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD\uFFFC]/u;

/** True where a font's map gives a character that can be printed; plain ASCII and CJK are decided quickly. */
export function isPrintable(text: string): boolean {
  const code = text.charCodeAt(0);
  if (text.length === 1 && ((code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0x9f00)))
    return true;
  return text.length > 0 && !IMPOSSIBLE.test(text);
}

/** How far the visible text of a page can be believed. */
export function judgeText(page: {
  width: number;
  height: number;
  runs: Run[];
  images: PageImage[];
}): TextTrust {
  let visible = 0;
  let unmapped = 0;
  for (const run of page.runs) {
    if (run.visibility !== 'visible') continue;
    visible += run.glyphs.length;
    for (const glyph of run.glyphs) if (!glyph.mapped) unmapped++;
  }
  const share = visible === 0 ? 0 : unmapped / visible;
  const level = visible === 0 ? 'none' : share >= DOUBTFUL_SHARE ? 'doubtful' : 'trusted';
  return { level, unmapped: share, scanned: coveredShare(page) >= SCAN_SHARE };
}

/** Share of the page under pictures that reach over at least half its width (strips count together). */
function coveredShare({
  width,
  height,
  images,
}: {
  width: number;
  height: number;
  images: PageImage[];
}): number {
  const area = images.reduce(
    (sum, image) => sum + (image.x1 - image.x0) * (image.bottom - image.top),
    0,
  );
  return area / (width * height || 1);
}
