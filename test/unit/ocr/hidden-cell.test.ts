import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
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

  it('takes it for blank where ink shows under the stamp elsewhere: so would a figure', () => {
    const ruled = (row: number): StraightPage => {
      const page = stampedPage(150);
      const rulings = { ...page.source.rulings, data: new Uint8Array(WIDTH * HEIGHT) };
      rulings.data.fill(1, row * WIDTH, row * WIDTH + 140);
      return { ...page, source: { ...page.source, rulings } };
    };
    expect(findSnippets(ruled(20), 200)).toEqual([]);
    // At the edge of the stamp nothing tells.
    expect(findSnippets(ruled(1), 200)).toHaveLength(1);
  });

  it('takes it for blank where the stamp only touches it', () => {
    expect(findSnippets(stampedPage(60), 200)).toEqual([]);
  });
});

describe('findSnippets outside tables', () => {
  const digits = (left: number): Component[] =>
    [0, 12, 24].map((x) => ({
      left: left + x,
      right: left + x + 9,
      top: 40,
      bottom: 60,
      area: 90,
    }));
  const page = (pieces: Component[]): StraightPage => ({ ...stampedPage(0), cells: [], pieces });

  it('parts figures that stand in columns without rulings', () => {
    const [first, second, ...rest] = findSnippets(page([...digits(10), ...digits(65)]), 200);
    expect([first, second]).toMatchObject([
      { kind: 'figure', left: 10, right: 43 },
      { kind: 'figure', left: 65, right: 98 },
    ]);
    expect(rest).toEqual([]);
  });

  it('parts a row of figures of which one has digits that touch', () => {
    const touching = { left: 120, right: 150, top: 40, bottom: 60, area: 300 };
    const row = [...digits(10), ...digits(65), touching, ...digits(170)];
    expect(findSnippets(page(row), 200).map(({ left }) => left)).toEqual([10, 65, 120, 170]);
  });

  it('keeps the digits of one figure together', () => {
    expect(findSnippets(page([...digits(10), ...digits(47)]), 200)).toMatchObject([
      { kind: 'figure', left: 10, right: 80 },
    ]);
  });

  it('parts a long row of figures, too', () => {
    const row = Array.from({ length: 8 }, (_, i) => digits(10 + 55 * i)).flat();
    expect(findSnippets(page(row), 200)).toHaveLength(8);
  });
});
