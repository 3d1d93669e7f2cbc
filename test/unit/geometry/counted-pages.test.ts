import { describe, expect, it } from '@jest/globals';
import { dropPageCounts } from '../../../src/geometry/counted-pages.js';
import { page, type Text, writing } from '../table/support.js';

/** Texts of pages 400 points high; what is left of each. */
const left = (...pages: Text[][]): string[][] =>
  dropPageCounts(
    pages.map((texts, at) => ({
      ...page({ height: 400, runs: texts.map(([x, top, text]) => writing(text, x, top)) }),
      number: at + 1,
    })),
  ).map(({ runs }) => runs.map(({ text }) => text));

describe('bare numbers in the margin', () => {
  it('are left out where they count the pages', () => {
    const pages = ['1', '2', '3'].map((number): Text[] => [
      [20, 100, '7'],
      [200, 380, number],
    ]);
    expect(left(...pages)).toEqual([['7'], ['7'], ['7']]);
  });

  it('stay where they count nothing, stand elsewhere, or have a text beside them', () => {
    const at = (x: number, number: string, ...more: Text[]): Text[] => [[x, 380, number], ...more];
    expect(left(at(200, '1'), at(200, '5'))).toEqual([['1'], ['5']]);
    expect(left(at(200, '1'), at(240, '2'))).toEqual([['1'], ['2']]);
    const beside: Text = [20, 380, '结转'];
    expect(left(at(200, '1', beside), at(200, '2', beside))).toEqual([
      ['1', '结转'],
      ['2', '结转'],
    ]);
    expect(left(at(200, '1'), at(200, '2'), at(200, '9'))).toEqual([['1'], ['2'], ['9']]);
  });
});
