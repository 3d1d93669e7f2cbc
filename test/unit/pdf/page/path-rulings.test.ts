import { describe, expect, it } from '@jest/globals';
import { Backdrop } from '../../../../src/pdf/page/backdrop.js';
import type { PaintedPage } from '../../../../src/pdf/page/painted-page.js';
import { findRulingPieces } from '../../../../src/pdf/page/path-rulings.js';
import { Subpath } from '../../../../src/pdf/page/subpath.js';

function rectangle(x0: number, top: number, x1: number, bottom: number): Subpath {
  const subpath = new Subpath();
  subpath.add(x0, top);
  subpath.add(x1, top);
  subpath.add(x1, bottom);
  subpath.add(x0, bottom);
  subpath.closed = true;
  return subpath;
}

/** Where the level and the upright borders are that one filled path draws. */
function bordersOf(...subpaths: Subpath[]): number[][] {
  const clip = { x0: 0, top: 0, x1: 200, bottom: 200 };
  const fill = { colour: 0, alpha: 1 };
  const path = { order: 1, clip, subpaths, opaque: true, fill, stroke: undefined };
  const page: PaintedPage = {
    number: 1,
    width: 200,
    height: 200,
    paper: clip,
    texts: [],
    paths: [path],
    images: [],
  };
  const { horizontal, vertical } = findRulingPieces(page, new Backdrop(page));
  return [horizontal, vertical].map((pieces) => pieces.map(({ middle }) => middle));
}

describe('a frame drawn as two rectangles', () => {
  const outer = rectangle(10, 20, 110, 60);
  const hole = rectangle(11, 21, 109, 59);

  it.each([
    ['last', [outer, hole]],
    ['first', [hole, outer]],
  ])('is four borders where the hole comes %s', (_, subpaths) => {
    expect(bordersOf(...subpaths)).toEqual([
      [20.5, 59.5],
      [10.5, 109.5],
    ]);
  });

  it('is an area where the smaller one is no hole as large', () => {
    expect(bordersOf(rectangle(30, 30, 90, 50), outer)).toEqual([[], []]);
  });
});

describe('characters drawn as outlines', () => {
  const bow = new Subpath();
  bow.add(32, 32);
  bow.addCurve(40, 38);
  bow.addCurve(32, 40);

  it('have no borders, though some of their strokes are bars', () => {
    expect(bordersOf(rectangle(30, 30, 42, 31), bow)).toEqual([[], []]);
  });

  it('leave the borders of larger figures in the same path', () => {
    expect(bordersOf(rectangle(10, 30, 110, 31), bow)).toEqual([[30.5], []]);
  });
});
