import type { Glyph, PageContent } from '../model/page.js';
import { FULL_WIDTH, isBlank, widthOf } from './glyph-key.js';

/** OCR reads this share of the glyphs of a font as they are mapped, of so many Chinese ones at least, where its map is right. */
const SOUND_SHARE = 0.9;
const ENOUGH = 30;

/**
 * Fonts whose map gives the right character for whatever it has: it has holes, it is not destroyed.
 * Some browsers write no character for the signs that two encodings of a font share.
 * @param own what OCR read where a glyph stands
 */
export function soundMaps(pages: PageContent[], own: Map<Glyph, string>): Set<string | undefined> {
  const counts = new Map<string | undefined, { wide: number; read: number; alike: number }>();
  for (const run of pages.flatMap(({ runs }) => runs)) {
    for (const glyph of run.glyphs) {
      const read = own.get(glyph);
      if (read === undefined || !glyph.mapped || isBlank(glyph)) continue;
      const count = counts.get(glyph.font) ?? { wide: 0, read: 0, alike: 0 };
      counts.set(glyph.font, count);
      count.read += 1;
      if (widthOf(glyph, run) >= FULL_WIDTH) count.wide += 1;
      if (read.normalize('NFKC') === glyph.text.normalize('NFKC')) count.alike += 1;
    }
  }
  const sound = [...counts].filter(
    ([, { wide, read, alike }]) => wide >= ENOUGH && alike >= SOUND_SHARE * read,
  );
  return new Set(sound.map(([font]) => font));
}
