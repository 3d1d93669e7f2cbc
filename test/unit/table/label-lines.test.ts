import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { isLarger } from '../../../src/table/block-words.js';
import type { Chunk } from '../../../src/table/chunks.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const FIGURES = [300, 330, 360, 390, 420];

/** A text of type of ten points, its top at `top`. */
const at = (top: number, text: string, x0: number): Run => writing(text, x0, top);
const figures = (top: number, values: string): Run[] =>
  [...values].map((value, i) => at(top, value, FIGURES[i] as number));
const row = (top: number, label: string, values: string): Run[] => [
  at(top, label, 100),
  ...figures(top, values),
];

/** Numbered rows, one of them with its figures between the two lines of its label, and one whose label stands beside that of its group. */
const rows = [
  ...row(20, '1.属于国家秘密的信息', '12345'),
  ...row(40, '2.法律行政法规禁止公开', '23456'),
  ...row(60, '3.危及公共安全和稳定', '34567'),
  at(80, '1.申请人无正当理由逾期不补正行', 100),
  ...figures(85, '45678'),
  at(91, '政机关不再处理其政府信息公开申请', 100),
];
const next = [
  at(111, '（六）其他处2.申请人逾期未按收费通知要求', 40),
  at(122, '费用行政机关不再处理其政府信息公开', 100),
  ...figures(122, '56789'),
  ...row(142, '3.其他', '67891'),
];

const textsOf = (runs: Run[]): string[][] => {
  const content = page({ runs, width: 500 });
  return findTables(content, findLines(content)).map(({ cells }) =>
    cells.map(({ text }) => text).filter((text) => /^\d$/.test(text)),
  );
};

describe('a table without rulings', () => {
  it('goes on behind figures between the lines of a label, and over labels beside that of their group', () => {
    const [table, ...others] = textsOf([...rows, ...next]);
    expect(others).toEqual([]);
    expect(table?.join('')).toBe('123452345634567456785678967891');
  });
});

describe('a text larger than the rows of a table', () => {
  const isHeading = (fontSize: number, method: 'text' | 'ocr') =>
    isLarger({ fontSize, method } as Chunk, 9.1);

  it('is a heading; on a scan, where brackets make a line look larger, one that is much larger', () => {
    expect([isHeading(9.8, 'text'), isHeading(9.8, 'ocr')]).toEqual([true, false]);
    expect([isHeading(9.4, 'text'), isHeading(10.6, 'ocr')]).toEqual([false, true]);
  });
});
