import { DocumentFailure } from '../../model/failure.js';
import type { Raster } from '../../model/page.js';
import type { PageFrame } from '../page/page-frame.js';
import type { PdfLimits } from '../pdf-document.js';
import type { Engine } from './engine.js';

/** FPDFBitmap_BGRA and the render flags of fpdfview.h. */
const BGRA = 4;
const WITH_ANNOTATIONS = 0x01;
const RGBA_ORDER = 0x10;
const WHITE = 0xffffffff;

export const POINTS_PER_INCH = 72;

/** Renders a page as it prints, RGBA on white. */
export function renderPage(
  engine: Engine,
  page: number,
  frame: PageFrame,
  dpi: number,
  limits: PdfLimits,
): Raster {
  const { api } = engine;
  const width = Math.max(1, Math.round((frame.width * dpi) / POINTS_PER_INCH));
  const height = Math.max(1, Math.round((frame.height * dpi) / POINTS_PER_INCH));
  checkPixels(width, height, limits);
  const bitmap = api.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (bitmap === 0) throw new DocumentFailure('memory', '内存不足，无法渲染页面');
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RGBA_ORDER);
    const data = engine.bytes(api.FPDFBitmap_GetBuffer(bitmap), width * height * 4).slice();
    return { width, height, channels: 4, data };
  } finally {
    if (!engine.broken) api.FPDFBitmap_Destroy(bitmap);
  }
}

/** @throws DocumentFailure `tooLarge` where a picture would have more pixels than allowed */
export function checkPixels(width: number, height: number, limits: PdfLimits): void {
  if (width * height > limits.pixels) {
    throw new DocumentFailure('tooLarge', `页面图像超过 ${limits.pixels} 像素`);
  }
}
