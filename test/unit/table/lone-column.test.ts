import { describe, expect, it } from '@jest/globals';
import { joinTables } from '../../../src/table/index.js';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, rowsOf, tablesOf, type Text, writing } from './support.js';

const HEADS = ['自然人', '企业', '科研', '公益', '其他', '总计'];
const ROWS = ['新收', '结转', '予以公开', '部分公开', '办结'];

const headed = (x: number): Text[] => [
  [10, 10, '项目'],
  ...HEADS.map((head, col): Text => [110 + 40 * col, 10, head]),
  ...ROWS.flatMap((label, at): Text[] => [
    [10, 30 + 20 * at, label],
    [x, 30 + 20 * at, String(at + 3)],
  ]),
];

describe('a table in which one column alone is filled', () => {
  it('has the columns that its heads name', () => {
    const rows = rowsOf(tablesOf(headed(317), [], 400)[0]);
    expect(rows[0]).toEqual(['项目', ...HEADS]);
    expect(rows[2]).toEqual(['结转', '', '', '', '', '', '4']);
  });

  it('goes on over a page break with labels of groups beside those of rows', () => {
    const below: Text[] = ['1.国家秘密', '2.其他情形', '3.重复申请', '4.出版物'].flatMap(
      (label, at): Text[] => [
        [40, 12 + 20 * at, label],
        [317, 12 + 20 * at, String(at)],
        ...(at === 1 ? [[10, 32, '（三）'] as Text] : []),
      ],
    );
    const pages = [headed(317), below].map((texts, at) => {
      const runs = texts.map(([x, top, text]) => writing(text, x, top));
      const content = { ...page({ runs, width: 400, height: 140 }), number: at + 1 };
      const lines = findLines(content);
      return { page: content, lines, tables: findTables(content, lines) };
    });
    const [table, other] = joinTables(pages);
    expect(other).toBeUndefined();
    expect(table?.cells.find(({ text }) => text === '总计')?.col).toBe(
      table?.cells.find(({ text, page: own }) => text === '3' && own === 2)?.col,
    );
  });
});

describe('numbered rows without rulings', () => {
  it('are a table whatever their labels are like', () => {
    const texts = [
      '主动公开政府信息的条数',
      '制发规范性文件的总数',
      '政府公报公开政府信息数',
      '政府网站公开政府信息数',
    ].flatMap((label, at): Text[] => [
      [10, 10 + 20 * at, String(at + 1)],
      [40, 10 + 20 * at, `${label}（不同渠道和方式公开相同信息计1条）`],
      [440, 10 + 20 * at, '条'],
      [480, 10 + 20 * at, String(7 * at)],
    ]);
    expect(rowsOf(tablesOf(texts, [], 520)[0])).toHaveLength(4);
    const other = texts.map(([x, top, text]): Text => [x, top, x === 10 ? `${text}9` : text]);
    expect(tablesOf(other, [], 520)).toEqual([]);
  });
});
