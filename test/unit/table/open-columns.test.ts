import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rulingsOf, writing } from './support.js';

describe('a grid whose borders part groups of columns', () => {
  it('is read by the places of its texts', () => {
    const labels = ['Austria', 'Belgium', 'Cyprus'];
    const runs = labels.flatMap((label, at) => [
      writing(label, 5, 5 + 15 * at),
      writing(`1${at}.5`, 70, 5 + 15 * at),
      writing(`2${at}.5`, 120, 5 + 15 * at),
    ]);
    const content = page({ runs, rulings: rulingsOf([0, 0, 60, 50], [60, 0, 160, 50]) });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.map((cell) => cell.text)).toEqual(
      ['Austria', '10.5', '20.5'].concat(['Belgium', '11.5', '21.5'], ['Cyprus', '12.5', '22.5']),
    );
  });

  it('is read so where few of its rows fill the columns, if its borders part no rows', () => {
    const figures: [string, string, string][] = [
      ['规章', '33', '28'],
      ['文件', '125', '9'],
    ];
    const heads = ['许可', '处罚', '强制', '收费'].map((text, at): [string, string] => [
      text,
      String(444 * (at + 1)),
    ]);
    const centred = (text: string, middle: number, row: number): Run =>
      writing(text, middle - (text.length * (/\d/.test(text) ? 5 : 10)) / 2, 5 + 14 * row);
    const runs = [
      centred('制发', 100, 0),
      centred('废止', 160, 0),
      ...figures.flatMap(([label, first, second], at) => [
        writing(label, 5, 19 + 14 * at),
        centred(first, 100, 1 + at),
        centred(second, 160, 1 + at),
      ]),
      ...heads.flatMap(([label, figure], at) => [
        writing(label, 5, 47 + 14 * at),
        centred(figure, 130, 3 + at),
      ]),
    ];
    const content = page({ runs, rulings: rulingsOf([0, 0, 60, 105], [60, 0, 198, 105]) });
    const texts = findTables(content, findLines(content)).flatMap(({ cells }) =>
      cells.map(({ text }) => text),
    );
    expect(texts).toEqual(expect.arrayContaining(['制发', '废止', '33', '28', '125', '9', '1776']));
  });

  it('is read so where its rows of figures leave other columns blank each', () => {
    const figures = [
      ['126', '', '', '', '126'],
      ['', '31', '', '17', '48'],
      ['62', '', '25', '22', '109'],
      ['', '', '4', '', '4'],
      ['', '61', '', '', '61'],
      ['217', '', '', '11', '228'],
      ['', '', '31', '40', '71'],
    ];
    const starts = [90, 130, 165, 200, 250];
    const runs = figures.flatMap((row, at) => [
      writing('某类', 5, 5 + 20 * at),
      writing('事项', 45, 5 + 20 * at),
      ...row.flatMap((text, col) => (text ? [writing(text, starts[col] ?? 0, 5 + 20 * at)] : [])),
    ]);
    const boxes = figures.flatMap((_, at) => [
      [0, 20 * at, 40, 20 * at + 20] as const,
      [40, 20 * at, 80, 20 * at + 20] as const,
      [80, 20 * at, 298, 20 * at + 20] as const,
    ]);
    const content = page({ width: 300, runs, rulings: rulingsOf(...boxes) });
    const [table] = findTables(content, findLines(content));
    expect(table?.cols).toBe(7);
    expect(table?.cells.filter(({ col }) => col > 1).map(({ text }) => text)).toEqual(
      figures.flat(),
    );
  });

  it('is read so where one upright alone stands in its box, beside figures far apart', () => {
    const runs = [
      writing('第八项', 240, 5),
      ...['内容', '项目数量', '本年增减'].map((head, col) => writing(head, 5 + 100 * col, 25)),
      ...['收费', '299', '-16'].map((text, col) => writing(text, 5 + 100 * col, 45)),
    ];
    const boxes = [
      [0, 0, 298, 20],
      [0, 20, 298, 40],
      [0, 40, 80, 60],
      [80, 40, 298, 60],
    ] as const;
    const content = page({ width: 300, runs, rulings: rulingsOf(...boxes) });
    const [table] = findTables(content, findLines(content));
    const texts = table?.cells.filter(({ row, text }) => row > 0 && text !== '');
    expect(texts?.map(({ row, col, text }) => `${row} ${col} ${text}`)).toEqual([
      '1 0 内容',
      '1 1 项目数量',
      '1 2 本年增减',
      '2 0 收费',
      '2 1 299',
      '2 2 -16',
    ]);
  });

  it('is read so though it has two rows, where its cells hold figures far apart', () => {
    const runs = [
      ...['内容', '制发', '废止'].map((head, col) => writing(head, 5 + 70 * col, 5)),
      ...['规章', '32', '18'].map((text, col) => writing(text, 5 + 70 * col, 25)),
      ...['文件', '33', '6'].map((text, col) => writing(text, 5 + 70 * col, 45)),
    ];
    const lines = [0, 60].flatMap((x) => [
      [x, 20, x === 0 ? 60 : 198, 40] as const,
      [x, 40, x === 0 ? 60 : 198, 60] as const,
    ]);
    const content = page({ runs, rulings: rulingsOf(...lines) });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.map((cell) => cell.text)).toEqual(
      ['内容', '制发', '废止'].concat(['规章', '32', '18'], ['文件', '33', '6']),
    );
  });

  it.each([
    [
      'labels upright and zeros blank',
      ['不', '予', '公', '开'],
      [
        ['12', '', '', '', '12'],
        ['', '', '9', '', '9'],
        ['', '', '', '', ''],
        ['31', '4', '', '7', '42'],
        ['', '', '', '8', '8'],
      ],
    ],
    [
      'two rows with figures',
      [],
      [
        ['', '', '', '', ''],
        ['', '5', '9', '', '14'],
        ['', '', '', '', ''],
        ['31', '4', '3', '7', '45'],
        ['', '', '', '', ''],
      ],
    ],
  ])('is read so where it is a box with level rules alone, %s', (_, upright, rows) => {
    const labels = ['1.国家秘密', '2.其他法律', '3.公共安全', '4.第三方', '5.内部事务'];
    const runs = [
      ...upright.map((sign, at) => writing(sign, 8, 22 + 18 * at)),
      ...labels.map((label, at) => writing(label, 30, 20 + 20 * at)),
      ...rows.flatMap((figures, row) =>
        figures.map((figure, at) =>
          writing(figure, 130 - 5 * figure.length + 30 * at, 20 + 20 * row),
        ),
      ),
    ].filter(({ text }) => text !== '');
    const rulings = [
      ...rulingsOf([5, 16, 275, 116]),
      ...[36, 56, 76, 96].map((y) => level(y, 25, 275)),
    ];
    const content = page({ runs, rulings, width: 300 });
    const [table] = findTables(content, findLines(content));
    const texts = (label: string | undefined): string[] | undefined => {
      const own = table?.cells.find(({ text }) => text === label);
      return table?.cells
        .filter(({ row, x0 }) => row === own?.row && x0 > 80)
        .map(({ text }) => text);
    };
    expect(texts(labels[1])).toEqual(rows[1]);
    expect(texts(labels[3])).toEqual(rows[3]);
  });
});
