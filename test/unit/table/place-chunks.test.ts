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

const placesOf = (
  texts: Text[],
  rules: Parameters<typeof placeRows>[2] = [],
  columns = COLUMNS,
): string[][] => {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const rows = chunksToRows(linesToChunks(findLines(page({ runs }))));
  return placeRows(rows, columns, rules).map((row) =>
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

  it('keeps two figures in one column apart', () => {
    const texts: Text[] = [
      [10, 30, 'Rye'],
      [100, 30, '4'],
      [112, 30, '128'],
    ];
    expect(placesOf(texts)).toEqual([['Rye@0+1', '4\u2003128@1+1']]);
  });

  it('puts two heads into one column only where they must be', () => {
    expect(placesOf([[80, 10, 'Men'], [124, 10, 'Both'], ...flushLeft])[0]).toEqual([
      'Men@1+1',
      'Both@2+1',
    ]);
  });

  it('cuts heads that nearly touch where each is set flush with the figures under it', () => {
    const heads: Text[] = [
      [10, 10, '内容'],
      [100, 10, '本年制发件'],
      [154, 10, '本年废止件'],
    ];
    const figures: Text[] = ['规章', '文件'].flatMap((label, at): Text[] => [
      [10, 30 + 15 * at, label],
      [100, 30 + 15 * at, '29'],
      [154, 30 + 15 * at, '36'],
    ]);
    const columns = [COLUMNS[0], { x0: 100, x1: 110 }, { x0: 154, x1: 164 }] as typeof COLUMNS;
    expect(placesOf([...heads, ...figures], [], columns)[0]).toEqual([
      '内容@0+1',
      '本年制发件@1+1',
      '本年废止件@2+1',
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
