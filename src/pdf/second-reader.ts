import type { Glyph, PageContent, Raster } from '../model/page.js';
import { illegibleShare, isIllegible } from './page/illegible-share.js';
import type { Attachment, PageRaster, PdfDocument } from './pdf-document.js';

/** From this share of glyphs without Unicode on, the other reader is asked what it makes of the page. */
const ILLEGIBLE = 0.1;
/** Share of Chinese characters among the glyphs of a page that is read; a page of noughts has fewer. */
const LEAST_CHINESE = 0.3;
const HAN = /^\p{Script=Han}$/u;
/** Chinese glyphs advance by their font's size, to this share of it, and Latin ones by less. */
const SQUARE_WITHIN = 0.15;
/** Share of the glyphs without Unicode that are square where Chinese is among them; figures are not. */
const SQUARE_SHARE = 0.1;

/**
 * A PDF read by two readers: where the first one cannot make out the map of a Chinese font, the page is
 * the second one's, provided that it can. PDFium drops a map that counts its ranges wrongly, as PDFKit
 * writes them for more than 256 characters; pdf.js reads it.
 */
export class TwiceReadDocument implements PdfDocument {
  readonly pages: number;
  readonly producer: string;
  private readonly first: PdfDocument;
  private readonly openSecond: () => Promise<PdfDocument>;
  private second: Promise<PdfDocument | undefined> | undefined;
  /** True once the second reader made Chinese of a page that the first one could not make out. */
  private reads = false;

  /** @param openSecond opens the same file with the other reader; called once at most */
  constructor(first: PdfDocument, openSecond: () => Promise<PdfDocument>) {
    this.first = first;
    this.openSecond = openSecond;
    this.pages = first.pages;
    this.producer = first.producer;
  }

  attachments(): Attachment[] {
    return this.first.attachments();
  }

  async readPage(n: number): Promise<PageContent> {
    const page = await this.first.readPage(n);
    if (illegibleShare(page) < ILLEGIBLE) return page;
    if (!this.reads && !isSquarelyWritten(page)) return page;
    this.second ??= this.openSecond().catch(() => undefined);
    const other = await (await this.second)?.readPage(n).catch(() => undefined);
    if (!other || !isClearer(other, page)) return page;
    this.reads ||= isChinese(other);
    return this.reads ? other : page;
  }

  pageRaster(n: number, dpi?: number): Promise<PageRaster> {
    return this.first.pageRaster(n, dpi);
  }

  renderPage(n: number, dpi: number): Promise<Raster> {
    return this.first.renderPage(n, dpi);
  }

  close(): void {
    this.first.close();
    void this.second?.then((document) => document?.close());
  }
}

/** True where glyphs without Unicode are as wide as Chinese characters: the second reader is slow, and no help with others. */
function isSquarelyWritten({ runs }: PageContent): boolean {
  let illegible = 0;
  let square = 0;
  for (const { visibility, direction, fontSize, glyphs } of runs) {
    if (visibility !== 'visible') continue;
    const level = direction === 0 || direction === 180;
    for (const glyph of glyphs) {
      if (!isIllegible(glyph)) continue;
      illegible += 1;
      const advance = level ? glyph.x1 - glyph.x0 : glyph.bottom - glyph.top;
      if (Math.abs(advance - fontSize) <= SQUARE_WITHIN * fontSize) square += 1;
    }
  }
  return square >= SQUARE_SHARE * illegible;
}

/** True where a reader makes out most of what the other one could not. */
function isClearer(page: PageContent, than: PageContent): boolean {
  return (
    illegibleShare(page) < illegibleShare(than) / 2 &&
    visibleGlyphs(page).length >= visibleGlyphs(than).length / 2
  );
}

/** What destroyed maps give may be any characters, but no text in which so many are Chinese. */
function isChinese(page: PageContent): boolean {
  const glyphs = visibleGlyphs(page);
  const chinese = glyphs.filter(({ mapped, text }) => mapped && HAN.test(text)).length;
  return chinese >= LEAST_CHINESE * glyphs.length;
}

function visibleGlyphs({ runs }: PageContent): Glyph[] {
  return runs.flatMap(({ visibility, glyphs }) => (visibility === 'visible' ? glyphs : []));
}
