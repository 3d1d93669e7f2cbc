import { describe, expect, it } from '@jest/globals';
import { isGuess } from '../../../src/ocr/read-snippets.js';

describe('isGuess', () => {
  const said = (text: string, confidence: number): boolean =>
    isGuess({ text, confidence, readings: [] });

  it('says so of figures that are less sure than not', () => {
    expect(said('17', 0.39)).toBe(true);
    expect(said('-3', 0.1)).toBe(true);
    expect(said('17', 0.4)).toBe(false);
  });

  it('leaves words to those who compare them with labels', () => {
    expect(said('总计', 0.1)).toBe(false);
    expect(said('', 0)).toBe(false);
  });
});
