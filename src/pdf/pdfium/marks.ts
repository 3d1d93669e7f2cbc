import type { Engine } from './engine.js';

/**
 * Takes /ActualText off a text object. PDFium's text page would put the replacement's characters in
 * one place, the box of the first object that it stands for, and figures would leave their cells;
 * the glyphs' own characters stand where they are printed.
 */
export function dropActualText(engine: Engine, textObject: number): void {
  const { api } = engine;
  const count = api.FPDFPageObj_CountMarks(textObject);
  for (let i = 0; i < count; i++) {
    const mark = api.FPDFPageObj_GetMark(textObject, i);
    if (mark !== 0 && api.FPDFPageObjMark_CountParams(mark) > 0) {
      api.FPDFPageObjMark_RemoveParam(textObject, mark, engine.actualText);
    }
  }
}
