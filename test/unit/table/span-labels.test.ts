import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

describe('labels of several rows', () => {
  const rows = ['Energy', '', 'Metals', ''].flatMap((label, at) => [
    ...(label ? [writing(label, 10, 30 + 20 * at)] : []),
    writing(['Plants', 'Mills', 'Steel', 'Lead'][at] ?? '', 80, 30 + 20 * at),
    writing(`1${at}.5`, 150, 30 + 20 * at),
  ]);
  const head = [writing('Sector', 10, 10), writing('Kind', 80, 10), writing('Mt', 160, 10)];
  const across = [25, 65, 105].map((y) => level(y, 5, 180));
  const spansAt = (rulings: Parameters<typeof page>[0]['rulings']): number[] => {
    const content = page({ runs: [...head, ...rows], rulings: rulings ?? [] });
    const [table] = findTables(content, findLines(content));
    return ['Energy', 'Metals'].map(
      (label) => table?.cells.find((cell) => cell.text === label)?.rowSpan ?? 0,
    );
  };

  it('reach over the rows that rules part beside them', () => {
    expect(spansAt([...across, level(45, 75, 180), level(85, 75, 180)])).toEqual([2, 2]);
  });

  it('are no figures', () => {
    const runs = ['8', '', '5', ''].flatMap((note, at) => [
      writing(['Loans', 'Debts', 'Taxes', 'Funds'][at] ?? '', 10, 30 + 20 * at),
      ...(note ? [writing(note, 85, 30 + 20 * at)] : []),
      writing(`1${at}.5`, 150, 30 + 20 * at),
    ]);
    const rulings = [45, 65, 85].map((y) => level(y, 145, 180));
    const heads = [writing('Item', 10, 10), writing('Note', 80, 10), writing('Sum', 150, 10)];
    const content = page({ runs: [...heads, ...runs], rulings });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.every(({ rowSpan }) => rowSpan === 1)).toBe(true);
    expect(table?.cells.find(({ text }) => text === '8')?.row).toBe(1);
  });

  it('reach over none where rules part them, too', () => {
    expect(spansAt([...across, level(45, 5, 180), level(85, 5, 180)])).toEqual([1, 1]);
  });
});
