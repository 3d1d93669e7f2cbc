import { describe, expect, it } from '@jest/globals';
import { linesToChunks, chunksToRows } from '../../../src/table/chunks.js';
import { mergeExclusive } from '../../../src/table/exclusive-columns.js';
import { findLines } from '../../../src/layout/index.js';
import { page, writing } from './support.js';

const COLUMNS = [
  { x0: 10, x1: 40 },
  { x0: 60, x1: 80 },
  { x0: 90, x1: 110 },
];

const columnsOf = (...runs: ReturnType<typeof writing>[]): number =>
  mergeExclusive(COLUMNS, chunksToRows(linesToChunks(findLines(page({ runs }))))).length;

describe('neighbouring columns that never hold text in the same row', () => {
  const body = [writing('Rye', 10, 30), writing('12', 92, 30)];

  it('are one where the left one holds the header alone', () => {
    expect(columnsOf(writing('Crop', 10, 10), writing('t', 65, 10), ...body)).toBe(2);
  });

  it('are two where both have figures of their own', () => {
    const debit = [writing('Oats', 10, 50), writing('7', 65, 50)];
    const again = [writing('Beet', 10, 70), writing('3', 95, 70)];
    expect(columnsOf(...body, ...debit, ...again)).toBe(3);
  });

  it('are two where the first row of figures has one in the left and the next in the right one', () => {
    const heads = [writing('Crop', 10, 10), writing('In', 65, 10), writing('Out', 92, 10)];
    const first = [writing('Oats', 10, 50), writing('7', 65, 50)];
    const next = [writing('Beet', 10, 70), writing('3', 95, 70)];
    expect(columnsOf(...first, ...next)).toBe(3);
    expect(columnsOf(...heads.slice(0, 2), ...first, ...next)).toBe(3);
  });

  it('are one where the left one holds a year that heads the figures', () => {
    const heads = [writing('Crop', 10, 10), writing('2019', 60, 10)];
    expect(columnsOf(...heads, ...body)).toBe(2);
  });

  it('are two where some row fills both', () => {
    expect(
      columnsOf(...body, writing('Oats', 10, 50), writing('7', 65, 50), writing('1', 95, 50)),
    ).toBe(3);
  });

  it('are one where few short signs stand off the figures', () => {
    const rows = [50, 70, 90, 110, 150].flatMap((y) => [
      writing('Oats', 10, y),
      writing('14', 95, y),
    ]);
    const secret = [writing('Beet', 10, 130), writing('c', 65, 130)];
    expect(columnsOf(...body, ...rows, ...secret)).toBe(2);
  });

  it('put a head between labels and figures over the figures', () => {
    const heads = [writing('2010', 62, 10), writing('Crop', 10, 10)];
    const rows = chunksToRows(linesToChunks(findLines(page({ runs: [...heads, ...body] }))));
    expect(mergeExclusive(COLUMNS, rows)).toEqual([COLUMNS[0], { x0: 60, x1: 110 }]);
  });
});
