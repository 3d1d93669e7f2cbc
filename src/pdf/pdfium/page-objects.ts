import type { Box } from '../../model/box.js';
import { concatMatrices, IDENTITY, type Matrix } from '../../geometry/matrix.js';
import { DocumentFailure } from '../../model/failure.js';
import type { Engine } from './engine.js';

/** FPDF_PAGEOBJ_* of PDFium's fpdf_edit.h. */
export const TEXT_OBJECT = 1;
export const PATH_OBJECT = 2;
export const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;

/** Forms inside forms are followed this deep; PDFium itself stops at a similar depth. */
const DEEPEST_FORM = 24;

/** An object of a page, in painting order. */
export interface PageObject {
  handle: number;
  type: number;
  order: number;
  /** From the coordinates of the form (or page) that holds it to page coordinates. */
  toPage: Matrix;
  /** Clip of the forms around it, in page coordinates. */
  clip: Box;
}

/** Visits every object of a page in painting order, those inside form XObjects included. */
export function forEachObject(
  engine: Engine,
  page: number,
  start: { toPage: Matrix; clip: Box; limit: number },
  clipOf: (handle: number, toPage: Matrix, around: Box) => Box,
  visit: (object: PageObject) => void,
): void {
  const { api } = engine;
  let order = 0;

  const walk = (
    count: number,
    get: (index: number) => number,
    toPage: Matrix,
    clip: Box,
    depth: number,
  ): void => {
    for (let i = 0; i < count; i++) {
      const handle = get(i);
      if (handle === 0) continue;
      if (++order > start.limit)
        throw new DocumentFailure('tooLarge', `页面对象超过 ${start.limit} 个`);
      const type = api.FPDFPageObj_GetType(handle);
      const own = clipOf(handle, toPage, clip);
      if (type !== FORM_OBJECT) visit({ handle, type, order, toPage, clip: own });
      else if (depth < DEEPEST_FORM) {
        const inner = concatMatrices(objectMatrix(engine, handle), toPage);
        const forms = api.FPDFFormObj_CountObjects(handle);
        walk(forms, (index) => api.FPDFFormObj_GetObject(handle, index), inner, own, depth + 1);
      }
    }
  };

  const count = api.FPDFPage_CountObjects(page);
  walk(count, (index) => api.FPDFPage_GetObject(page, index), start.toPage, start.clip, 0);
}

/** The object's own matrix; the identity where PDFium gives none. */
export function objectMatrix(engine: Engine, handle: number): Matrix {
  return engine.api.FPDFPageObj_GetMatrix(handle, engine.scratch) ? readMatrix(engine) : IDENTITY;
}

/** The matrix that PDFium has just written to the scratch area. */
export function readMatrix(engine: Engine): Matrix {
  return [
    engine.float32(0),
    engine.float32(1),
    engine.float32(2),
    engine.float32(3),
    engine.float32(4),
    engine.float32(5),
  ];
}
