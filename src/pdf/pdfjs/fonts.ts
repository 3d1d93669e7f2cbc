import { isPrintable } from '../page/text-trust.js';

/** A glyph as pdf.js puts it into the operator list. */
export interface ListedGlyph {
  originalCharCode: number;
  unicode: string;
  /** In glyph space, a thousandth of the font size unless the font has its own matrix. */
  width: number;
  /** Advance, and the vertical origin's place, of vertical writing. */
  vmetric: [number, number, number] | null | undefined;
  isSpace: boolean;
}

/** What the reader needs to know about a font. */
export interface ListedFont {
  vertical: boolean;
  isType3Font: boolean;
  fontMatrix: readonly number[];
  bbox: readonly number[] | undefined;
  defaultVMetrics: [number, number, number] | undefined;
  /** The font's own map of character codes; what is not in it, pdf.js makes up. */
  toUnicode: { _map?: Record<number, unknown>; firstChar?: number } | undefined;
}

/** True where the font itself says which character the glyph is. */
export function isMapped(glyph: ListedGlyph, { toUnicode }: ListedFont): boolean {
  return toUnicode?._map?.[glyph.originalCharCode] !== undefined && isPrintable(glyph.unicode);
}
