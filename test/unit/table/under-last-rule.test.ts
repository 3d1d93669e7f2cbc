import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rowsOf, tablesOf, type Text, writing } from './support.js';

const printed = (texts: Text[], rules: number[]): string[][][] =>
  tablesOf(texts, rules).map((table) =>
    rowsOf(table).map((row) => row.map((text) => text.replaceAll('\n', ''))),
  );

describe('a row under the last of the rules, which are those of heads', () => {
  it('is the table’s where label and figure stand under heads of their own, of one line and of two', () => {
    const texts = [
      [130, 20, '第五项'],
      [180, 32, '本年'],
      [20, 38, '内容'],
      [165, 44, '处理数量'],
      [20, 60, '许可'],
      [180, 60, '13'],
      [130, 80, '第八项'],
      [180, 92, '本年'],
      [20, 98, '内容'],
      [165, 104, '收费金额'],
      [20, 120, '收费'],
      [180, 120, '12397'],
    ] as const;
    const rows = printed([...texts], [16, 31, 57, 76, 91, 117]).flat();
    expect(rows).toContainEqual(['许可', '13']);
    expect(rows).toContainEqual(['收费', '12397']);
  });

  it('is a table with these, those of a caption and heads of two lines', () => {
    const texts: Text[] = [
      [130, 20, '第八项'],
      [180, 36, '本年'],
      [20, 42, '内容'],
      [165, 48, '收费金额'],
      [20, 66, '收费'],
      [180, 66, '48817'],
    ];
    expect(printed(texts, [16, 33, 61])[0]?.at(-1)).toEqual(['收费', '48817']);
  });

  it('is the table’s where its figures stand beside the middle of its label of two lines', () => {
    const row = (top: number, ...texts: string[]): Text[] =>
      texts.map((text, at): Text => [[110, 160, 210, 260][at] as number, top, text]);
    const texts: Text[] = [
      ...row(20, '自然人', '企业', '其他', '总计'),
      [20, 40, '一、本年新收'],
      ...row(46, '2136', '61', '12', '2209'),
      [20, 52, '数量'],
      [20, 66, '二、上年结转'],
      ...row(72, '66', '24', '14', '104'),
      [20, 78, '数量'],
    ];
    const [table] = printed(texts, [16, 36]);
    expect(table?.[0]?.slice(-4)).toEqual(['自然人', '企业', '其他', '总计']);
    expect(table?.map((cells) => cells.slice(-4).join(' '))).toContain('66 24 14 104');
  });
});

describe('a label that goes on left of a rule under its figures', () => {
  it('begins the table, be its lines as many as they like', () => {
    const row = (top: number, ...texts: string[]): Text[] =>
      texts.map((text, at): Text => [[20, 160, 210, 260][at] as number, top, text]);
    const texts: Text[] = [
      ...row(20, '5.属于', '0', '231', '339'),
      ...row(35, '三类内'),
      ...row(50, '部事务'),
      ...row(65, '信息与'),
      ...row(80, '其他'),
      ...row(105, '6.属于', '731', '45', '776'),
      ...row(120, '四类过'),
      ...row(145, '7.属于', '1', '2', '3'),
    ];
    const runs = texts.map(([x, top, text]) => writing(text, x, top));
    const rulings = [34, 100, 140].map((y) => level(y, y === 34 ? 100 : 10, 300));
    const content = page({ width: 320, height: 400, runs, rulings });
    const tables = findTables(content, findLines(content));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['231', '45', '3']),
    );
  });
});

describe('a numbered label of many lines under the last rule of a page', () => {
  it('is the table’s, though its figures stand further down than two lines', () => {
    const row = (top: number, ...texts: string[]): Text[] =>
      texts.map((text, at): Text => [[20, 160, 210, 260][at] as number, top, text]);
    const texts: Text[] = [
      ...row(20, '内容', '自然人', '其他', '总计'),
      ...row(40, '1.重复申请', '66', '24', '90'),
      ...row(60, '2.信访投诉', '6', '4', '10'),
      [20, 80, '3.申请人逾期'],
      [20, 91, '未按收费通知'],
      ...row(108, '', '125', '1', '126').slice(1),
      [20, 102, '要求缴纳费用'],
      [20, 113, '不再处理申请'],
    ];
    const figures = printed(texts, [16, 35, 55, 75])
      .flat()
      .map((cells) => cells.slice(-3).join(' '));
    expect(figures).toContain('125 1 126');
  });
});

describe('a label of many lines', () => {
  it('ends no table, though its figures stand beside its first line', () => {
    const label = [
      '要求行政',
      '机关确认',
      '或重新出',
      '具已获取',
      '政府信息',
      '的申请，',
      '不含其他',
      '各种情形',
    ];
    const texts: Text[] = [
      [60, 20, '5.其他'],
      [160, 20, '74'],
      [200, 20, '2'],
      [240, 20, '76'],
      ...label.map((text, at): Text => [60, 32 + 12 * at, text]),
      ...['6.总计', '7.结转', '8.办理', '9.答复'].flatMap((text, at): Text[] => [
        [60, 116 + 12 * at, text],
        ...['130', '23', '153'].map((figure, col): Text => [160 + 40 * col, 116 + 12 * at, figure]),
      ]),
    ];
    const [table] = printed(texts, []);
    const figures = table?.map((row) => row.filter((text) => /^\d+$/u.test(text)).join(' '));
    expect(figures?.filter((row) => row !== '')).toEqual([
      '74 2 76',
      ...Array<string>(4).fill('130 23 153'),
    ]);
  });
});
