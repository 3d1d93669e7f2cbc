import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const ROWS: Text[] = Array.from({ length: 8 }, (_, at) => [
  [10, 20 + 16 * at, `Stage ${'ABCDEFGH'[at]}`] as const,
  [90, 20 + 16 * at, `${at + 11}`] as const,
  [130, 20 + 16 * at, `${99 - 7 * at}`] as const,
]).flat();

const listAt = (pitch: number): Text[] =>
  Array.from({ length: 8 }, (_, at) => [220, 20 + pitch * at, 'kind of disease'] as const);

describe('a list on the right of a table', () => {
  it('is no column of it where its lines stand at other heights', () => {
    const [table] = tablesOf([...ROWS, ...listAt(12.9)]);
    expect(table?.cols).toBe(3);
    expect(rowsOf(table)).toHaveLength(8);
  });

  it('is its last column where its lines are level with the rows', () => {
    expect(tablesOf([...ROWS, ...listAt(16)])[0]?.cols).toBe(4);
  });
});
