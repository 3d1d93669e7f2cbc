import { DocumentFailure } from '../../model/failure.js';
import type { Raster } from '../../model/page.js';
import type { PageRaster, PdfLimits } from '../pdf-document.js';
import type { PageFrame } from '../page/page-frame.js';
import type { Engine } from './engine.js';

/** FPDFBitmap_BGRA and the render flags of fpdfview.h. */
const BGRA = 4;
const PRINT_ANNOTATIONS = 0x01;
const RGBA_ORDER = 0x10;
const WHITE = 0xffffffff;
const POINTS_PER_INCH = 72;
const DEFAULT_DPI = 300;

/** Renders a page as it prints, RGBA on white. */
export function renderPage(
  engine: Engine,
  page: number,
  frame: PageFrame,
  dpi: number,
  limits: PdfLimits,
): Raster {
  const scale = dpi / POINTS_PER_INCH;
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  if (width * height > limits.pixels)
    throw new DocumentFailure('tooLarge', `页面图像超过 ${limits.pixels} 像素`);
  const { api } = engine;
  const bitmap = api.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (bitmap === 0) throw new DocumentFailure('memory', '内存不足，无法渲染页面');
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, PRINT_ANNOTATIONS | RGBA_ORDER);
    const data = engine.bytes(api.FPDFBitmap_GetBuffer(bitmap), width * height * 4).slice();
    return { width, height, channels: 4, data };
  } finally {
    if (!engine.broken) api.FPDFBitmap_Destroy(bitmap);
  }
}

/** The picture of a page for OCR. */
export function readPageRaster(
  engine: Engine,
  _document: number,
  page: number,
  frame: PageFrame,
  limits: PdfLimits,
  dpi = DEFAULT_DPI,
): PageRaster {
  const most = Math.sqrt(limits.pixels / (frame.width * frame.height)) * POINTS_PER_INCH;
  const used = Math.min(dpi, Math.floor(most));
  return {
    raster: renderPage(engine, page, frame, used, limits),
    box: { x0: 0, top: 0, x1: frame.width, bottom: frame.height },
    dpi: used,
    embedded: false,
  };
}
