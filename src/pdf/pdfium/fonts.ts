import type { Engine } from './engine.js';
import { readLatin1 } from './strings.js';

/** What the reader needs to know about a font. */
export interface FontInfo {
  /** Type 3: glyphs are little drawings with a scale of their own. */
  type3: boolean;
  /** Its glyphs come with the file, so that their outlines are those the publisher printed. */
  embedded: boolean;
  /** BaseFont, with the tag of its subset; for type 3, which has none, a name of its own on this page. */
  name: string;
}

/** Looks fonts up once a page. */
export class FontReader {
  private readonly engine: Engine;
  private readonly page: number;
  private readonly known = new Map<number, FontInfo>();

  /** @param page number of the page, from 1 */
  constructor(engine: Engine, page: number) {
    this.engine = engine;
    this.page = page;
  }

  fontOf(textObject: number): FontInfo {
    const { api, scratch } = this.engine;
    const handle = api.FPDFTextObj_GetFont(textObject);
    let font = this.known.get(handle);
    if (!font) {
      // Type 3 fonts, and only they, have no BaseFont; the name is then the closing zero alone.
      const type3 = handle !== 0 && api.FPDFFont_GetBaseFontName(handle, scratch, 0) <= 1;
      const embedded = handle !== 0 && api.FPDFFont_GetIsEmbedded(handle) === 1;
      const name = type3 ? `Type3 ${this.page}.${this.known.size}` : this.nameOf(handle);
      font = { type3, embedded, name };
      this.known.set(handle, font);
    }
    return font;
  }

  private nameOf(handle: number): string {
    return readLatin1(this.engine, (buffer, bytes) =>
      this.engine.api.FPDFFont_GetBaseFontName(handle, buffer, bytes),
    );
  }
}
