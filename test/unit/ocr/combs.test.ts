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

  it('takes neither a few short ones, nor strokes that only touch the ruling', () => {
    const short = teeth.slice(1).map((one) => ({ ...one, from: 80, to: 120 }));
    expect(findCombs(short, [ruling], DPI)).toEqual([]);
    const touching = teeth.map((one) => ({ ...one, to: 102 }));
    expect(findCombs(touching, [ruling], DPI)).toEqual([]);
  });

  it('takes one that runs on well beyond the ruling on both sides', () => {
    expect(findCombs([stroke(250, 70, 140)], [ruling], DPI)).toEqual([stroke(250, 70, 140)]);
    expect(findCombs([stroke(250, 70, 110)], [ruling], DPI)).toEqual([]);
  });

  it('takes one that begins with the teeth and ends at the ruling', () => {
    const last = stroke(600, 73, 99);
    expect(findCombs([...teeth, last], [ruling], DPI)).toEqual([...teeth, last]);
    const loose = stroke(600, 73, 90);
    expect(findCombs([...teeth, loose], [ruling], DPI)).toEqual(teeth);
  });
});
