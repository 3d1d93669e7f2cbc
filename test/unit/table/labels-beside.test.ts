import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/find-tables.js';
import { page, rowsOf, rulingsOf, writing } from './support.js';

describe('borders around the figures of a table alone', () => {
  const sizes = ['tiny', 'small', 'normal', 'large', 'huge'];
  const cells = sizes.flatMap((_, row) =>
    [0, 1, 2].map((col) => [100 + 60 * col, 40 + 16 * row, 160 + 60 * col, 56 + 16 * row] as const),
  );
  const runs = [
    ...['size', 'default', 'eleven', 'twelve'].map((head, col) =>
      writing(head, 20 + 80 * Math.min(col, 1) + 60 * Math.max(0, col - 1), 24),
    ),
    ...sizes.flatMap((size, row) => [
      writing(size, 20, 43 + 16 * row),
      ...[0, 1, 2].map((col) => writing(`${row + col}`, 125 + 60 * col, 43 + 16 * row)),
    ]),
  ];
  const content = page({ width: 320, runs, rulings: rulingsOf(...cells) });

  it('leave its labels out, which are read with them', () => {
    const [table] = findTables(content, findLines(content));
    expect(
      rowsOf(table)
        .slice(-5)
        .map(([label]) => label),
    ).toEqual(sizes);
    expect(table?.cols).toBe(4);
  });
});
