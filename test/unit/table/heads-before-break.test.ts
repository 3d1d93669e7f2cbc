import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables, joinTables } from '../../../src/table/index.js';
import { page, rowsOf, type Text, writing } from './support.js';

const tablesOf = (...pages: Text[][]) =>
  joinTables(
    pages.map((texts, at) => {
      const runs = texts.map(([x, top, text]) => writing(text, x, top));
      const content = page({ number: at + 1, width: 300, height: 300, runs });
      const lines = findLines(content);
      return { page: content, lines, tables: findTables(content, lines) };
    }),
  );

const prose: Text = [10, 20, '我单位坚持以公开为常态不公开为例外围绕重点工作'];
const heads: Text[] = [
  [110, 250, '第二十条第（六）项'],
  [40, 266, '信息内容'],
  [160, 266, '处理决定数量'],
];

describe('heads at the foot of a page over rows that begin the next', () => {
  it('are one table with a single row', () => {
    const [table] = tablesOf(
      [prose, ...heads],
      [
        [20, 20, '行政处罚'],
        [180, 20, '81'],
        [20, 60, '三、收到和处理政府信息公开申请情况'],
      ],
    );
    expect(rowsOf(table).slice(-2)).toEqual([
      ['信息内容', '处理决定数量'],
      ['行政处罚', '81'],
    ]);
    expect(table?.parts.map((part) => [part.page, part.rows])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const figure = table?.cells.find(({ text }) => text === '81');
    expect([figure?.page, figure?.top]).toEqual([2, 20]);
  });

  it('are theirs, where they go on with the next heads', () => {
    const tables = tablesOf(
      [prose, ...heads],
      [
        [20, 20, '行政处罚'],
        [180, 20, '81'],
        [20, 36, '行政强制'],
        [180, 36, '7'],
        [110, 52, '第二十条第（八）项'],
        [40, 68, '信息内容'],
        [160, 68, '收费金额'],
        [20, 84, '行政事业性收费'],
        [180, 84, '6.5'],
      ],
    );
    const rows = tables.flatMap(rowsOf).filter((row) => row[0] !== '');
    expect(rows.map(([label]) => label)).toContain('信息内容');
    expect(rows.findIndex(([label]) => label === '信息内容')).toBeLessThan(
      rows.findIndex(([label]) => label === '行政处罚'),
    );
    expect(rows.at(-1)).toEqual(['行政事业性收费', '6.5']);
  });

  it('are over figures without a label, too', () => {
    const columns = [20, 70, 120, 170, 220];
    const over: Text[] = ['维持', '纠正', '其他', '未结', '总计'].map((head, at) => [
      columns[at] as number,
      270,
      head,
    ]);
    const figures: Text[] = ['1', '2', '0', '0', '3'].map((figure, at) => [
      (columns[at] as number) + 8,
      20,
      figure,
    ]);
    const [table] = tablesOf([prose, ...over], figures);
    expect(rowsOf(table)).toEqual([
      ['维持', '纠正', '其他', '未结', '总计'],
      ['1', '2', '0', '0', '3'],
    ]);
  });

  it('are none where the foot is prose or the page begins with prose', () => {
    const row: Text[] = [
      [20, 20, '行政处罚'],
      [180, 20, '81'],
    ];
    expect(tablesOf([prose], row)).toEqual([]);
    expect(tablesOf([prose, ...heads], [prose])).toEqual([]);
  });
});
