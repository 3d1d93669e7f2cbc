import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const tablesOf = (runs: Run[]): string[][][] => {
  const content = page({ runs, width: 400 });
  return findTables(content, findLines(content)).map((table) => {
    const rows = Array.from({ length: table.rows }, () => [] as string[]);
    for (const cell of table.cells) rows[cell.row]?.push(cell.text);
    return rows;
  });
};

/** Heads in the middle of cells 100 wide, figures at their right sides. */
const four = (top: number, title: string): Run[] => [
  writing(title, 180, top),
  ...['内容', '制发件数', '废止件数', '有效件数'].map((head, at) =>
    writing(head, (at === 0 ? 40 : 30) + 100 * at, top + 14),
  ),
  writing('规章', 5, top + 28),
  writing('1', 190, top + 28),
  writing('0', 290, top + 28),
  writing('14', 385, top + 28),
  writing('文件', 5, top + 42),
  writing('26', 185, top + 42),
  writing('10', 285, top + 42),
  writing('66', 385, top + 42),
];

/** The same in two cells 200 wide. */
const two = (top: number, title: string, label: string, figure: string): Run[] => [
  writing(title, 180, top),
  writing('内容', 90, top + 14),
  writing('决定数量', 280, top + 14),
  writing(label, 5, top + 28),
  writing(figure, 395 - 5 * figure.length, top + 28),
];

const fourRead = (title: string): string[][] => [
  [title],
  ['内容', '制发件数', '废止件数', '有效件数'],
  ['规章', '1', '0', '14'],
  ['文件', '26', '10', '66'],
];

describe('tables of other columns right under each other', () => {
  it('are cut at the headings in their middle, and heads name columns in order', () => {
    const runs = [
      ...four(10, '第一项'),
      ...two(66, '第五项', '许可', '3308'),
      ...two(108, '第六项', '处罚', '0'),
    ];
    expect(tablesOf(runs)).toEqual([
      fourRead('第一项'),
      [['第五项'], ['内容', '决定数量'], ['许可', '3308']],
      [['第六项'], ['内容', '决定数量'], ['处罚', '0']],
    ]);
  });

  it('are cut off heads whose figures stand on the next page', () => {
    const runs = [
      ...four(10, '第一项'),
      ...two(66, '第五项', '许可', '3308'),
      ...two(108, '第六项', '处罚', '0').slice(0, 3),
    ];
    expect(tablesOf(runs)).toEqual([
      fourRead('第一项'),
      [['第五项'], ['内容', '决定数量'], ['许可', '3308']],
    ]);
  });

  it('stay one table where all have as many heads', () => {
    expect(tablesOf([...four(10, '第一项'), ...four(66, '第二项')])).toHaveLength(1);
  });

  const row = (line: number, ...texts: [string, number][]): Run[] =>
    texts.map(([text, x0]) => writing(text, x0, 20 * line));

  it('are cut at headings at their left side, too, where heads touch and fill no column', () => {
    const runs = [
      ...row(1, ['第一项', 5]),
      ...row(2, ['内容', 5], ['制发件数废止件数有效件数', 100]),
      ...row(3, ['规章', 5], ['1', 100], ['0', 140], ['14', 180]),
      ...row(4, ['文件', 5], ['26', 100], ['10', 140], ['66', 180]),
      ...row(5, ['第五项', 5]),
      ...row(6, ['内容', 5], ['决定数量', 100]),
      ...row(7, ['许可', 5], ['3308', 100]),
    ];
    expect(tablesOf(runs)).toEqual([
      [
        ['内容', '制发件数废止件数有效件数'],
        ['规章', '1', '0', '14'],
        ['文件', '26', '10', '66'],
      ],
      [['第五项', '决定数量'], ['内容'], ['许可', '3308']],
    ]);
  });

  it('are cut at numbered headings that stand no further apart than rows', () => {
    const runs = [
      ...row(1, ['项目', 5], ['甲', 200], ['乙', 250], ['丙', 300]),
      ...row(2, ['一、新收', 5], ['5', 200], ['6', 250], ['7', 300]),
      ...row(3, ['二、结转', 5], ['8', 200], ['9', 250], ['1', 300]),
      ...row(4, ['三、其他情况', 5]),
      ...row(5, ['内容', 5], ['纠正', 120], ['总计', 240]),
      ...row(6, ['许可', 5], ['4', 120], ['7', 240]),
      ...row(7, ['处罚', 5], ['2', 120], ['3', 240]),
    ];
    expect(tablesOf(runs).map((table) => table.at(-1))).toEqual([
      ['二、结转', '8', '9', '1'],
      ['处罚', '2', '3'],
    ]);
  });

  it('are not cut at a label that is left blank before others of its kind', () => {
    const runs = [
      ...row(1, ['项目', 5], ['甲', 200], ['乙', 250], ['丙', 300]),
      ...row(2, ['一、新收', 5], ['5', 200], ['6', 250], ['7', 300]),
      ...row(3, ['二、结转', 5]),
      ...row(4, ['三、本年', 5], ['（一）公开', 80]),
      ...row(5, ['办理', 5], ['（二）部分公开', 80], ['1', 200], ['1', 250], ['2', 300]),
    ];
    expect(tablesOf(runs)).toHaveLength(1);
  });

  it('have the columns of their figures where heads touch', () => {
    const runs = [
      ...row(1, ['内容', 5], ['上年项目数量本年增减', 100], ['处理数量', 240]),
      ...row(2, ['许可', 5], ['285', 100], ['9', 170], ['56945', 240]),
      ...row(3, ['服务', 5], ['207', 100], ['23', 170], ['552', 240]),
    ];
    expect(tablesOf(runs)).toEqual([
      [
        ['内容', '上年项目数量本年增减', '处理数量'],
        ['许可', '285', '9', '56945'],
        ['服务', '207', '23', '552'],
      ],
    ]);
  });

  it('are one where rows of several texts stand far apart', () => {
    const runs = ['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'].flatMap((label, at) =>
      row(2 * at, [label, 5], ['条', 200], [String(3 * at + 1), 300]),
    );
    const [table] = tablesOf(runs);
    expect(table).toHaveLength(5);
  });

  it('are cut though the first row under the heads is blank, and figures stand left of their heads', () => {
    const blank = [
      writing('第一项', 180, 10),
      ...['内容', '制发件数', '废止件数', '有效件数'].map((head, at) =>
        writing(head, 60 + 100 * at, 24),
      ),
      writing('规章', 5, 38),
      writing('文件', 5, 52),
      ...['18', '9', '58'].map((figure, at) => writing(figure, 105 + 100 * at, 52)),
    ];
    expect(tablesOf([...blank, ...two(66, '第五项', '许可', '3308')])).toEqual([
      [
        ['第一项'],
        ['内容', '制发件数', '废止件数', '有效件数'],
        ['规章', '', '', ''],
        ['文件', '18', '9', '58'],
      ],
      [['第五项'], ['内容', '决定数量'], ['许可', '3308']],
    ]);
  });
});

describe('tables right under each other without headings', () => {
  const table = (top: number, heads: string[], ...rows: string[][]): Run[] =>
    [heads, ...rows].flatMap((texts, line) =>
      texts.flatMap((text, at) =>
        text ? [writing(text, (line > 0 && at === 0 ? 5 : 40) + 100 * at, top + 14 * line)] : [],
      ),
    );

  it('are cut where heads begin with the same word again, though a row is blank', () => {
    const runs = [
      ...table(
        20,
        ['内容', '制发', '废止', '有效'],
        ['规章', '', '', ''],
        ['文件', '1', '17', '20'],
      ),
      ...table(66, ['内容', '', '处理数'], ['许可', '', '5975']),
      ...table(98, ['内容', '', '收费额'], ['收费', '', '41766']),
    ];
    expect(tablesOf(runs)).toEqual([
      [
        ['内容', '制发', '废止', '有效'],
        ['规章', '', '', ''],
        ['文件', '1', '17', '20'],
      ],
      [
        ['内容', '处理数'],
        ['许可', '5975'],
      ],
      [
        ['内容', '收费额'],
        ['收费', '41766'],
      ],
    ]);
  });
});
