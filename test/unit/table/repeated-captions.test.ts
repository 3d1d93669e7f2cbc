import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

const row = (top: number, texts: [string, string, string]): Text[] =>
  texts.map((text, at): Text => [[20, 120, 220][at] as number, top, text]);
const heads = (top: number): Text[] => row(top, ['Name', 'First mark', 'Second mark']);
const body = (top: number): Text[] => [
  ...row(top, ['Adams', '52', '48']),
  ...row(top + 14, ['Brown', '42', '59']),
  ...row(top + 28, ['Watts', '32', '43']),
];

describe('heads that are printed again', () => {
  it('begin another table under a caption', () => {
    const upper = [...heads(10), ...body(24)];
    const lower = [...heads(80), ...body(94)];
    for (const caption of [
      [10, 66, 'Sorted by name:'] as Text,
      [20, 66, 'Table 2 Marks'] as Text,
    ]) {
      const tables = tablesOf([...upper, caption, ...lower]);
      expect(tables.map(({ rows }) => rows)).toEqual([4, 4]);
    }
  });

  it('go on with the table under the label of a group', () => {
    const texts = [
      ...heads(10),
      ...body(24),
      [20, 66, 'Others'] as Text,
      ...heads(80),
      ...body(94),
    ];
    expect(tablesOf(texts)).toHaveLength(1);
  });
});
