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

  it('are a contents page with the numbers of their chapters, too', () => {
    const texts = entries([
      [2, 23],
      [3, 24],
      [8, 27],
      [11, 28],
    ]);
    const chapters = [0, 1, 2, 3].flatMap((at): Text[] => [
      [-10, 20 + 16 * at, `${at + 1}`],
      [148, 20 + 16 * at, `${at + 5}`],
    ]);
    const moved = [...texts, ...chapters].map(([x, top, text]): Text => [x + 20, top, text]);
    expect(tablesOf(moved, [], 340)).toEqual([]);
  });
});
