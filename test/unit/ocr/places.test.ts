import { areaList } from '@vant/area-data';
import { describe, expect, it } from '@jest/globals';
import type { EngineReading, Rival } from '../../../src/ocr/engine.js';
import { loadPlaces, mendPlaces } from '../../../src/ocr/places.js';

/** An engine that knows the characters of all names but one. */
const ALPHABET = new Set(
  Object.values(areaList)
    .flatMap((list) => Object.values(list).join(''))
    .join('')
    .replaceAll('鄠', ''),
);

/** A reading of which one character is unsure. */
function unsure(text: string, at: number, confidence: number, rivals: Rival[]): EngineReading {
  const characters = [...text];
  return {
    text,
    confidence,
    centres: characters.map((_, i) => (i + 0.5) / characters.length),
    sureness: characters.map((_, i) => (i === at ? confidence : 0.99)),
    rivals: characters.map((_, i) => (i === at ? rivals : [])),
  };
}

describe('mendPlaces', () => {
  it('takes the rival that makes the name of a place', async () => {
    const places = await loadPlaces(ALPHABET);
    const rivals = [
      { text: '淋', confidence: 0.05 },
      { text: '沭', confidence: 0.009 },
    ];
    expect(mendPlaces(unsure('由沐阳县民政局编制', 1, 0.9, rivals), places)).toMatchObject({
      text: '由沭阳县民政局编制',
      confidence: 0.5,
    });
    const long = unsure('邮岩满族自治县民政局', 0, 0.3, [{ text: '岫', confidence: 0.2 }]);
    expect(mendPlaces(long, places).text).toBe('岫岩满族自治县民政局');
  });

  it('takes a character that the engine does not know where only that makes a name', async () => {
    const places = await loadPlaces(ALPHABET);
    expect(
      mendPlaces(unsure('西安市鄂邑区教育局', 3, 0.7, [{ text: '邓', confidence: 0.2 }]), places),
    ).toMatchObject({ text: '西安市鄠邑区教育局', confidence: 0.5 });
    expect(
      mendPlaces(unsure('西安市鄂县', 3, 0.7, [{ text: '邓', confidence: 0.002 }]), places).text,
    ).toBe('西安市鄂县');
  });

  it('leaves names of places, and words that no rival makes one of', async () => {
    const places = await loadPlaces(ALPHABET);
    const rivals = [{ text: '沭', confidence: 0.2 }];
    for (const reading of [
      unsure('射阳县人民政府', 0, 0.7, rivals),
      unsure('大阳县人民政府', 0, 0.7, [{ text: '太', confidence: 0.2 }]),
      unsure('沐浴', 0, 0.7, rivals),
    ])
      expect(mendPlaces(reading, places)).toEqual(reading);
  });

  it('wants a likely rival for a name of two characters', async () => {
    const places = await loadPlaces(ALPHABET);
    const read = (confidence: number): string =>
      mendPlaces(unsure('鑫县财政局', 0, 0.8, [{ text: '蠡', confidence }]), places).text;
    expect(read(0.16)).toBe('蠡县财政局');
    expect(read(0.001)).toBe('鑫县财政局');
  });
});
