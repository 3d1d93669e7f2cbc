import type { Glyph, Run } from '../model/page.js';

/** A glyph at least this wide (font sizes) is of full width: destroyed maps give signs of both widths one character. */
export const FULL_WIDTH = 0.8;

/** The advance of a glyph, in font sizes. */
export function widthOf({ x0, top, x1, bottom }: Glyph, { direction, fontSize }: Run): number {
  const upright = direction === 90 || direction === 270;
  return (upright ? bottom - top : x1 - x0) / fontSize;
}

/** A glyph of a font, by its width and the character that the font's map, however destroyed, gives for it. */
export function keyOf(glyph: Glyph, run: Run): string {
  const width = widthOf(glyph, run) < FULL_WIDTH ? 'half' : 'full';
  return `${glyph.font ?? ''}\n${width}\n${glyph.text.trim() || glyph.text}`;
}

/** True for a blank; where the font has no map for it, its code says nothing. */
export function isBlank({ text, mapped }: Glyph): boolean {
  return mapped && text.trim() === '';
}

/** What a font was split from with others: re-distillers make many of type 3 of one font, named page by page. */
export function familyOf(font: string | undefined): string | undefined {
  return font?.replace(/^(Type3) [\d.]+$/, '$1');
}
