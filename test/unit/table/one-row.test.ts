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

  it('is none without it', () => {
    expect(tablesOf(row.slice(1))).toEqual([]);
  });
});
