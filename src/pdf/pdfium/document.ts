import { DocumentFailure } from '../../model/failure.js';
import type { PageContent, Raster } from '../../model/page.js';
import type { Attachment, PageRaster, PdfDocument, PdfLimits } from '../pdf-document.js';
import { toPageContent } from '../page/page-content.js';
import { readStraight } from '../page/page-lean.js';
import { type PageFrame, pageFrame } from '../page/page-frame.js';
import { type Engine, startEngine } from './engine.js';
import { readAttachments } from './attachments.js';
import { holdsMasks } from './holds-masks.js';
import { openFailure } from './open-failure.js';
import { readPaintedPage } from './page-reader.js';
import { readPageRaster } from './page-raster.js';
import { renderPage } from './render.js';
import { readUtf16 } from './strings.js';

/** Opens a PDF with PDFium. */
export async function openWithPdfium(bytes: Uint8Array, limits: PdfLimits): Promise<PdfDocument> {
  const engine = await startEngine();
  return engine.guard(undefined, () => new PdfiumDocument(engine, bytes, limits));
}

class PdfiumDocument implements PdfDocument {
  readonly pages: number;
  readonly producer: string;
  private readonly engine: Engine;
  private readonly limits: PdfLimits;
  private readonly file: number;
  private readonly handle: number;
  private readonly masked: boolean;
  private open = true;

  constructor(engine: Engine, bytes: Uint8Array, limits: PdfLimits) {
    const { api } = engine;
    this.engine = engine;
    this.limits = limits;
    this.masked = holdsMasks(bytes);
    engine.enter();
    this.file = engine.allocate(bytes);
    this.handle = engine.wrapped.FPDF_LoadMemDocument(this.file, bytes.length, '');
    if (this.handle === 0) {
      const failure = openFailure(api.FPDF_GetLastError());
      this.close();
      throw failure;
    }
    this.pages = api.FPDF_GetPageCount(this.handle);
    this.producer = readUtf16(engine, (buffer, size) =>
      engine.wrapped.FPDF_GetMetaText(this.handle, 'Producer', buffer, size),
    );
  }

  attachments(): Attachment[] {
    return this.engine.guard(undefined, () =>
      readAttachments(this.engine, this.handle, this.limits),
    );
  }

  readPage(n: number): Promise<PageContent> {
    return this.withPage(n, (page, frame) =>
      toPageContent(readStraight(frame, (straight) => this.readPainted(n, page, straight))),
    );
  }

  pageRaster(n: number, dpi?: number): Promise<PageRaster> {
    return this.withPage(n, (page, frame) => {
      const painted = this.readPainted(n, page, frame);
      const { engine, limits, masked, handle: document } = this;
      const content = toPageContent(painted);
      const { images } = painted;
      return readPageRaster(
        { engine, document, masked, page, frame, limits, content, images },
        dpi,
      );
    });
  }

  renderPage(n: number, dpi: number): Promise<Raster> {
    return this.withPage(n, (page, frame) =>
      renderPage(this.engine, page, frame, dpi, this.limits),
    );
  }

  private readPainted(
    n: number,
    page: number,
    frame: PageFrame,
  ): ReturnType<typeof readPaintedPage> {
    return readPaintedPage(this.engine, this.handle, page, n, frame, this.limits);
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    if (!this.engine.broken) {
      if (this.handle !== 0) this.engine.api.FPDF_CloseDocument(this.handle);
      this.engine.free(this.file);
    }
    this.engine.leave();
  }

  /** Loads a page, lends it and frees it; the work itself never waits. */
  private async withPage<T>(n: number, use: (page: number, frame: PageFrame) => T): Promise<T> {
    const { engine } = this;
    return engine.guard(n, () => {
      const page = engine.api.FPDF_LoadPage(this.handle, n - 1);
      if (page === 0) throw new DocumentFailure('damaged', `第 ${n} 页无法读取`, { page: n });
      try {
        return use(page, frameOf(engine, page));
      } finally {
        if (!engine.broken) engine.api.FPDF_ClosePage(page);
      }
    });
  }
}

/** The visible box of a page: crop box within media box; the media box alone where they do not meet. */
function frameOf(engine: Engine, page: number): PageFrame {
  const { api, scratch } = engine;
  api.FPDF_GetPageBoundingBox(page, scratch);
  let [left, top, right, bottom] = [0, 1, 2, 3].map((i) => engine.float32(i)) as Four;
  const meets = right > left && top > bottom;
  if (!meets && api.FPDFPage_GetMediaBox(page, scratch, scratch + 4, scratch + 8, scratch + 12)) {
    [left, bottom, right, top] = [0, 1, 2, 3].map((i) => engine.float32(i)) as Four;
  }
  return pageFrame({ left, top, right, bottom }, 90 * api.FPDFPage_GetRotation(page));
}

type Four = [number, number, number, number];
