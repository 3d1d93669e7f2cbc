import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Ruling } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rowsOf, type Text, upright, writing } from './support.js';

/** 复议 and 诉讼 over two heads each, boxed all around; column `col` is 40 points wide. */
const heads: Text[] = [
  [30, 12, '复议'],
  [110, 12, '诉讼'],
  ...['维持', '纠正', '维持', '纠正'].map((head, col): Text => [20 + 40 * col, 28, head]),
];
const rulings: Ruling[] = [
  ...[10, 25, 40].map((y) => level(y, 10, 170)),
  ...[10, 90, 170].map((x) => upright(x, 10, 40)),
  ...[50, 130].map((x) => upright(x, 25, 40)),
];

const tableOf = (...below: Text[]): string[][] => {
  const runs = [...heads, ...below].map(([x, top, text]) => writing(text, x, top));
  const content = page({ runs, rulings });
  return rowsOf(findTables(content, findLines(content))[0]);
};

describe('heads with borders over one row that has none', () => {
  it('are one table with it, blank figures too', () => {
    expect(tableOf([25, 46, '1'], [65, 46, '0'], [145, 46, '12']).at(-1)).toEqual([
      '1',
      '0',
      '',
      '12',
    ]);
  });

  it('go on over a label whose figures are blank', () => {
    expect(tableOf([14, 46, '处罚'], [14, 60, '强制'], [65, 60, '7']).slice(-2)).toEqual([
      ['处罚', '', '', ''],
      ['强制', '7', '', ''],
    ]);
  });

  it('are not where the line is prose, goes over a border, stands far off, or is one figure', () => {
    const others: Text[][] = [
      [[14, 46, '有关情况见下表所列各项']],
      [
        [25, 46, '1'],
        [85, 46, '234'],
      ],
      [
        [25, 90, '1'],
        [65, 90, '0'],
      ],
      [[65, 46, '3']],
    ];
    for (const below of others) expect(tableOf(...below)).toHaveLength(2);
  });
});
