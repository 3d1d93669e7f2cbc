import { describe, expect, it } from '@jest/globals';
import { asIdeograph } from '../../../src/text/index.js';

describe('asIdeograph', () => {
  it.each([
    ['\u2f0b', '八'],
    ['\u2f00', '一'],
    ['\u2ec5', '见'],
    ['八', '八'],
    ['（', '（'],
    ['', ''],
  ])('makes %j %j', (text, plain) => {
    expect(asIdeograph(text)).toBe(plain);
  });
});
