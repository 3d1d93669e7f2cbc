import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rowsOf, writing } from './support.js';

/** A text and its height; figures in the middle of columns at 250 and 330. */
const row = (top: number, label: string, ...figures: string[]): Run[] => [
  ...(label ? [writing(label, 20, top, 9)] : []),
  ...figures.flatMap((text, at) =>
    text ? [writing(text, 250 + 80 * at - 2.25 * text.length, top, 9)] : [],
  ),
];

describe('figures broken in two lines', () => {
  it('are whole where rules part all numbered labels, be their label between the lines or go on', () => {
    const runs = [
      ...row(20, '1.属于国家秘密', '538', '538'),
      ...row(40, '2.补正后申请内容仍不明确的一行', '135', '135'),
      ...row(50, '字', '1', '1'),
      ...row(70, '', '217', '217'),
      ...row(76, '3.其他处理', ''),
      ...row(82, '', '3', '3'),
      ...row(100, '4.重复申请', '41', '41'),
      ...row(120, '5.总计', '702', '702'),
    ];
    const rulings = [16, 34, 62, 94, 112, 132].map((y) => level(y, 15, 390));
    const content = page({ width: 400, height: 200, runs, rulings });
    const [table] = findTables(content, findLines(content));
    expect(rowsOf(table)).toEqual([
      ['1.属于国家秘密', '538', '538'],
      ['2.补正后申请内容仍不明确的一行\n字', '135\n1', '135\n1'],
      ['3.其他处理', '217\n3', '217\n3'],
      ['4.重复申请', '41', '41'],
      ['5.总计', '702', '702'],
    ]);
  });

  it('are not where two labels stand beside them', () => {
    const runs = [
      ...row(20, '1.属于国家秘密', '538', '538'),
      ...row(40, '2.其他', '135', '135'),
      ...row(50, '小计', '1', '1'),
      ...row(70, '3.重复申请', '41', '41'),
      ...row(90, '4.要求提供公开出版物', '40', '40'),
      ...row(110, '5.总计', '702', '702'),
    ];
    const rulings = [16, 34, 64, 84, 104, 122].map((y) => level(y, 15, 390));
    const content = page({ width: 400, height: 200, runs, rulings });
    const [table] = findTables(content, findLines(content));
    expect(rowsOf(table).map(([label]) => label)).toContain('小计');
  });

  it('are one row of many columns without labels, where all are broken alike', () => {
    const heads = '结果维持纠正其他尚未审结总计自然人';
    const upper = ['49', '', '12', '31', '', '25', '53', '11', '', '43', '54', '98'];
    const lower = ['1', '', '0', '2', '', '9', '7', '08', '', '2', '8', '0'];
    const at = (text: string, col: number, top: number): Run =>
      writing(text, 20 + 30 * col - text.length * (/\d/.test(text) ? 2.25 : 4.5), top, 9);
    const runs = upper.flatMap((text, col) => [
      at(heads.slice(col, col + 1), col, 20),
      ...(text ? [at(text, col, 40), at(lower[col] ?? '', col, 50)] : []),
    ]);
    const content = page({ width: 400, runs, rulings: [15, 34, 64].map((y) => level(y, 5, 370)) });
    const [table] = findTables(content, findLines(content));
    expect(rowsOf(table).at(-1)?.slice(0, 4)).toEqual(['49\n1', '', '12\n0', '31\n2']);
  });
});
