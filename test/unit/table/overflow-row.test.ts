import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

describe('a row that is cut at the foot of a page', () => {
  const lastRow = (below: [string, number][], top = 128): string[] => {
    const columns = [50, 80, 110, 140];
    const rulings = rulingsOf(
      ...[80, 100].flatMap((y) =>
        [0, ...columns].map((x, at) => [x, y, columns[at] ?? 170, y + 20] as const),
      ),
    );
    const runs = [
      writing('信访', 5, 85),
      ...columns.map((x) => writing('7', x + 5, 85)),
      writing('其他', 5, 105),
      ...below.map(([text, x]) => writing(text, x, top)),
    ];
    const content = page({ runs, rulings, height: 170 });
    const [table] = findTables(content, findLines(content));
    return (table?.cells ?? []).filter(({ row }) => row === 1).map(({ text }) => text);
  };

  it('takes its figures back from below the border, not the page number', () => {
    const figures: [string, number][] = [
      ['1', 55],
      ['0', 85],
      ['12', 115],
      ['13', 145],
    ];
    expect(lastRow(figures)).toEqual(['其他', '1', '0', '12', '13']);
    expect(lastRow([['2', 145]])).toEqual(['其他', '', '', '', '']);
  });

  it('takes back signs for none beside figures, not signs alone', () => {
    const signs: [string, number][] = [
      ['7', 55],
      ['—', 85],
      ['—', 115],
      ['7', 145],
    ];
    expect(lastRow(signs)).toEqual(['其他', '7', '—', '—', '7']);
    expect(lastRow(signs.map(([, x]) => ['—', x]))).toEqual(['其他', '', '', '', '']);
  });

  it('takes back two figures where the others are blank, not a page number over several cells', () => {
    const [first, last] = [55, 145];
    const two: [string, number][] = [
      ['23', first],
      ['23', last],
    ];
    expect(lastRow(two)).toEqual(['其他', '23', '', '', '23']);
    for (const sign of ['—', '/']) {
      const number: [string, number][] = [
        [sign === '/' ? '3' : sign, 85],
        [sign === '/' ? sign : '3', 115],
        [sign === '/' ? '5' : sign, last],
      ];
      expect(lastRow(number)).toEqual(['其他', '', '', '', '']);
    }
  });

  it('takes none that stand under no cell, nor words', () => {
    const crossing: [string, number][] = [
      ['1', 77],
      ['0', 107],
      ['12', 135],
    ];
    expect(lastRow(crossing)).toEqual(['其他', '', '', '', '']);
    const words: [string, number][] = [
      ['1', 55],
      ['0', 85],
      ['1件', 115],
      ['13', 145],
    ];
    expect(lastRow(words)).toEqual(['其他', '', '', '', '']);
  });
});
