import { describe, expect, it } from '@jest/globals';
import { compareTables, tableToRelations, toScores } from '../../../scripts/tables/adjacency.mjs';

const cell = (row: number, col: number, text: string, rowSpan = 1, colSpan = 1) => ({
  row,
  col,
  rowSpan,
  colSpan,
  text,
});
const relation = (direction: string, from: string, to: string) =>
  [direction, from, to].join('\u0000');

describe('tableToRelations', () => {
  it('pairs neighbours across and down, white space left out', () => {
    const cells = [cell(0, 0, 'a b'), cell(0, 1, 'c\n'), cell(1, 0, 'd'), cell(1, 1, 'e')];
    expect(tableToRelations(cells).sort()).toEqual(
      [
        relation('h', 'ab', 'c'),
        relation('h', 'd', 'e'),
        relation('v', 'ab', 'd'),
        relation('v', 'c', 'e'),
      ].sort(),
    );
  });

  it('goes over blank cells to the nearest text', () => {
    const cells = [cell(0, 0, 'a'), cell(0, 1, ' '), cell(0, 2, 'b'), cell(2, 0, 'c')];
    expect(tableToRelations(cells).sort()).toEqual([
      relation('h', 'a', 'b'),
      relation('v', 'a', 'c'),
    ]);
  });

  it('counts a merged cell once for each cell beside it', () => {
    const cells = [cell(0, 0, 'a', 2), cell(0, 1, 'b'), cell(1, 1, 'c'), cell(2, 0, 'd', 1, 2)];
    expect(tableToRelations(cells).sort()).toEqual(
      [
        relation('h', 'a', 'b'),
        relation('h', 'a', 'c'),
        relation('v', 'a', 'd'),
        relation('v', 'b', 'c'),
        relation('v', 'c', 'd'),
      ].sort(),
    );
  });
});

describe('compareTables', () => {
  const table = (page: number, ...texts: string[]) => ({
    page,
    cells: texts.map((text, col) => cell(0, col, text)),
  });

  it('counts each relation as often as it is printed, on its page', () => {
    const printed = [table(1, 'x', '0', '0', '0'), table(2, 'y', 'z')];
    const read = [table(1, 'x', '0', '0', '0', '0'), table(1, 'y', 'z')];
    expect(compareTables(read, printed)).toEqual({ right: 3, read: 5, printed: 4 });
  });

  it('takes a table that is none for wrong', () => {
    expect(toScores(compareTables([table(1, 'a', 'b')], []))).toEqual({
      precision: 0,
      recall: 1,
      f1: 0,
    });
    expect(toScores(compareTables([], []))).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
