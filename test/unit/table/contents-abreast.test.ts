import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

/** Titles and their pages in two columns, set level. */
function entries(pages: [number, number][]): Text[] {
  const words = ['Setting keys', 'Pointers', 'Presets', 'Options', 'Macros'];
  return pages.flatMap(([left, right], at): Text[] => [
    [10, 20 + 16 * at, `Part ${words[at]}`],
    [120, 20 + 16 * at, `${left}`],
    [170, 20 + 16 * at, `More ${words[at]}`],
    [285, 20 + 16 * at, `${right}`],
  ]);
}

describe('titles with their pages in two columns', () => {
  it('are a contents page where both columns are numbered on', () => {
    expect(
      tablesOf(
        entries([
          [2, 23],
          [3, 24],
          [8, 27],
          [11, 28],
          [15, 68],
        ]),
      ),
    ).toEqual([]);
  });

  it('are a table where numbers fall', () => {
    expect(
      tablesOf(
        entries([
          [2, 23],
          [9, 14],
          [8, 27],
          [1, 28],
          [15, 8],
        ]),
      ),
    ).toHaveLength(1);
  });
});
