import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, upright, writing } from './support.js';

/** Seven columns of 40 points between uprights that end at `foot`; those inside begin below the head over them. */
const tableOf = (runs: Run[], foot: number): string[][] | undefined => {
  const rulings = Array.from({ length: 8 }, (_, at) =>
    upright(10 + 40 * at, at === 0 || at === 3 || at === 7 ? 8 : 26, foot),
  );
  const content = page({ width: 320, height: 200, runs, rulings });
  const [table] = findTables(content, findLines(content));
  if (table?.method !== 'ruled') return undefined;
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text, colSpan }) => (colSpan > 1 ? `${text}×${colSpan}` : text)),
  );
};

const row = (texts: string[], top: number): Run[] =>
  texts.flatMap((text, at) => (text ? [writing(text, 14 + 40 * at, top)] : []));

describe('a table of uprights alone', () => {
  const over = [writing('行政复议', 50, 11), writing('行政诉讼', 190, 11)];
  const heads = ['维持判', '纠正判', '总计判', '维持判', '纠正判', '未审判', '总计判'];
  const figures = ['1', '', '1', '2', '3', '', '5'];

  it('has a storey where uprights begin lower, and a row for its figures', () => {
    expect(tableOf([...over, ...row(heads, 30), ...row(figures, 48)], 64)).toEqual([
      ['行政复议×3', '行政诉讼×4'],
      heads,
      figures,
    ]);
  });

  it('has a row for each line of figures beside a label', () => {
    const rows = ['一新收', '二结转'].flatMap((label, at) =>
      row([label, ...figures.slice(1, -1), '9'], 48 + 18 * at),
    );
    expect(tableOf([...over, ...row(heads, 30), ...rows], 82)?.slice(2)).toEqual([
      ['一新收', '', '1', '2', '3', '', '9'],
      ['二结转', '', '1', '2', '3', '', '9'],
    ]);
  });

  it('has none where words stand in its last line', () => {
    const words = row(['甲', '', '乙', '丙', '丁', '', '戊'], 48);
    expect(tableOf([...over, ...row(heads, 30), ...words], 64)?.length).not.toBe(3);
  });
});
