import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

/** A row of the statistics of 2014: label, unit, figure. */
const row = (top: number, label: string, unit: string, figure: string): Text[] => [
  [10, top, label],
  [180, top, unit],
  [220, top, figure],
];

/** Rows around one whose unit is broken in two lines, `below` points apart from its middle. */
const around = (below: number): string[][] => {
  const texts: Text[] = [
    ...row(10, '统计指标', '单位', '统计数'),
    ...row(40, '其他情形数', '件', '16'),
    ...row(70, '举报投诉数量', '件', '21'),
    [180, 94, '万'],
    [10, 106, '七、收取的费用'],
    [220, 106, '5'],
    [180, 106 + below, '元'],
    ...row(142, '专门机构数', '个', '15'),
    ...row(172, '查阅点数', '个', '17'),
  ];
  return rowsOf(tablesOf(texts)[0]);
};

describe('a unit that is broken above and below its row', () => {
  it('is one', () => {
    expect(around(12)).toContainEqual(['七、收取的费用', '万\n元', '5']);
  });

  it('is none where the two are not as far from the row', () => {
    expect(around(18)).not.toContainEqual(['七、收取的费用', '万\n元', '5']);
  });
});

describe('units and figures with hardly any white between their columns', () => {
  it('are two columns where rows have one of each', () => {
    const texts: Text[] = [
      [10, 10, '统计指标'],
      [180, 10, '单位统计数'],
      ...['21022', '0', '5', '20', '21022', '7', '8', '9'].flatMap((figure, at): Text[] => [
        [10, 30 + 20 * at, '公开政府信息数'],
        [180, 30 + 20 * at, at % 6 === 1 ? '人次' : '条'],
        [figure === '21022' ? 202 : 212, 30 + 20 * at, figure],
      ]),
    ];
    expect(rowsOf(tablesOf(texts)[0])).toContainEqual(['公开政府信息数', '条', '21022']);
  });
});
