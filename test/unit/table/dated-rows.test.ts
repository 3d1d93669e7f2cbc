import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

type Text = readonly [x: number, top: number, text: string];

const rowsOf = (...texts: Text[]): string[][] => {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const content = page({ width: 400, height: 300, runs });
  const [table] = findTables(content, findLines(content));
  const rows = Array.from({ length: table?.rows ?? 0 }, () => [] as string[]);
  for (const cell of table?.cells ?? []) rows[cell.row]?.push(cell.text);
  return rows;
};

describe('a chronicle', () => {
  const events = [
    'The Council met in Rome.',
    'New rules were set out for',
    'The office was closed.',
  ];

  it('has a row for each date, whose text may be wrapped', () => {
    const rows = rowsOf(
      [10, 10, 'Date'],
      [120, 10, 'Event'],
      [10, 24, '9 March 2000'],
      [120, 24, events[0] as string],
      [10, 38, '16 June 2001'],
      [120, 38, events[1] as string],
      [120, 52, 'Greek and Italian ports.'],
      [10, 66, '5 October 2004'],
      [120, 66, events[2] as string],
    );
    expect(rows).toEqual([
      ['Date', 'Event'],
      ['9 March 2000', events[0]],
      ['16 June 2001', `${events[1]}\nGreek and Italian ports.`],
      ['5 October 2004', events[2]],
    ]);
  });

  it('may have dates that are wrapped, too', () => {
    const rows = rowsOf(
      ...['March', 'June', 'July'].flatMap((month, at): Text[] => [
        [10, 10 + 28 * at, `1${at} ${month}`],
        [120, 10 + 28 * at, 'The Council met again for'],
        [10, 24 + 28 * at, `200${at}`],
        [120, 24 + 28 * at, 'two days in Rome.'],
      ]),
    );
    expect(rows.map(([date]) => date)).toEqual([
      '10 March\n2000',
      '11 June\n2001',
      '12 July\n2002',
    ]);
  });

  it('is none where other words stand among the dates', () => {
    const texts = ['9 March 2000', 'In between', '16 June 2001', '5 October 2004'].flatMap(
      (label, at): Text[] => [
        [10, 10 + 14 * at, label],
        [120, 10 + 14 * at, 'The Council met in Rome.'],
      ],
    );
    expect(rowsOf(...texts)).toEqual([]);
  });
});
