import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

const row = (top: number, texts: string[]): Text[] =>
  texts.map((text, at): Text => [[15, 110, 200][at] as number, top, text]);
const men: Text[] = [
  ...row(12, ['Age', 'Persons', 'Share']),
  ...row(34, ['Under 20', '812', '7.2']),
  ...row(48, ['20 to 64', '651', '5.8']),
  ...row(62, ['Over 64', '433', '3.9']),
];
const head: Text = [107, 92, 'Women'];
const women: Text[] = [
  ...row(122, ['Under 20', '798', '7.1']),
  ...row(136, ['20 to 64', '702', '6.2']),
  ...row(150, ['Over 64', '588', '5.2']),
];

describe('a heading with white around it', () => {
  it('is inside a table that the next rule closes', () => {
    const tables = tablesOf([...men, head, ...women], [9, 28, 165]);
    expect(tables.map(({ rows }) => rows)).toEqual([8]);
  });

  it('is over another table without a rule at the foot', () => {
    expect(tablesOf([...men, head, ...women], [9, 28])).toHaveLength(2);
  });
});
