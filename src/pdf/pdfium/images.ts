import { concatMatrices, type Matrix, transformRect } from '../../geometry/matrix.js';
import type { PaintedImage } from '../page/painted-page.js';
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
