import { describe, expect, it } from '@jest/globals';
import { findCombs } from '../../../src/ocr/combs.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 150;
const stroke = (at: number, from: number, to: number): Stroke => ({
  at,
  from,
  to,
  thickness: 2,
  longest: to - from,
});

describe('findCombs', () => {
  const ruling = stroke(100, 50, 900);
  const teeth = [200, 300, 400, 500].map((at, i) => stroke(at, 72 + (i % 2), 128));

  it('takes strokes that begin and end alike across a ruling', () => {
    expect(findCombs([...teeth, stroke(250, 60, 110)], [ruling], DPI)).toEqual(teeth);
  });

  it('takes neither a few, nor strokes that only touch the ruling', () => {
    expect(findCombs(teeth.slice(1), [ruling], DPI)).toEqual([]);
    const touching = teeth.map((one) => ({ ...one, to: 102 }));
    expect(findCombs(touching, [ruling], DPI)).toEqual([]);
  });
});
