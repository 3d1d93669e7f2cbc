import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

describe('lines of heads whose boxes overlap', () => {
  const rows = ['Land', 'Cash', 'Loan', 'Debt'].flatMap((label, at): Text[] => [
    [20, 40 + 14 * at, label],
    [110, 40 + 14 * at, `${at + 1}7.5`],
    [210, 40 + 14 * at, `${at + 3}4.2`],
  ]);
  // The head of both columns reaches 3 of its 10 points into the line below.
  const heads: Text[] = [
    [160, 10, 'Sex'],
    [20, 17, 'Item'],
    [110, 17, 'Male'],
    [210, 17, 'Fem.'],
  ];

  it('are lines one below the other: the upper one reaches over both columns', () => {
    const [table] = tablesOf([...heads, ...rows], [5, 34, 98]);
    expect(table?.cells.find(({ text }) => text === 'Sex')?.colSpan).toBe(2);
  });
});
