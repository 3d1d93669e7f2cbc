import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, rowsOf, writing } from './support.js';

/** A label at 60, or where it says, and figures at 250 and 300. */
const row = (top: number, label: string, figures: string[] = [], x = 60): Run[] => [
  writing(label, x, top, 9),
  ...figures.map((text, at) => writing(text, 250 + 50 * at, top, 9)),
];

const labelsOf = (runs: Run[]): string[] => {
  const content = page({ width: 400, height: 300, runs });
  const [table] = findTables(content, findLines(content));
  return rowsOf(table).map(([label = '']) => label);
};

const rows = [
  ...row(60, '（三）不予公开', ['24', '31']),
  ...row(76, '（四）无法提供', ['5', '7']),
  ...row(92, '（五）不予处理', ['1', '2']),
  ...row(108, '（七）总计', ['30', '40']),
];

describe('a row at the end of a table whose figures are blank', () => {
  it('is the last one, over the heading of the next part', () => {
    const heading = writing('四、行政复议、行政诉讼情况', 70, 150, 12);
    const prose = [170, 190, 210, 230].map((top) => writing('本年度未发生此类情况。', 40, top, 12));
    const last = row(124, '四、结转下年度继续办理', [], 40);
    expect(labelsOf([...rows, ...last, heading, ...prose]).at(-1)).toBe('四、结转下年度继续办理');
  });

  it('is one whose label the first label counts on from', () => {
    const first = [...row(28, '（一）予以公开'), ...row(44, '（二）部分公开')];
    expect(labelsOf([...first, ...rows]).slice(0, 3)).toEqual([
      '（一）予以公开',
      '（二）部分公开',
      '（三）不予公开',
    ]);
  });
});

describe('rows whose figures are blank in the midst of a table', () => {
  it('part it not where their labels count on, however long and many these are', () => {
    const heads = [writing('自然人', 245, 44, 9), writing('总计', 295, 44, 9)];
    const runs = [
      ...heads,
      ...row(60, '（一）予以公开', ['24', '31']),
      ...row(82, '（二）部分公开（区分处理的，只计'),
      ...row(102, '情形，不计其他情形）'),
      ...row(124, '1.属于国家秘密', [], 90),
      ...row(146, '2.其他法律行政法规禁止公开', ['5', '7'], 90),
      ...row(168, '3.危及三安全一稳定', ['5', '7'], 90),
    ];
    expect(labelsOf(runs)).toEqual(
      expect.arrayContaining(['（一）予以公开', '3.危及三安全一稳定']),
    );
  });

  it('part it not where labels of several lines stand around their figures', () => {
    const around = (top: number, first: string, rest: string): Run[] => [
      ...row(top, first, [], 90),
      ...row(top + 8, '', ['5', '7']).slice(1),
      ...row(top + 16, rest, [], 90),
    ];
    const runs = [
      writing('自然人', 245, 20, 9),
      writing('总计', 295, 20, 9),
      ...row(36, '（一）予以公开', ['3', '4']),
      ...around(56, '1.属于国', '家秘密'),
      ...around(88, '2.保护第', '三方权益'),
      ...around(120, '3.属于内', '部事务'),
      ...around(152, '4.属于四', '类过程'),
    ];
    expect(labelsOf(runs).slice(-4)).toEqual([
      '1.属于国\n家秘密',
      '2.保护第\n三方权益',
      '3.属于内\n部事务',
      '4.属于四\n类过程',
    ]);
  });
});
