import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables, joinTables } from '../../../src/table/index.js';
import { page, rowsOf, rulingsOf, writing } from './support.js';

const rows = (top: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    [10, 70, 110, 150].map(
      (x, col) =>
        [x, top + 20 * at, [70, 110, 150, 190][col] as number, top + 20 * at + 20] as const,
    ),
  ).flat();

const row = (top: number, ...texts: string[]): Run[] =>
  texts.flatMap((text, at) =>
    text ? [writing(text, [14, 80, 120, 160][at] as number, top, 8)] : [],
  );

const tablesOf = (first: string, second = '', third = '', more: Run[] = []) => {
  const pages = [
    page({
      runs: [
        ...row(105, '内容', '甲', '乙', '计'),
        ...row(125, '公开', '1', '2', '3'),
        ...row(145, '不掌握'),
      ],
      rulings: rulingsOf(...rows(100, 3)),
    }),
    page({
      number: 2,
      runs: [
        ...row(20, '', first, second, third),
        ...more,
        ...row(55, '内容', '甲', '乙', '计'),
        ...row(75, '信息'),
        ...row(95, '总计', '4', '5', '9'),
      ],
      rulings: rulingsOf(...rows(50, 3)),
    }),
  ];
  return joinTables(
    pages.map((content) => {
      const lines = findLines(content);
      return { page: content, lines, tables: findTables(content, lines) };
    }),
  );
};

describe('figures that stand by themselves in the margin beyond a page break', () => {
  it('are those of the last row above it, which has a label and no figure', () => {
    expect(rowsOf(tablesOf('39', '', '40')[0])[2]).toEqual(['不掌握', '39', '', '40']);
  });

  it('stand in columns of their own, however close', () => {
    expect(rowsOf(tablesOf('39', '1234', '40')[0])[2]).toEqual(['不掌握', '39', '1234', '40']);
    const close = tablesOf('39', '', '', [writing('5', 143, 20, 8), writing('218', 151, 20, 8)]);
    expect(rowsOf(close[0])[2]).toEqual(['不掌握', '39', '5', '218']);
  });

  it('are not where there is but one, or a column is none of the table’s', () => {
    expect(rowsOf(tablesOf('', '39')[0])[2]).toEqual(['不掌握', '', '', '']);
    expect(rowsOf(tablesOf('39', '12345678')[0])[2]).toEqual(['不掌握', '', '', '']);
  });
});
