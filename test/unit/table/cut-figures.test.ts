import { describe, expect, it } from '@jest/globals';
import type { Cell, Table } from '../../../src/model/table.js';
import { joinCutFigures } from '../../../src/table/cut-figures.js';

const BLANK = {
  page: 1,
  rowSpan: 1,
  colSpan: 1,
  x0: 0,
  top: 0,
  x1: 15,
  bottom: 8,
  method: 'text',
  confidence: 1,
} as const;

const tableOf = (rows: string[][]): Table => ({
  method: 'aligned',
  rows: rows.length,
  cols: rows[0]?.length ?? 0,
  cells: rows.flatMap((texts, row) =>
    texts.map(
      (text, col): Cell => ({
        ...BLANK,
        row,
        col,
        text,
      }),
    ),
  ),
  parts: [],
});

/** Texts of the row above the page break and of the first below it that is no head. */
const joined = (last: string[], heads: string[], first: string[]): string[][] => {
  const table = joinCutFigures(tableOf([['一、新收', '7', '7'], last, heads, first]), 2);
  return [1, 3].map((row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  );
};

describe('figures that a page break cuts', () => {
  const heads = ['', '自然人', '总计'];

  it('are whole, behind heads that the next page repeats', () => {
    expect(joined(['（七）总计', '310', '320'], heads, ['', '50', '07'])).toEqual([
      ['（七）总计', '310\n50', '320\n07'],
      ['', '', ''],
    ]);
  });

  it('are whole where the rest of a numbered label stands beside their rest', () => {
    expect(joined(['2.其他法律行政法', '146', '14'], heads, ['规禁止公开', '', '6'])).toEqual([
      ['2.其他法律行政法\n规禁止公开', '146', '14\n6'],
      ['', '', ''],
    ]);
  });

  it('are whole where the column has room for one digit, and the figure is broken already', () => {
    const label = '(二)\ufffd\ufffd公开';
    expect(joined([label, '3674', '3\n0'], heads, ['', '', '2'])).toEqual([
      [label, '3674', '3\n0\n2'],
      ['', '', ''],
    ]);
    expect(joined([label, '3674', '3'], heads, ['', '', '2'])[0]).toEqual([label, '3674', '3']);
  });

  it.each([
    ['the row above has one figure', ['2.收到申请', '', '22'], ['其中：当面', '', '3']],
    ['words stand beside both', ['2.收到申请', '件', '22'], ['其中：当面', '件', '3']],
    ['digits stand before the label', ['12', '2.收到申请', '22'], ['13', '其中：当面', '3']],
    ['the label below has a number', ['2.收到申请', '46', '22'], ['3.办结', '', '3']],
    ['there is a label', ['（七）总计', '310', '320'], ['结转', '50', '07']],
    ['a figure has no beginning', ['（七）总计', '', '320'], ['', '50', '07']],
    ['the rest is longer than the beginning', ['（七）总计', '31', '320'], ['', '507', '07']],
    ['the row above has no label', ['', '310', '320'], ['', '50', '07']],
  ])('are left where %s', (_, last, first) => {
    expect(joined(last, heads, first)).toEqual([last, first]);
  });
});
