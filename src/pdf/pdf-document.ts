import type { Box } from '../model/box.js';
import type { PageContent, Raster } from '../model/page.js';
import type { Settings } from '../model/settings.js';

export type PdfReader = Settings['reader'];
export type PdfLimits = Settings['limits'];

/** A file embedded in a PDF (a portfolio, an attachment). */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
}

/** The picture of a page, upright, for OCR. */
export interface PageRaster {
  raster: Raster;
  /** Where the picture lies on the page. */
  box: Box;
  /** Resolution of the picture as it stands on the page. */
  dpi: number;
  /** True for the scan itself as it is embedded in the file, false for a rendered page. */
  embedded: boolean;
}

/** An open PDF. Every method throws a DocumentFailure where the file does not allow what is asked. */
export interface PdfDocument {
  /** Number of pages, at least 1. */
  readonly pages: number;
  /** The program that made the file, as it calls itself; may be empty. */
  readonly producer: string;
  attachments(): Attachment[];
  /** Runs, rulings and images of page `n`, from 1. */
  readPage(n: number): Promise<PageContent>;
  /** The scan that a page consists of, at its own resolution; any other page is rendered at `dpi`. */
  pageRaster(n: number, dpi?: number): Promise<PageRaster>;
  /** The page as it prints, at most `limits.pixels` large. */
  renderPage(n: number, dpi: number): Promise<Raster>;
  /** Frees what the reader holds; the document must not be used afterwards. */
  close(): void;
}
