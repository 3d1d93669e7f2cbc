import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentFailure } from '../../model/failure.js';
import type { PageContent, Raster } from '../../model/page.js';
import { toPageContent } from '../page/page-content.js';
import { type PageFrame, pageFrame } from '../page/page-frame.js';
import { readStraight } from '../page/page-lean.js';
import type { PaintedPage } from '../page/painted-page.js';
import type { Attachment, PageRaster, PdfDocument, PdfLimits } from '../pdf-document.js';
import { openWithPdfium } from '../pdfium/document.js';
import { Interpreter } from './interpreter.js';
import { type Library, loadDocument, loadLibrary } from './library.js';
import { PageResources } from './page-resources.js';

/** Opens a PDF with pdf.js. Pictures of pages come from PDFium all the same. */
export async function openWithPdfjs(bytes: Uint8Array, limits: PdfLimits): Promise<PdfDocument> {
  const library = await loadLibrary();
  const document = await loadDocument(library, bytes, limits);
  const { info } = await document.getMetadata();
  const attachments = await readAttachments(document, limits);
  const producer = (info as { Producer?: unknown }).Producer;
  return new PdfjsDocument(library, document, bytes, limits, {
    producer: typeof producer === 'string' ? producer : '',
    attachments,
  });
}

class PdfjsDocument implements PdfDocument {
  readonly pages: number;
  readonly producer: string;
  private readonly library: Library;
  private readonly document: PDFDocumentProxy;
  private readonly bytes: Uint8Array;
  private readonly limits: PdfLimits;
  private readonly embedded: Attachment[];
  private pictures: Promise<PdfDocument> | undefined;

  constructor(
    library: Library,
    document: PDFDocumentProxy,
    bytes: Uint8Array,
    limits: PdfLimits,
    { producer, attachments }: { producer: string; attachments: Attachment[] },
  ) {
    this.library = library;
    this.document = document;
    this.bytes = bytes;
    this.limits = limits;
    this.pages = document.numPages;
    this.producer = producer;
    this.embedded = attachments;
  }

  attachments(): Attachment[] {
    return this.embedded;
  }

  async readPage(n: number): Promise<PageContent> {
    try {
      const page = await this.document.getPage(n);
      const operators = await page.getOperatorList({
        annotationMode: this.library.AnnotationMode.DISABLE,
      });
      const resources = new PageResources(page);
      const read = (frame: PageFrame): PaintedPage =>
        new Interpreter(this.library, n, frame, resources, this.limits.objects).run(operators);
      const content = toPageContent(readStraight(frameOf(page), read));
      page.cleanup();
      return content;
    } catch (cause) {
      if (cause instanceof DocumentFailure) throw cause;
      throw new DocumentFailure('damaged', `第 ${n} 页无法读取`, { page: n, cause });
    }
  }

  async pageRaster(n: number, dpi?: number): Promise<PageRaster> {
    return (await this.openPictures()).pageRaster(n, dpi);
  }

  async renderPage(n: number, dpi: number): Promise<Raster> {
    return (await this.openPictures()).renderPage(n, dpi);
  }

  close(): void {
    void this.document.destroy();
    void this.pictures?.then((pictures) => pictures.close());
  }

  private openPictures(): Promise<PdfDocument> {
    this.pictures ??= openWithPdfium(this.bytes, this.limits);
    return this.pictures;
  }
}

function frameOf(page: PDFPageProxy): PageFrame {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return pageFrame({ left, bottom, right, top }, page.rotate);
}

async function readAttachments(
  document: PDFDocumentProxy,
  limits: PdfLimits,
): Promise<Attachment[]> {
  const files = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array | null }
  > | null;
  return Object.values(files ?? {}).flatMap(({ filename, content }) =>
    content && content.length <= limits.bytes ? [{ name: filename, bytes: content }] : [],
  );
}
