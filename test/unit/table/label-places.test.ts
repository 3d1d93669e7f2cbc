import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const figures = (top: number, ...texts: string[]): Text[] =>
  texts.map((text, col): Text => [240 + 40 * col, top, text]);

describe('numbered labels that begin at one place', () => {
  it('are two rows, however close the letters of an upright label between them are set', () => {
    const texts: Text[] = [
      [50, 10, '项目'],
      ...['自然', '其他', '总计'].map((head, col): Text => [235 + 40 * col, 10, head]),
      [50, 30, '一、新收'],
      ...figures(30, '28', '7', '35'),
      [10, 50, '三'],
      [50, 50, '（一）予以公开'],
      ...figures(50, '2', '1', '3'),
      [10, 62, '本'],
      [50, 69, '（二）部分公开（区分处理的'],
      [10, 74, '年'],
      [50, 80, '只计这一情形）'],
      [10, 86, '度'],
      [50, 99, '（三）不予公开'],
      ...figures(99, '4', '1', '5'),
      [50, 118, '（四）总计'],
      ...figures(118, '6', '2', '8'),
    ];
    const rows = tablesOf(texts, [], 360).flatMap(rowsOf);
    const granted = rows.find((row) => row.join().includes('予以公开'));
    expect(granted?.join()).not.toContain('部分公开');
    expect(granted).toEqual(expect.arrayContaining(['2', '1', '3']));
  });
});

describe('the first row of a page above a rule', () => {
  it('is no header where its numbered label is wrapped around its figures', () => {
    const texts: Text[] = [
      [50, 20, '（二）部分公开（区分处理的'],
      ...figures(26, '0', '0', '0'),
      [50, 32, '只计这一情形）'],
      [50, 52, '（三）不予公开'],
      ...figures(52, '4', '1', '5'),
      [50, 72, '（四）无法提供'],
      ...figures(72, '2', '2', '4'),
      [50, 92, '（五）总计'],
      ...figures(92, '6', '3', '9'),
    ];
    const rows = tablesOf(texts, [15, 47, 67, 87, 107], 370).flatMap(rowsOf);
    expect(rows[0]).toEqual(['（二）部分公开（区分处理的\n只计这一情形）', '0', '0', '0']);
  });
});
