import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

/** Heads in boxes 60 wide, a box around all that is below them. */
const heads = ['内容', '企业', '机构', '总计'];
const rulings = rulingsOf(
  ...heads.map((_, col): [number, number, number, number] => [60 * col, 0, 60 * col + 60, 20]),
  [0, 20, 240, 80],
);
const read = (body: Run[]): string[][] =>
  findTables(
    page({
      width: 300,
      rulings,
      runs: [...heads.map((head, col) => writing(head, 60 * col + 20, 5)), ...body],
    }),
    [],
  ).map((table) => table.cells.map(({ text }) => text));

describe('rows in one box under heads in boxes', () => {
  it('have the columns of the heads', () => {
    const rows = [
      ['新收', '12', '', '15'],
      ['结转', '', '3', '3'],
      ['公开', '8', '', '8'],
      ['其他', '4', '3', '7'],
    ];
    const body = rows.flatMap((row, at) =>
      row.flatMap((text, col) => (text ? [writing(text, 60 * col + 5, 23 + 14 * at)] : [])),
    );
    expect(read(body)).toEqual([[...heads, ...rows.flat()]]);
  });

  it('have them if there is one row', () => {
    const body = [writing('3', 5, 25), writing('12', 65, 25), writing('15', 185, 25)];
    expect(read(body)).toEqual([[...heads, '3', '12', '', '15']]);
  });

  it('are left whole where a text reaches over the border of a column', () => {
    const body = [
      writing('注：本表数据截至十二月', 5, 25),
      writing('12', 125, 25),
      writing('15', 185, 25),
    ];
    expect(read(body)[0]).toHaveLength(5);
  });
});
