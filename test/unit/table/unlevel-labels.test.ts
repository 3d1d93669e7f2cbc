import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

describe('labels of groups that are set at heights of their own', () => {
  it('are no table beside the rows of their groups', () => {
    const labels = [
      '1.国家秘密信息',
      '2.法律禁止公开',
      '3.三安全一稳定',
      '4.第三方的权益',
      '5.内部事务信息',
      '6.过程性的信息',
      '7.行政执法案卷',
      '8.行政查询事项',
    ];
    const texts = labels.flatMap((label, at): Text[] => [
      [10, 27 + 20 * at, '办'],
      [40, 27 + 20 * at, '不予'],
      [110, 20 + 20 * at, label],
      [220, 20 + 20 * at, String(at + 3)],
      [260, 20 + 20 * at, String(at)],
      [300, 20 + 20 * at, String(2 * at + 3)],
    ]);
    const [table] = tablesOf(texts, [], 400);
    expect(rowsOf(table).map((row) => row.slice(-3))).toContainEqual(['5', '2', '7']);
    expect(rowsOf(table).flat().join()).toContain('4.第三方的权益');
    expect(rowsOf(table).flat().join()).toContain('不予');
  });
});
