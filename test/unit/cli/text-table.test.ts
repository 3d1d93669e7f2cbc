import { describe, expect, it } from '@jest/globals';
import { displayWidth, fitWidth } from '../../../src/cli/display-width.js';
import { withoutCommonFolder } from '../../../src/cli/without-common-folder.js';
import { textTable } from '../../../src/cli/text-table.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['年报', 4],
    ['（一）', 6],
    ['𠮷', 2],
    ['é', 1],
    ['①', 1],
    ['', 0],
  ])('counts the columns of %s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('fitWidth', () => {
  it.each([
    ['年度报告', 8, '年度报告'],
    ['年度报告', 7, '年度报…'],
    ['年度报告', 6, '年度…'],
    ['a\u001b[31m\nb', 20, 'a?[31m?b'],
  ])('fits %j into %d columns', (text, width, fitted) => {
    expect(fitWidth(text, width)).toBe(fitted);
    expect(displayWidth(fitted)).toBeLessThanOrEqual(width);
  });
});

describe('textTable', () => {
  it('lines up columns that mix Chinese and Latin', () => {
    const table = textTable(
      [
        { title: '机关', align: 'left', limit: 20 },
        { title: '年度', align: 'right', limit: 20 },
      ],
      [
        ['洪泽区人民政府', '2024'],
        ['X', '9'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '机关            年度',
      '──────────────  ────',
      '洪泽区人民政府  2024',
      'X                  9',
    ]);
  });
});

describe('withoutCommonFolder', () => {
  it.each([
    [
      ['a/b/x.pdf', 'a/b/y.pdf'],
      ['x.pdf', 'y.pdf'],
    ],
    [
      ['a/b/x.pdf', 'a/by.pdf'],
      ['b/x.pdf', 'by.pdf'],
    ],
    [
      ['/a/x.pdf', 'b/y.pdf'],
      ['/a/x.pdf', 'b/y.pdf'],
    ],
    [['x.pdf'], ['x.pdf']],
    [[], []],
  ])('takes from %j what all share', (paths, short) => {
    expect(withoutCommonFolder(paths)).toEqual(short);
  });
});
