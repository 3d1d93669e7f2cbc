import { describe, expect, it } from '@jest/globals';
import { findCombs, findCrossers } from '../../../src/ocr/combs.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 150;
const free = () => true;
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
    expect(findCombs([...teeth, stroke(250, 60, 110)], [ruling], free, DPI)).toEqual(teeth);
  });

  it('takes neither a few, nor strokes that only touch the ruling', () => {
    expect(findCombs(teeth.slice(1), [ruling], free, DPI)).toEqual([]);
    const touching = teeth.map((one) => ({ ...one, to: 102 }));
    expect(findCombs(touching, [ruling], free, DPI)).toEqual([]);
  });

  it('takes those that hang free from a ruling which only the outer borders cross', () => {
    const outer = [51, 899].map((at) => stroke(at, 72, 128));
    const inner = [300, 500].map((at) => stroke(at, 101, 128));
    const found = (isFree: () => boolean) =>
      findCombs([...outer, ...inner], [ruling], isFree, DPI).sort((a, b) => a.at - b.at);
    expect(found(free).map(({ at }) => at)).toEqual([51, 300, 500, 899]);
    expect(found(() => false)).toEqual([]);
    const characters = [200, 600].map((at) => stroke(at, 72, 128));
    expect(findCombs([...characters, ...inner], [ruling], free, DPI)).toEqual([]);
  });

  it('takes one that begins with the teeth and ends at the ruling', () => {
    const last = stroke(600, 73, 99);
    expect(new Set(findCombs([...teeth, last], [ruling], free, DPI))).toEqual(
      new Set([...teeth, last]),
    );
    const loose = stroke(600, 73, 90);
    expect(findCombs([...teeth, loose], [ruling], free, DPI)).toEqual(teeth);
  });
});

describe('findCrossers', () => {
  it('takes a stroke that runs on well beyond a ruling on both sides', () => {
    const ruling = stroke(100, 50, 900);
    const long = stroke(250, 70, 140);
    expect(findCrossers([long, stroke(350, 70, 110)], [ruling], DPI)).toEqual([long]);
  });
});
