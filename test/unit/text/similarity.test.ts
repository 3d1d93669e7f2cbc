import { describe, expect, it } from '@jest/globals';
import { editDistance, similarity } from '../../../src/text/index.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['结果维持', '结果维持', 0],
    ['结果维持', '结果纠正', 2],
    ['规范性文件', '行政规范性文件', 2],
    ['kitten', 'sitting', 3],
    ['', '总计', 2],
  ])('%j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('says no more than that the limit is passed', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBeGreaterThan(2);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('similarity', () => {
  it('is a share of the longer text', () => {
    expect(similarity('结果维持', '结果纠正')).toBe(0.5);
    expect(similarity('规范性文件', '行政规范性文件')).toBeCloseTo(5 / 7);
    expect(similarity('', '')).toBe(1);
  });

  it('keeps what is just similar enough and drops what is not', () => {
    expect(similarity('abcdefghij', 'abcdefxxxx', 0.6)).toBeCloseTo(0.6);
    expect(similarity('abcdefghij', 'abcdexxxxx', 0.6)).toBe(0);
  });
});
