import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/find-tables.js';
import { level, page, writing } from './support.js';

describe('labels of groups that rules leave out', () => {
  // Rules part the rows from the third column on, groups from the second, systems from the first.
  const signals = ['I', 'Q', 'I+Q', 'S', 'L', 'S+L'];
  const runs = [
    ...['System', 'Freq.', 'Signal', 'RINEX', 'BINEX'].map((head, col) =>
      writing(head, 20 + 55 * col, 10),
    ),
    ...signals.flatMap((signal, at) => [
      writing(signal, 130, 30 + 16 * at),
      writing(`${at}7`, 185, 30 + 16 * at),
      writing(`1${at}`, 240, 30 + 16 * at),
    ]),
    writing('QZSS', 20, 62),
    writing('L5', 75, 46),
    writing('E6', 75, 94),
  ];
  const rulings = [
    ...[5, 24, 126].map((y) => level(y, 15, 280)),
    ...[44, 60, 92, 108].map((y) => level(y, 125, 280)),
    level(76, 70, 280),
  ];
  const content = page({ width: 300, runs, rulings });
  const [table] = findTables(content, findLines(content));
  const spanOf = (text: string) => table?.cells.find((cell) => cell.text === text)?.rowSpan;

  it('reach over the rows of their group, though their names hold digits', () => {
    expect(spanOf('L5')).toBe(3);
    expect(spanOf('E6')).toBe(3);
  });

  it('reach over groups beside which other labels do', () => {
    expect(spanOf('QZSS')).toBe(6);
  });
});
