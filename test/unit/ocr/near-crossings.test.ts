import { describe, expect, it } from '@jest/globals';
import { findStretches } from '../../../src/ocr/near-crossings.js';

const line = (at: number, ...spans: [number, number][]) => ({
  at,
  pieces: spans.map(([from, to]) => ({ at, from, to, thickness: 2, longest: to - from })),
});

describe('findStretches', () => {
  const level = [0, 50, 100, 200, 250, 300].map((at) => line(at, [0, 600]));

  it('gives each edge its own stretch where all lines cross', () => {
    const upright = [0, 200, 400, 600].map((at) => line(at, [0, 300]));
    expect(findStretches(level, upright, 5)[1]).toEqual([
      { first: 0, last: 1 },
      { first: 1, last: 2 },
      { first: 2, last: 3 },
    ]);
  });

  it('joins the edges between the columns of another table in the grid', () => {
    const upright = [
      line(0, [0, 300]),
      line(150, [200, 300]),
      line(200, [0, 100]),
      line(450, [200, 300]),
      line(600, [0, 300]),
    ];
    const stretches = findStretches(level, upright, 5);
    expect(stretches[1]).toEqual([
      { first: 0, last: 2 },
      { first: 0, last: 2 },
      { first: 2, last: 4 },
      { first: 2, last: 4 },
    ]);
    expect(stretches[4]).toEqual([
      { first: 0, last: 1 },
      { first: 1, last: 3 },
      { first: 1, last: 3 },
      { first: 3, last: 4 },
    ]);
  });
});
