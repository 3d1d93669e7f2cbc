import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

const XS = [10, 90, 140, 190];
const body = [60, 76].flatMap((top) =>
  XS.slice(1).map((x1, col) => [XS[col] as number, top, x1, top + 16] as const),
);
const row = (top: number, texts: string[]): Run[] =>
  texts.map((text, col) => writing(text, (XS[col] as number) + 4, top));
const inside = [...row(63, ['Algebra', '1.0', '2.5']), ...row(79, ['Biology', '3.0', '4.5'])];

const rowsOf = (runs: Run[]): string[][][] => {
  const content = page({ rulings: rulingsOf(...body), runs: [...inside, ...runs] });
  return findTables(content, findLines(content)).map((table) =>
    Array.from({ length: table.rows }, (_, at) =>
      table.cells.filter((cell) => cell.row === at).map((cell) => cell.text),
    ),
  );
};

describe('rows outside of the borders', () => {
  const heads = ['Course', 'Credit', 'Earned'];
  const totals = ['Total', '4.0', '7.0'];
  const figures = [
    ['Algebra', '1.0', '2.5'],
    ['Biology', '3.0', '4.5'],
  ];

  it('are the heads and totals of the figures inside', () => {
    expect(rowsOf([...row(48, heads), ...row(94, totals)])).toEqual([[heads, ...figures, totals]]);
  });

  it('stay outside further away, and where they are no heads', () => {
    expect(rowsOf(row(20, heads))).toEqual([figures]);
    expect(rowsOf([writing('Courses of the year and all', 14, 48)])).toEqual([figures]);
  });
});
