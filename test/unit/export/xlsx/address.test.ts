import { describe, expect, it } from '@jest/globals';
import { columnName, rangesOf } from '../../../../src/export/xlsx/address.js';

describe('columnName', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe('rangesOf', () => {
  const cell = (row: number, column: number) => ({ row, column });

  it.each([
    [[cell(2, 3)], 'C2'],
    [[cell(2, 3), cell(2, 4), cell(2, 5)], 'C2:E2'],
    [[cell(2, 3), cell(3, 3), cell(5, 3)], 'C2:C3,C5'],
    [[cell(2, 3), cell(2, 4), cell(3, 4)], 'C2:D2,D3'],
    [[], ''],
  ])('%j -> %s', (cells, ranges) => {
    expect(rangesOf(cells)).toBe(ranges);
  });

  it('puts the sheet before every range', () => {
    expect(rangesOf([cell(1, 1), cell(3, 1)], "'表'!")).toBe("'表'!A1,'表'!A3");
  });
});
