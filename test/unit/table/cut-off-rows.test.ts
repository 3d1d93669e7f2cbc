import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import type { Table } from '../../../src/model/table.js';
import { findTables, joinTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const row = (top: number, label: string, unit: string, figure: string): Run[] => [
  writing(label, 10, top),
  writing(unit, 100, top),
  writing(figure, 160, top),
];

const joined = (...pages: Run[][]): Table[] => {
  const read = pages.map((runs, at) => {
    const content = page({ number: at + 1, runs });
    const lines = findLines(content);
    return { page: content, lines, tables: findTables(content, lines) };
  });
  return joinTables(read);
};

const rowsOf = (...pages: Run[][]): string[][][] =>
  joined(...pages).map((table) => {
    const rows = Array.from({ length: table.rows }, () => [] as string[]);
    for (const cell of table.cells) rows[cell.row]?.push(cell.text);
    return rows;
  });

const table = [
  ...row(130, '统计指标', '单位', '统计数'),
  ...row(146, '收到申请数', '件', '12'),
  ...row(162, '办结数', '件', '—'),
  ...row(178, '举报投诉数量', '件', '3'),
];

describe('rows without rulings that a page break cuts off', () => {
  it('go on with the table of the page before, however few', () => {
    const rest = [
      ...row(20, '培训班数', '次', '—'),
      ...row(36, '培训人员数', '人次', '1'),
      writing('单位负责人：（略）', 10, 60),
    ];
    expect(rowsOf(table, rest)).toEqual([
      [
        ['统计指标', '单位', '统计数'],
        ['收到申请数', '件', '12'],
        ['办结数', '件', '—'],
        ['举报投诉数量', '件', '3'],
        ['培训班数', '次', '—'],
        ['培训人员数', '人次', '1'],
      ],
    ]);
  });

  it('go on with its columns, one that is blank on their page left between the others', () => {
    const wide = (top: number, ...texts: string[]): Run[] =>
      texts.flatMap((text, at) =>
        text ? [writing(text, [10, 80, 110, 140, 170][at] as number, top)] : [],
      );
    const above = [
      ...wide(130, '申请', '自然', '企业', '其他', '总计'),
      ...wide(146, '新收', '12', '3', '4', '19'),
      ...wide(162, '结转', '1', '2', '3', '6'),
      ...wide(178, '公开', '5', '2', '3', '10'),
    ];
    const rest = [
      ...wide(20, '不公开', '8', '', '4', '12'),
      ...wide(36, '无法提供', '1', '', '2', '3'),
      ...wide(52, '总计', '9', '', '6', '15'),
    ];
    expect(rowsOf(above, rest)[0]?.slice(-3)).toEqual([
      ['不公开', '8', '4', '12', ''],
      ['无法提供', '1', '2', '3', ''],
      ['总计', '9', '6', '15', ''],
    ]);
    const places = joined(above, rest)[0]?.cells.filter(({ text }) => text === '8' || text === '');
    expect(places?.map(({ col, colSpan }) => [col, colSpan])).toEqual([
      [1, 1],
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('may have labels over several columns of labels', () => {
    const wide = (top: number, ...texts: [number, string][]): Run[] =>
      texts.map(([x, text]) => writing(text, x, top));
    const above = [
      ...wide(114, [60, '项目'], [130, '自然'], [165, '总计']),
      ...wide(130, [10, '三'], [60, '1.秘密'], [135, '2'], [170, '2']),
      ...wide(146, [10, '结'], [60, '2.法律'], [135, '5'], [170, '5']),
      ...wide(162, [10, '果'], [60, '3.安全'], [135, '1'], [170, '1']),
      ...wide(178, [60, '4.隐私'], [135, '3'], [170, '3']),
    ];
    const rest = [
      ...wide(20, [25, '（七）总计'], [130, '11'], [165, '11']),
      ...wide(36, [10, '四、结转下年'], [135, '4'], [170, '4']),
    ];
    expect(rowsOf(above, rest)[0]?.slice(-2)).toEqual([
      expect.arrayContaining(['（七）总计', '11', '11']),
      expect.arrayContaining(['四、结转下年', '4', '4']),
    ]);
  });

  it('are no rows without a figure, off the columns, or behind other text', () => {
    const left = rowsOf(table);
    const others = [
      row(20, '负责人', '张三', '李四'),
      [writing('培训班数', 60, 20), writing('1', 130, 20)],
      [writing('四、培训情况', 10, 10), ...row(26, '培训班数', '次', '1')],
    ];
    for (const other of others) expect(rowsOf(table, other)).toEqual(left);
  });
});
