import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ListedFont } from './fonts.js';

const PLAIN_MATRIX = [0.001, 0, 0, 0.001, 0, 0];

/** Images with this at the start of their name are shared by the whole document. */
const SHARED = 'g_';

/** Looks up what pdf.js has sent along with a page's operator list: fonts and decoded images. */
export class PageResources {
  private readonly page: PDFPageProxy;
  private readonly fonts = new Map<string, ListedFont>();

  constructor(page: PDFPageProxy) {
    this.page = page;
  }

  fontOf(id: string): ListedFont {
    let font = this.fonts.get(id);
    if (!font) {
      const { commonObjs } = this.page;
      const sent = (commonObjs.has(id) ? commonObjs.get(id) : {}) as Partial<ListedFont>;
      font = {
        vertical: sent.vertical === true,
        isType3Font: sent.isType3Font === true,
        fontMatrix: sent.fontMatrix ?? PLAIN_MATRIX,
        bbox: sent.bbox,
        defaultVMetrics: sent.defaultVMetrics,
        toUnicode: sent.toUnicode,
      };
      this.fonts.set(id, font);
    }
    return font;
  }

  /** What pdf.js made of an image; undefined where it could not be decoded. */
  imageOf(id: string): unknown {
    const objects = id.startsWith(SHARED) ? this.page.commonObjs : this.page.objs;
    return objects.has(id) ? objects.get(id) : undefined;
  }
}
