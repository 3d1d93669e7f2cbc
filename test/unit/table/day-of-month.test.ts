import { describe, expect, it } from '@jest/globals';
import { isDayOf } from '../../../src/table/day-of-month.js';
import { tablesOf, type Text } from './support.js';

describe('isDayOf', () => {
  it('knows a month and its day', () => {
    expect(isDayOf('Oct', '5')).toBe(true);
    expect(isDayOf('Sept.', '30,')).toBe(true);
    expect(isDayOf('May', '45')).toBe(false);
    expect(isDayOf('Maximum', '5')).toBe(false);
  });

  it('keeps them in one column where days are set flush right', () => {
    const days = ['Apr 12', 'Oct  5', 'Jan 19', 'Sep  8', 'Aug 26', 'Jul  1'];
    const texts = days.flatMap((day, at): Text[] => [
      [20, 20 + 14 * at, `Level ${'ABCDEF'[at]}`],
      [100, 20 + 14 * at, `${902 - 31 * at}`],
      [150, 20 + 14 * at, day],
    ]);
    expect(tablesOf(texts)[0]?.cols).toBe(3);
  });
});
