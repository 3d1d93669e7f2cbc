import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const rowsOf = (runs: Run[]): number[] => {
  const content = page({ runs, width: 400 });
  return findTables(content, findLines(content)).map(({ rows }) => rows);
};

const row = (line: number, ...texts: [string, number][]): Run[] =>
  texts.map(([text, x0]) => writing(text, x0, 16 * line));

describe('tables without rulings, one right under the other', () => {
  const above = [
    ...row(1, ['项目', 5], ['甲', 200], ['乙', 250], ['丙', 300]),
    ...row(2, ['一、新收', 5], ['5', 200], ['6', 250], ['7', 300]),
    ...row(3, ['二、结转', 5], ['8', 200], ['9', 250], ['1', 300]),
  ];
  const below = [
    ...row(5, ['内容', 5], ['纠正', 120], ['维持', 210], ['总计', 290]),
    ...row(6, ['许可', 5], ['4', 120], ['3', 210], ['7', 290]),
    ...row(7, ['处罚', 5], ['2', 120], ['1', 210], ['3', 290]),
  ];

  it('are parted by a numbered heading, be it indented as paragraphs are', () => {
    for (const indent of [5, 25]) {
      expect(rowsOf([...above, ...row(4, ['四、其他情况', indent]), ...below])).toEqual([3, 3]);
    }
  });

  it('are one where a label without figures counts on from the one above', () => {
    const more = [
      ...row(4, ['三、续办', 5]),
      ...row(5, ['类别', 120], ['（一）公开', 5], ['4', 200], ['3', 250], ['7', 300]),
    ];
    expect(rowsOf([...above, ...more])).toEqual([5]);
  });

  it('are parted by a larger heading, whatever its number is taken for', () => {
    const heading = (size: number): Run => writing('四1其他情况', 25, 64, size);
    expect(rowsOf([...above, heading(11), ...below])).toEqual([3, 3]);
    expect(rowsOf([...above, heading(10), ...below])).not.toEqual([3, 3]);
  });

  it('are parted by a numbered heading over heads whose figures are on the next page', () => {
    const heads = [5, 6, 7, 8].flatMap((line) =>
      row(line, ['结果', 120], ['维持', 210], ['总计', 290]),
    );
    expect(rowsOf([...above, ...row(4, ['四、其他情况', 25]), ...heads])[0]).toBe(3);
  });

  it('are not parted by the characters of a label that is set downwards', () => {
    const label = ['本', '年', '度'].map((text, i) => ({
      ...writing(text, 5, 16 * (2 + i) + 8),
      fontSize: 12,
    }));
    const rows = [2, 3, 4, 5].flatMap((line) =>
      row(line, [`${line}.事项`, 40], ['8', 200], ['9', 250], ['1', 300]),
    );
    const head = row(1, ['项目', 40], ['甲', 200], ['乙', 250], ['丙', 300]);
    expect(rowsOf([...head, ...rows, ...label])).toHaveLength(1);
  });
});
