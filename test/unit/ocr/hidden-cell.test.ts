import { describe, expect, it } from '@jest/globals';
import { findSnippets } from '../../../src/ocr/snippets.js';
import type { StraightPage } from '../../../src/ocr/straight-page.js';

const WIDTH = 200;
const HEIGHT = 100;

/** A page with one empty cell and a stamp over the columns from 0 to `right`. */
function stampedPage(right: number): StraightPage {
  const blank = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };
  const marks = { ...blank, data: new Uint8Array(WIDTH * HEIGHT) };
  for (let y = 0; y < HEIGHT; y++) marks.data.fill(1, y * WIDTH, y * WIDTH + right);
  return {
    skew: 0,
    ink: blank,
    marks,
    source: { grey: blank, rulings: blank, paper: 255, darkest: 0 },
    grids: [],
    cells: [{ left: 20, top: 20, right: 180, bottom: 80 }],
    pieces: [],
  };
}

describe('findSnippets under stamps', () => {
  it('takes an empty cell for unreadable where a stamp covers its middle', () => {
    expect(findSnippets(stampedPage(150), 200)).toMatchObject([
      { kind: 'mark', mark: '\u{fffd}', cell: 0 },
    ]);
  });

  it('takes it for blank where the stamp only touches it', () => {
    expect(findSnippets(stampedPage(60), 200)).toEqual([]);
  });
});
