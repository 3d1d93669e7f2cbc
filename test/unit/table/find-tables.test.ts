import { describe, expect, it } from '@jest/globals';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

const grid = [
  [0, 0, 100, 60],
  [0, 20, 100, 60],
  [40, 20, 70, 60],
] as const;

describe('findTables on ruled grids', () => {
  it('gives cells with their spans', () => {
    const rulings = rulingsOf(...grid, [0, 40, 100, 60]);
    const tables = findTables(
      page({ rulings, runs: [writing('标题', 30, 5), writing('7', 50, 25)] }),
      [],
    );
    expect(tables).toHaveLength(1);
    const cells = tables[0]?.cells.map((c) => [c.row, c.col, c.rowSpan, c.colSpan, c.text]);
    expect(cells).toContainEqual([0, 0, 1, 3, '标题']);
    expect(cells).toContainEqual([1, 1, 1, 1, '7']);
    expect(tables[0]).toMatchObject({ rows: 3, cols: 3, method: 'ruled' });
  });

  it('takes a box around prose for no table', () => {
    const tables = findTables(
      page({ rulings: rulingsOf([0, 0, 100, 60]), runs: [writing('字', 5, 5)] }),
      [],
    );
    expect(tables).toEqual([]);
  });

  it('cuts a run where it crosses a border', () => {
    const rulings = rulingsOf([0, 0, 20, 20], [20, 0, 40, 20]);
    const tables = findTables(page({ rulings, runs: [writing('甲乙丙丁', 0, 4)] }), []);
    expect(tables[0]?.cells.map((cell) => cell.text)).toEqual(['甲乙', '丙丁']);
  });
});
