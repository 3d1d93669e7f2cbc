import { areaList } from '@vant/area-data';
import { describe, expect, it } from '@jest/globals';
import type { EngineReading } from '../../../src/ocr/engine.js';
import { findDoubts, loadPlaces, mendPlaces } from '../../../src/ocr/places.js';

/** An engine that knows the characters of all names but one. */
const ALPHABET = new Set(
  Object.values(areaList)
    .flatMap((list) => Object.values(list).join(''))
    .join('')
    .replaceAll('鄠', ''),
);

/** A reading of characters one beside the other; `gap` characters are missing in front of the one at `at`. */
function reading(text: string, sure: (i: number) => number, at = 0, gap = 0): EngineReading {
  const characters = [...text];
  const width = characters.length + gap;
  return {
    text,
    confidence: Math.min(...characters.map((_, i) => sure(i))),
    centres: characters.map((_, i) => (i + (i >= at ? gap : 0) + 0.5) / width),
    sureness: characters.map((_, i) => sure(i)),
  };
}

/** One unsure character, and what closer looks say of every doubt. */
function mended(text: string, at: number, confidence: number, likely: [string, number][]): string {
  const read = reading(text, (i) => (i === at ? confidence : 0.999));
  const doubts = findDoubts(read, places);
  return mendPlaces(
    read,
    doubts,
    doubts.map(() => new Map(likely)),
    places,
  ).text;
}

const places = await loadPlaces(ALPHABET);

describe('names of places', () => {
  it('takes the character that makes the name of a place', () => {
    const likely: [string, number][] = [
      ['淋', 0.05],
      ['沭', 0.009],
    ];
    expect(mended('由沐阳县民政局编制', 1, 0.99, likely)).toBe('由沭阳县民政局编制');
    expect(mended('邮岩满族自治县民政局', 0, 0.3, [['岫', 0.2]])).toBe('岫岩满族自治县民政局');
  });

  it('looks closer where a name is not one, and at no other characters', () => {
    const read = reading('由沐阳县民政局编制', (i) => (i === 1 || i === 7 ? 0.9 : 0.999));
    expect(findDoubts(read, places)).toEqual([
      { at: 1, leftOut: false, from: (1.5 - 0.45) / 9, to: expect.closeTo((1.5 + 0.45) / 9, 9) },
    ]);
  });

  it('leaves the reading where two names are nearly as likely', () => {
    const likely: [string, number][] = [
      ['沭', 0.009],
      ['泌', 0.004],
    ];
    expect(mended('流阳县民政局', 0, 0.9, likely)).toBe('流阳县民政局');
  });

  it('puts in the character that was left out in front of 县', () => {
    const read = reading('由县公安局编制', () => 0.999, 1, 1);
    const doubts = findDoubts(read, places);
    expect(doubts).toMatchObject([{ at: 1, leftOut: true }]);
    expect(mendPlaces(read, doubts, [new Map([['黟', 0.02]])], places)).toMatchObject({
      text: '由黟县公安局编制',
      confidence: 0.5,
      centres: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5].map((centre) =>
        expect.closeTo(centre / 8, 6),
      ),
    });
    expect(
      findDoubts(
        reading('由县公安局编制', () => 0.999),
        places,
      ),
    ).toEqual([]);
  });

  it('takes a character that the engine does not know where only that makes a name', () => {
    expect(mended('西安市鄂邑区教育局', 3, 0.7, [['邓', 0.2]])).toBe('西安市鄠邑区教育局');
    expect(mended('西安市鄂县', 3, 0.7, [['邓', 0.002]])).toBe('西安市鄂县');
  });

  it('leaves names of places, and words that no character makes one of', () => {
    const likely: [string, number][] = [['沭', 0.2]];
    expect(mended('射阳县人民政府', 0, 0.7, likely)).toBe('射阳县人民政府');
    expect(mended('大阳县人民政府', 0, 0.7, [['太', 0.2]])).toBe('大阳县人民政府');
    expect(mended('沐浴', 0, 0.7, likely)).toBe('沐浴');
    expect(mended('晋江县有关社区', 2, 0.7, [['市', 0.2]])).toBe('晋江县有关社区');
  });

  it('wants a likely character for a name of two', () => {
    expect(mended('鑫县财政局', 0, 0.8, [['蠡', 0.16]])).toBe('蠡县财政局');
    expect(mended('鑫县财政局', 0, 0.8, [['蠡', 0.001]])).toBe('鑫县财政局');
  });
});
