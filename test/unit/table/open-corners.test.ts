import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rowsOf, upright, writing } from './support.js';

describe('rows that begin further left than those above them', () => {
  const rulings = [
    ...[100, 140, 190].map((x) => upright(x, 10, x === 100 ? 30 : 70)),
    upright(60, 30, 50),
    upright(10, 50, 70),
    level(10, 100, 190),
    level(30, 100, 190),
    level(50, 60, 190),
    level(70, 10, 190),
  ];
  const rows = [
    [105, '其他', '4'],
    [65, '总计', '7'],
    [15, '结转', '9'],
  ] as const;
  const tableOf = (more: ReturnType<typeof writing>[] = []): string[][] => {
    const runs = rows.flatMap(([x, label, figure], at) => [
      writing(label, x, 15 + 20 * at),
      writing(figure, 160, 15 + 20 * at),
    ]);
    const content = page({ runs: [...runs, ...more], rulings });
    const [table] = findTables(content, findLines(content));
    return rowsOf(table).map((texts) => texts.filter((text) => text !== ''));
  };

  it('have their labels, though their upper borders are on the page before', () => {
    expect(tableOf()).toEqual([
      ['其他', '4'],
      ['总计', '7'],
      ['结转', '9'],
    ]);
  });

  it('are closed by no border that text would run through', () => {
    expect(tableOf([writing('无', 70, 25)]).flat()).not.toContain('总计');
  });
});
