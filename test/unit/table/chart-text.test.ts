import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/find-tables.js';
import { page, rulingsOf, writing } from './support.js';

describe('a chart in a frame beside a table', () => {
  const rows = [0, 1, 2, 3, 4].flatMap((at) => [
    writing(`May ${at + 1}`, 10, 20 + 15 * at),
    writing(`${at}7`, 70, 20 + 15 * at),
    writing(`${at}81`, 110, 20 + 15 * at),
  ]);
  const scale = [40, 30, 20, 10].map((value, at) => writing(String(value), 175, 20 + 15 * at));
  const inside = [writing('rise', 230, 35)];
  const under = [writing('2014', 210, 85), writing('2015', 260, 85)];
  const content = page({
    width: 320,
    runs: [...rows, ...scale, ...inside, ...under],
    rulings: rulingsOf([200, 20, 300, 80]),
  });

  it('leaves its text, its scale and what stands under it out of the table', () => {
    const [table, more] = findTables(content, findLines(content));
    expect(more).toBeUndefined();
    expect(table?.cols).toBe(3);
    expect(table?.rows).toBe(5);
  });
});
