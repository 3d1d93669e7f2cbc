import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
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

const PLAIN_MATRIX = [0.001, 0, 0, 0.001, 0, 0];

/** Looks fonts up in what pdf.js has sent along with the operator list. */
export class FontReader {
  private readonly objects: PDFPageProxy['commonObjs'];
  private readonly known = new Map<string, ListedFont>();

  constructor(page: PDFPageProxy) {
    this.objects = page.commonObjs;
  }

  fontOf(id: string): ListedFont {
    let font = this.known.get(id);
    if (!font) {
      const sent = (this.objects.has(id) ? this.objects.get(id) : {}) as Partial<ListedFont>;
      font = {
        vertical: sent.vertical === true,
        isType3Font: sent.isType3Font === true,
        fontMatrix: sent.fontMatrix ?? PLAIN_MATRIX,
        bbox: sent.bbox,
        defaultVMetrics: sent.defaultVMetrics,
        toUnicode: sent.toUnicode,
      };
      this.known.set(id, font);
    }
    return font;
  }
}

/** True where the font itself says which character the glyph is. */
export function isMapped(glyph: ListedGlyph, { toUnicode }: ListedFont): boolean {
  return toUnicode?._map?.[glyph.originalCharCode] !== undefined && isPrintable(glyph.unicode);
}
