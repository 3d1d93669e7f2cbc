import { describe, expect, it } from '@jest/globals';
import type { Mask } from '../../../src/ocr/grey.js';
import { findInkRuns } from '../../../src/ocr/ink-runs.js';
import { alongRows } from '../../../src/ocr/ink-view.js';
import { partAtMarks } from '../../../src/ocr/mark-bridges.js';
import { findStrokes, type Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;

/** Ink in the given boxes, `[left, top, right, bottom]`, on a page of 400 by 200 pixels. */
function inkOf(...boxes: [number, number, number, number][]): Mask {
  const data = new Uint8Array(400 * 200);
  for (const [left, top, right, bottom] of boxes) {
    for (let y = top; y < bottom; y++) data.fill(1, y * 400 + left, y * 400 + right);
  }
  return { width: 400, height: 200, data };
}

const stroke = (at: number, from: number, to: number): Stroke => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

describe('rulings under a stamp', () => {
  it('are two where the stamp fills what lies between them', () => {
    const star: [number, number, number, number] = [180, 40, 240, 100];
    const strokes = findStrokes(
      findInkRuns(inkOf([20, 40, 380, 42], star, [20, 100, 380, 102])),
      'level',
      DPI,
    );
    const long = strokes.filter(({ from, to }) => to - from > 300);
    expect(long.map(({ at }) => Math.round(at))).toEqual([41, 101]);
  });

  it('end where only the stamp goes on: it may lie over two tables', () => {
    const ink = inkOf([20, 50, 150, 52], [250, 50, 380, 52]);
    const parts = partAtMarks([stroke(51, 20, 380)], alongRows(ink), DPI);
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [20, 150],
      [250, 380],
    ]);
  });

  it('run on where another one runs on in ink beside them', () => {
    const ink = inkOf([20, 50, 150, 52], [250, 50, 380, 52], [20, 90, 380, 92]);
    const parts = partAtMarks([stroke(51, 20, 380), stroke(91, 20, 380)], alongRows(ink), DPI);
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [20, 380],
      [20, 380],
    ]);
  });

  it('are none where there is no ink at all', () => {
    expect(partAtMarks([stroke(51, 20, 380)], alongRows(inkOf()), DPI)).toEqual([]);
  });
});
