import { describe, expect, it } from '@jest/globals';
import { findCutFigures } from '../../../src/ocr/cut-figures.js';
import type { Snippet } from '../../../src/ocr/snippets.js';

const DPI = 200;
const CELL = { left: 100, top: 100, right: 190, bottom: 150 };

/** Four digits of a figure; the cell's right border is at 190 to 192. */
const figure: Snippet = {
  left: 130,
  top: 112,
  right: 180,
  bottom: 134,
  kind: 'figure',
  pieces: [],
  cell: 0,
  em: 28,
};

const piece = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
  area: (right - left) * (bottom - top),
});

describe('findCutFigures', () => {
  it('finds a figure whose last digit lies beyond the border', () => {
    const half = piece(193, 112, 201, 134);
    expect(findCutFigures([figure], [CELL], [half], DPI)).toEqual(new Set([figure]));
  });

  it('leaves a figure beside another of the next cell, remains of a ruling, and one far from the border', () => {
    const neighbour = piece(205, 112, 220, 134);
    const remains = piece(193, 112, 195, 134);
    const long = piece(193, 90, 201, 160);
    expect(findCutFigures([figure], [CELL], [neighbour, remains, long], DPI).size).toBe(0);
    const narrow = { ...figure, right: 160 };
    expect(findCutFigures([narrow], [CELL], [piece(193, 112, 201, 134)], DPI).size).toBe(0);
  });
});
