import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

const DOTS = '. . . . . . .';

/** The rows of the table in lines of texts at fixed places; none where no table is seen. */
const rowsOf = (places: number[], lines: string[][], ruled = false): string[][] => {
  const runs = lines.flatMap((texts, i) =>
    texts.flatMap((text, at) =>
      text === '' ? [] : [writing(text, places[at] as number, 10 + 16 * i)],
    ),
  );
  const rulings = ruled ? lines.map((_, i) => level(23 + 16 * i, 10, 190)) : [];
  const content = page({ runs, rulings });
  const [table] = findTables(content, findLines(content));
  const rows = Array.from({ length: table?.rows ?? 0 }, () => [] as string[]);
  for (const cell of table?.cells ?? []) rows[cell.row]?.push(cell.text);
  return rows;
};

describe('a contents page', () => {
  it('is no table, whatever the dots of its leaders stand under', () => {
    const titles = ['Foreword', 'Income', 'Housing', 'Health', 'Labour', 'Annex A'];
    const lines = titles.map((title, i) => [`${i + 1}`, title, DOTS, `${3 + 7 * i}`]);
    expect(rowsOf([10, 40, 82, 165], lines)).toEqual([]);
  });

  it('is none where rules lead from its titles to their pages', () => {
    const titles = ['Foreword', 'Income', 'Housing', 'Health', 'Labour', 'Annex A'];
    const entries = (numbers: number[]): string[][] =>
      titles.map((title, i) => [title, String(numbers[i])]);
    expect(rowsOf([10, 165], entries([3, 10, 17, 24, 31, 38]), true)).toEqual([]);
    const counts = entries([30, 10, 17, 24, 31, 38]);
    expect(rowsOf([10, 165], counts, true)).toEqual(counts);
  });

  it('is none under what its pages are called, and a table under other heads', () => {
    const titles = ['Foreword', 'Income', 'Housing', 'Health', 'Labour', 'Annex A'];
    const entries = titles.map((title, i) => [title, `${3 + 7 * i}`]);
    expect(rowsOf([10, 165], [['', 'Page'], ...entries])).toEqual([]);
    expect(rowsOf([10, 165], [['', 'Rank'], ...entries])).toHaveLength(7);
    expect(rowsOf([10, 165], [['Field', 'Sum'], ...entries])).toHaveLength(7);
  });

  it('is none with its entries side by side', () => {
    const left = ['Aid', 'Bonds', 'Coal', 'Debt', 'Exports', 'Fuel'];
    const lines = left.map((title, i) => [
      `${title} ....... ${i + 4}`,
      `${title}s ....... ${i + 30}`,
    ]);
    expect(rowsOf([10, 110], lines)).toEqual([]);
  });

  it('is none where only entries below others have leaders', () => {
    const lines = [
      ['1', 'Introduction', '', '1'],
      ['', 'Old ones', DOTS, '2'],
      ['', 'New ones', DOTS, '2'],
      ['2', 'Usage', '', '2'],
      ['3', 'Annex', '', '3'],
    ];
    expect(rowsOf([10, 30, 90, 180], lines)).toEqual([]);
  });

  it('is an index where leaders stand side by side, whatever their pages', () => {
    const words = ['aims', 'bonds', 'coal', 'debt', 'fuel', 'gas'];
    const lines = words.map((word, i) => [
      `\\${word} ..... ${i + 14}, 9`,
      `\\m${word} ..... ${80 - i}`,
    ]);
    expect(rowsOf([10, 110], lines)).toEqual([]);
  });
});

describe('a table with leaders', () => {
  it('keeps each leader with its label', () => {
    const lines = [
      ['Bread', DOTS, '812', '77'],
      ['Milk', DOTS, '95', '64'],
      ['Cheese', DOTS, '431', '8'],
      ['Flour', DOTS, '27', '90'],
      ['Sugar', DOTS, '66', '12'],
    ];
    const rows = rowsOf([10, 45, 130, 170], lines);
    expect(rows).toEqual(
      lines.map(([label, dots, ...figures]) => [
        `${label as string} ${dots as string}`,
        ...figures,
      ]),
    );
  });
});
