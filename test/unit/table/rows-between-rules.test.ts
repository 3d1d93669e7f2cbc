import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { type Text, level, page, rowsOf, tablesOf, writing } from './support.js';

describe('a table whose rows rules part', () => {
  it('may be blank in most of its places', () => {
    const heads = Array.from({ length: 8 }, (_, at): Text => [100 + 30 * at, 10, `C${at}`]);
    const rows = ['Wheat', 'Corn', 'Rye', 'Oats', 'Barley', 'Millet'].flatMap(
      (label, row): Text[] => [
        [10, 30 + 20 * row, label],
        [100 + 30 * row, 30 + 20 * row, String(3 * row + 2)],
      ],
    );
    const rules = [6, 26, 46, 66, 86, 106, 126, 146];
    const [table] = tablesOf([[10, 10, 'Crop'], ...heads, ...rows], rules, 360);
    expect(rowsOf(table)[2]).toEqual(['Corn', '', '5', '', '', '', '', '', '']);
  });

  const rules = Array.from({ length: 13 }, (_, at) => 26 + 30 * at);
  const blanks = Array.from({ length: 12 }, (_, row): [number, string][] => [
    [100 + 30 * (row % 6), String(3 * row + 2)],
    [310, String(3 * row + 2)],
  ]);

  it('may have no row that fills most of its columns, and no heads', () => {
    const texts = blanks.flatMap((figures, row): Text[] => [
      [10, 36 + 30 * row, `第${'甲乙丙丁戊己'[row % 6]}项`],
      ...figures.map(([x, figure]): Text => [x, 36 + 30 * row, figure]),
    ]);
    const [table] = tablesOf(texts, rules, 360);
    expect(rowsOf(table)[1]).toEqual(['第乙项', '', '5', '', '', '', '', '5']);
  });

  it('may have signs of an upright label and labels broken around its figures', () => {
    const texts = blanks.flatMap((figures, row): Text[] => [
      [10, 36 + 30 * row, '本年度办理结果'[row % 7] as string],
      [40, 30 + 30 * row, `第${'甲乙丙丁戊己'[row % 6]}`],
      [40, 42 + 30 * row, '项其他'],
      ...figures.map(([x, figure]): Text => [x, 36 + 30 * row, figure]),
    ]);
    const [table] = tablesOf(texts, rules, 360);
    const row = rowsOf(table).find(([label]) => label?.startsWith('第乙'));
    expect(row?.slice(-7)).toEqual(['', '5', '', '', '', '', '5']);
  });

  it('has a row without figures, its label broken in two lines', () => {
    const label = (at: number): Text[] => [
      [40, 34 + 40 * at, `${at + 1}.其他法律行政法`],
      [40, 46 + 40 * at, '规禁止公开'],
    ];
    const rows = [0, 1, 2, 3, 5, 6].flatMap((at): Text[] => [
      ...(at % 3 > 0 ? label(at) : [[40, 40 + 40 * at, `${at + 1}.不予公开`] as const]),
      ...[190, 250, 310].map((x): Text => [x, 40 + 40 * at, String(7 + at)]),
    ]);
    const rungs = Array.from({ length: 8 }, (_, at) => 25 + 40 * at);
    const blank = label(4);
    const heads = ['总计', '自然人', '其他'].map((text, at): Text => [180 + 60 * at, 11, text]);
    const [table, other] = tablesOf([...heads, ...rows, ...blank], [6, ...rungs], 360);
    expect(other).toBeUndefined();
    const labelled = rowsOf(table).map((cells) => cells.map((text) => text.slice(0, 2)));
    expect(labelled).toContainEqual(['5.', '', '', '']);
    expect(labelled).toContainEqual(['7.', '13', '13', '13']);
  });

  it('goes on under its last rule where fewer figures stand below others', () => {
    const figures = [
      ['364', '9', '31', '425'],
      ['', '', '3', '3'],
      ['12', '', '4', '16'],
    ];
    const texts = figures.flatMap((row, at): Text[] => [
      [10, 30 + 20 * at, `第${'甲乙丙'[at]}项`],
      ...row.map((figure, col): Text => [120 + 40 * col, 30 + 20 * at, figure]),
    ]);
    const [table] = tablesOf(
      texts.filter(([, , text]) => text !== ''),
      [26, 45, 65],
    );
    expect(rowsOf(table).at(-1)).toEqual(['第丙项', '12', '', '4', '16']);
  });

  it('goes on under its last rule where a label and signs beside it wrap around the figures', () => {
    const texts: Text[] = [
      ...['364', '9', '31', '425'].map((figure, col): Text => [120 + 40 * col, 30, figure]),
      ...['12', '0', '4', '16'].map((figure, col): Text => [120 + 40 * col, 50, figure]),
      ...['2', '0', '1', '3'].map((figure, col): Text => [120 + 40 * col, 78, figure]),
      [30, 30, '本年新收'],
      [30, 50, '予以公开'],
      [10, 64, '年'],
      [30, 71, '部分公开'],
      [30, 85, '只计情形'],
      [10, 78, '度'],
    ];
    const [table] = tablesOf(texts, [26, 45, 63]);
    expect(rowsOf(table).at(-1)?.slice(-4)).toEqual(['2', '0', '1', '3']);
  });

  it('has no head in the rows of the group that a page begins with', () => {
    const rows = [
      ['国家秘密', '', '', ''],
      ['公共安全', '6', '', '6'],
      ['执法案卷', '15', '2', '17'],
      ['并不掌握', '5', '', '5'],
      ['重新制作', '', '4', '4'],
      ['仍不明确', '7', '8', '15'],
    ];
    const runs = [
      writing('不予', 10, 56),
      writing('公开', 10, 68),
      writing('无法', 10, 116),
      writing('提供', 10, 128),
      ...rows.flatMap(([label, ...figures], at) => [
        writing(label ?? '', 60, 36 + 20 * at),
        ...figures
          .map((figure, col) => writing(figure, 160 + 60 * col, 36 + 20 * at))
          .filter(({ text }) => text !== ''),
      ]),
    ];
    const rulings = [52, 72, 112, 132].map((y) => level(y, 55, 300));
    const content = page({ width: 320, runs, rulings: [...rulings, level(92, 33, 300)] });
    const [table] = findTables(content, findLines(content));
    const figures = rowsOf(table).map((row) => row.slice(-3));
    expect(figures).toEqual(rows.slice(1).map((row) => row.slice(1)));
  });

  it('goes on under the rules of heads that are years', () => {
    const texts: Text[] = [
      [140, 12, '2019'],
      [220, 12, '2020'],
      ...['Number', 'Percent', 'Number', 'Percent'].map(
        (head, col): Text => [110 + 45 * col, 30, head],
      ),
      [10, 30, 'Area'],
      ...['Ohio', 'Utah', 'Iowa', 'Maine'].flatMap((label, row): Text[] => [
        [10, 50 + 16 * row, label],
        ...[0, 1, 2, 3].map((col): Text => [120 + 45 * col, 50 + 16 * row, String(7 + row * col)]),
      ]),
    ];
    expect(tablesOf(texts, [8, 26, 44]).map(({ rows }) => rows)).toEqual([6]);
  });
});
