import { describe, expect, it } from '@jest/globals';
import { findTables } from '../../../src/table/find-tables.js';
import { level, page, upright, writing } from './support.js';

/** Two by two cells of 40 × 20 points. */
const GRID = [
  ...[20, 40, 60].map((y) => level(y, 20, 100)),
  ...[20, 60, 100].map((x) => upright(x, 20, 60)),
];

describe('findTables on the grid lines of a chart', () => {
  it('finds no table where rulings run through the figures', () => {
    const runs = [writing('148.8', 48, 25), writing('98.2', 50, 45)];
    expect(findTables(page({ runs, rulings: GRID }), [])).toEqual([]);
  });

  it('keeps a table in which one label runs over its border', () => {
    const runs = [
      writing('148.82', 40, 25),
      writing('7', 25, 45),
      writing('98', 70, 45),
      writing('4', 80, 25),
    ];
    expect(findTables(page({ runs: runs.slice(1), rulings: GRID }), [])).toHaveLength(1);
    const wide = [
      ...[20, 40, 60, 80].map((y) => level(y, 20, 100)),
      ...[20, 60, 100].map((x) => upright(x, 20, 80)),
    ];
    const rows = [...runs, writing('5', 25, 65), writing('6', 70, 65)];
    expect(findTables(page({ runs: rows, rulings: wide }), [])).toHaveLength(1);
  });
});
