import { concatMatrices, type Matrix, transformRect } from '../../geometry/matrix.js';
import type { PaintedImage, PaintedText } from '../page/painted-page.js';
import type { Engine } from './engine.js';
import { objectMatrix, type PageObject } from './page-objects.js';

/** An image with what it takes to get at its pixels while the page is loaded. */
export interface PlacedImage extends PaintedImage {
  handle: number;
  /** From the unit square, y upwards, to page coordinates. */
  matrix: Matrix;
}

/** Reads where an image object lies and how many pixels it has. */
export function readImage(engine: Engine, object: PageObject): PlacedImage | undefined {
  const { api, scratch } = engine;
  const matrix = concatMatrices(objectMatrix(engine, object.handle), object.toPage);
  const box = transformRect(matrix, 0, 0, 1, 1);
  if (!Number.isFinite(box.x0 + box.x1 + box.top + box.bottom)) return undefined;
  const known = api.FPDFImageObj_GetImagePixelSize(object.handle, scratch, scratch + 4);
  return {
    ...box,
    order: object.order,
    clip: object.clip,
    pixelWidth: known ? engine.uint32(0) : 0,
    pixelHeight: known ? engine.uint32(1) : 0,
    opaque: !api.FPDFPageObj_HasTransparency(object.handle),
    handle: object.handle,
    matrix,
  };
}

/** Alpha below this (of 255) lets something through. */
const OPAQUE_ALPHA = 250;

/** Place of alpha within a pixel of four bytes, and the pixel's size. */
const ALPHA = 3;
const BYTES = 4;

/** Images larger than this on the page (points) are not looked at for transparency. */
const LARGEST_SIDE = 4000;

/**
 * True where every pixel of the image hides what lies below. PDFium tells of masks and soft masks
 * only by drawing the image, at one pixel a point.
 */
export function isOpaque(
  engine: Engine,
  document: number,
  page: number,
  image: PlacedImage,
): boolean {
  const { api } = engine;
  if (
    !image.opaque ||
    image.x1 - image.x0 > LARGEST_SIDE ||
    image.bottom - image.top > LARGEST_SIDE
  ) {
    return false;
  }
  const bitmap = api.FPDFImageObj_GetRenderedBitmap(document, page, image.handle);
  if (bitmap === 0) return false;
  try {
    const height = api.FPDFBitmap_GetHeight(bitmap);
    const stride = api.FPDFBitmap_GetStride(bitmap);
    const row = api.FPDFBitmap_GetWidth(bitmap) * BYTES;
    const pixels = engine.bytes(api.FPDFBitmap_GetBuffer(bitmap), stride * height);
    for (let y = 0; y < height; y++) {
      for (let x = ALPHA; x < row; x += BYTES) {
        if ((pixels[y * stride + x] as number) < OPAQUE_ALPHA) return false;
      }
    }
    return true;
  } finally {
    if (!engine.broken) api.FPDFBitmap_Destroy(bitmap);
  }
}

/** True where text was painted before the image, below it: only then does its opacity matter. */
export function liesOverText(image: PlacedImage, texts: readonly PaintedText[]): boolean {
  return texts.some(
    ({ order, glyphs }) =>
      order < image.order &&
      glyphs.some(
        (glyph) =>
          glyph.x1 > image.x0 &&
          glyph.x0 < image.x1 &&
          glyph.bottom > image.top &&
          glyph.top < image.bottom,
      ),
  );
}
