import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { chunksToRows, linesToChunks } from '../../../src/table/chunks.js';
import { placeRows } from '../../../src/table/place-chunks.js';
import { page, writing } from './support.js';

const COLUMNS = [
  { x0: 10, x1: 60 },
  { x0: 100, x1: 120 },
  { x0: 160, x1: 180 },
];

type Text = readonly [x: number, top: number, text: string];

const placesOf = (texts: Text[], rules: Parameters<typeof placeRows>[2] = []): string[][] => {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const rows = chunksToRows(linesToChunks(findLines(page({ runs }))));
  return placeRows(rows, COLUMNS, rules).map((row) =>
    row.map(({ chunk, col, colSpan }) => `${chunk.text}@${col}+${colSpan}`),
  );
};

describe('what stands in which columns', () => {
  const figures: Text[] = [
    [10, 30, 'Rye'],
    [100, 30, '12.5'],
    [160, 30, '17.5'],
    [10, 45, 'Oats'],
    [100, 45, '13.5'],
    [160, 45, '18.5'],
  ];

  const flushLeft: Text[] = [
    [10, 30, 'Rye'],
    [100, 30, '1'],
    [160, 30, '5'],
    [10, 45, 'Oats'],
    [100, 45, '1234'],
    [160, 45, '7'],
  ];

  it('puts heads in the white before figures set flush right over these figures', () => {
    const heads: Text[] = [
      [70, 10, 'Men'],
      [130, 10, 'Both'],
    ];
    expect(placesOf([...heads, ...figures])[0]).toEqual(['Men@1+1', 'Both@2+1']);
  });

  it('puts heads in the white behind figures set flush left over these', () => {
    expect(placesOf([[128, 10, 'Men'], [188, 10, 'Both'], ...flushLeft])[0]).toEqual([
      'Men@1+1',
      'Both@2+1',
    ]);
  });

  it('puts two heads into one column only where they must be', () => {
    expect(placesOf([[80, 10, 'Men'], [124, 10, 'Both'], ...flushLeft])[0]).toEqual([
      'Men@1+1',
      'Both@2+1',
    ]);
  });

  it('keeps words whole that blanks part, though they stand over two columns', () => {
    const heads: Text[] = [
      [10, 10, 'Crop'],
      [110, 10, 'Gross'],
      [138, 10, 'output'],
    ];
    expect(placesOf([...heads, ...figures])[0]).toEqual(['Crop@0+1', 'Gross output@1+2']);
  });

  it('keeps a label that has its row to itself whole, however long it is', () => {
    const heading: Text = [10, 37, 'Cereals and some others of them'];
    expect(placesOf([...figures.slice(0, 3), heading])[1]).toEqual([`${heading[2]}@0+3`]);
  });

  it('keeps words whole over a rule that reaches over their columns', () => {
    const head: Text = [112, 10, 'Grain yield'];
    const rule = { at: 21, from: 98, to: 182 };
    expect(placesOf([head, ...figures], [rule])[0]).toEqual(['Grain yield@1+2']);
  });
});
