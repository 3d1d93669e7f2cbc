import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

/** Labels at 10 and figures in the middle of 160 to 200. */
const line = (top: number, label: string, figure?: string): Text[] => [
  [10, top, label],
  ...(figure === undefined ? [] : [[165, top, figure] as Text]),
];
/** Heads of one text to a line: 信息内容 stands between the two lines of the other one. */
const heads = (top: number): Text[] => [
  [160, top, '本年'],
  [20, top + 7, '信息内容'],
  [150, top + 14, '处理数量'],
];

describe('tables that the articles of a law name', () => {
  it('begin anew under rows that a page break cut off from the table before', () => {
    const texts: Text[] = [
      [10, 10, '行政规范性文件'],
      ...[120, 165, 220].map((x): Text => [x, 10, '24']),
      [90, 30, '第二十条第（五）项'],
      ...heads(49),
      ...line(82, '行政许可', '28'),
      [90, 101, '第二十条第（六）项'],
      ...heads(120),
      ...line(153, '行政处罚'),
      ...line(172, '行政强制', '52'),
    ];
    const rows = tablesOf(texts).map(rowsOf);
    expect(rows.map((table) => table.at(-1))).toEqual([
      ['行政规范性文件', '24', '24', '24'],
      ['行政许可', '28'],
      ['行政强制', '52'],
    ]);
  });

  it('keep their names on rows of their own', () => {
    const texts: Text[] = [
      [20, 10, '信息内容'],
      ...['制发', '废止', '有效'].map((head, at): Text => [110 + 60 * at, 10, head]),
      [10, 30, '规章'],
      ...[115, 175, 235].map((x): Text => [x, 30, '1']),
      [10, 46, '规范性文件'],
      ...[115, 175, 235].map((x): Text => [x, 46, '3']),
      [110, 58, '第二十条第（五）项'],
      [160, 72, '本年'],
      [20, 78, '信息内容'],
      [150, 84, '处理数量'],
      [10, 100, '行政许可'],
      [175, 100, '8'],
    ];
    for (const row of tablesOf(texts).flatMap(rowsOf))
      for (const text of row) expect(text).not.toMatch(/[^⏎]\n?.*第二十条|项\n/u);
  });

  it('end before the name at the foot of the page that heads what the next one begins with', () => {
    const texts: Text[] = [
      [90, 10, '第二十条第（一）项'],
      [20, 30, '信息内容'],
      ...['制发', '废止', '有效'].map((head, at): Text => [110 + 60 * at, 30, head]),
      [10, 50, '规章'],
      [10, 70, '规范性文件'],
      ...[115, 175, 235].map((x): Text => [x, 70, '3']),
      [90, 90, '第二十条第（五）项'],
    ];
    expect(tablesOf(texts).map((table) => rowsOf(table).at(-1))).toEqual([
      ['规范性文件', '3', '3', '3'],
    ]);
  });
});

describe('heads under the last of the rules', () => {
  it('go on with their rows at the foot of a page', () => {
    const texts: Text[] = [
      ...line(30, '信息内容', '数量'),
      ...line(50, '行政许可', '9'),
      [90, 70, '第二十条第（六）项'],
      ...line(90, '信息内容', '数量'),
      ...line(110, '行政处罚', '72'),
      ...line(130, '行政强制', '0'),
    ];
    const rows = tablesOf(texts, [25, 45, 105]).flatMap(rowsOf);
    expect(rows).toContainEqual(['行政处罚', '72']);
    expect(rows).toContainEqual(['行政强制', '0']);
  });
});
