import { describe, expect, it } from '@jest/globals';
import { rowsOf, type Text, tablesOf } from './support.js';

describe('a table of one row whose heads stand on several lines', () => {
  const row: Text[] = [
    [10, 30, '第二十条第（八）项'],
    [160, 46, '本年'],
    [10, 52, '信息内容'],
    [160, 58, '收费金额'],
    [10, 76, '行政事业性收费'],
    [160, 76, '14,760.5'],
  ];

  it('is one under the name of an article', () => {
    const tables = tablesOf([...row, [30, 120, '三、收到和处理政府信息公开申请情况']]);
    expect(tables.map(rowsOf)).toEqual([
      [
        ['信息内容', '本年\n收费金额'],
        ['行政事业性收费', '14,760.5'],
      ],
    ]);
  });

  it('is one on top of the page, and of several rows', () => {
    const more: Text[] = [
      [10, 96, '行政强制'],
      [160, 96, '3'],
    ];
    const heads = ['信息内容', '本年\n收费金额'];
    expect(tablesOf(row.slice(1).map(([x, y, text]) => [x, y - 40, text])).map(rowsOf)).toEqual([
      [heads, ['行政事业性收费', '14,760.5']],
    ]);
    expect(
      tablesOf([[70, 30, '第二十条第（八）项'], ...row.slice(1), ...more]).map(rowsOf),
    ).toEqual([[heads, ['行政事业性收费', '14,760.5'], ['行政强制', '3']]]);
  });

  it('has a head over its labels that stands right of them', () => {
    const wide = row.map(
      ([x, y, text]): Text => (text === '信息内容' ? [95, y, text] : [x, y, text]),
    );
    expect(
      tablesOf(wide.map(([x, y, text]) => [x > 150 ? x + 20 : x, y, text])).map(rowsOf),
    ).toEqual([
      [
        ['信息内容', '本年\n收费金额'],
        ['行政事业性收费', '14,760.5'],
      ],
    ]);
  });

  it('is none without it', () => {
    expect(tablesOf([[10, 30, '公开情况如下'], ...row.slice(1)])).toEqual([]);
  });
});

describe('a table of one row under heads of each column', () => {
  it('is one though a figure is left out, and the row over it is blank', () => {
    const texts: Text[] = [
      [10, 20, '信息内容'],
      [100, 20, '制发数'],
      [160, 20, '废止数'],
      [220, 20, '有效数'],
      [10, 36, '规章'],
      [10, 52, '规范性文件'],
      [105, 52, '7'],
      [225, 52, '44'],
    ];
    expect(tablesOf(texts).map(rowsOf)).toEqual([
      [
        ['信息内容', '制发数', '废止数', '有效数'],
        ['规章', '', '', ''],
        ['规范性文件', '7', '', '44'],
      ],
    ]);
  });
});
