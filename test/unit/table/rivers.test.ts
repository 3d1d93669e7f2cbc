import { describe, expect, it } from '@jest/globals';
import { linesToChunks, chunksToRows } from '../../../src/table/chunks.js';
import { cutAtRivers } from '../../../src/table/rivers.js';
import { findLines } from '../../../src/layout/index.js';
import { page, writing } from './support.js';

const textsOf = (runs: ReturnType<typeof writing>[]): string[][] =>
  cutAtRivers(chunksToRows(linesToChunks(findLines(page({ runs }))))).map((row) =>
    row.chunks.map((chunk) => chunk.text),
  );

/** Rows of a label of `wide` characters, a second text right behind the longest label, a figure. */
const rowsWith = (second: number, wide: string[]): ReturnType<typeof writing>[] =>
  wide.flatMap((label, row) => [
    writing(label, 10, 10 + 14 * row),
    writing('kg', second, 10 + 14 * row),
    writing('12', 150, 10 + 14 * row),
  ]);

describe('white that runs down between words', () => {
  const labels = ['Sugar', 'Beet', 'Rye', 'Maize', 'Oats', 'Wheat'];

  it('parts columns that no gap parts in one row', () => {
    const second = 10 + writing('Sugar', 0, 0).x1 + 7;
    expect(textsOf(rowsWith(second, labels))[0]).toEqual(['Sugar', 'kg', '12']);
  });

  it('parts nothing where it is as narrow as a blank', () => {
    const second = 10 + writing('Sugar', 0, 0).x1 + 2.5;
    expect(textsOf(rowsWith(second, labels))[0]).toEqual(['Sugar kg', '12']);
  });

  it('needs several rows that agree', () => {
    const second = 10 + writing('Sugar', 0, 0).x1 + 7;
    expect(textsOf(rowsWith(second, labels.slice(0, 3)))[0]).toEqual(['Sugar kg', '12']);
  });

  it('parts figures set flush right from texts set flush left, though texts go on below', () => {
    const runs = ['7', '12', '9', '31', '10'].flatMap((figure, row) => [
      writing('Kent', 10, 10 + 28 * row),
      writing(figure, 80 - 5 * figure.length, 10 + 28 * row),
      writing('Rent', 84.5, 10 + 28 * row),
      writing('and', 10, 22 + 28 * row),
      writing('dues', 84.5, 22 + 28 * row),
    ]);
    expect(textsOf(runs)[0]).toEqual(['Kent', '7', 'Rent']);
  });
});
