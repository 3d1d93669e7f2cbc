import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const HEADS = ['Day', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb'];
const x = (col: number): number => 20 + 45 * col;
const rows = [
  HEADS,
  ...[1, 2, 3, 4].map((day) => [
    `${day}`,
    ...HEADS.slice(1).map((_, at) => `${70 * day + 9 * at}`),
  ]),
];
const texts: Text[] = rows.flatMap((row, at) =>
  row.map((text, col): Text => [x(col), 40 + 14 * at, text]),
);

describe('a text in the middle over all heads', () => {
  // The heads reach from 20 to 260 points.
  const title: Text = [102, 26, 'Daily mean value'];

  it('is the title of the table, no row of it', () => {
    expect(rowsOf(tablesOf([title, ...texts])[0])[0]).toEqual(HEADS);
  });

  it('is a head where a rule stands above it', () => {
    expect(rowsOf(tablesOf([title, ...texts], [22])[0])[0]).toContain('Daily mean value');
  });
});
