import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const rowsOf = (runs: ReturnType<typeof writing>[]): string[][] => {
  const content = page({ runs });
  const [table] = findTables(content, findLines(content));
  const rows = Array.from({ length: table?.rows ?? 0 }, () => [] as string[]);
  for (const cell of table?.cells ?? []) rows[cell.row]?.push(cell.text);
  return rows;
};

describe('tables without rulings', () => {
  it('are found by columns of figures, blank cells included', () => {
    const runs = [
      writing('Cement', 10, 10),
      writing('12', 80, 10),
      writing('3', 140, 10),
      writing('Glass', 10, 26),
      writing('45', 80, 26),
      writing('Timber', 10, 42),
      writing('7', 85, 42),
      writing('89', 135, 42),
      writing('Stone', 10, 58),
      writing('1', 85, 58),
      writing('2', 140, 58),
    ];
    expect(rowsOf(runs)).toEqual([
      ['Cement', '12', '3'],
      ['Glass', '45', ''],
      ['Timber', '7', '89'],
      ['Stone', '1', '2'],
    ]);
  });

  it('keep the opinions about their figures', () => {
    const readings = [
      { text: '3', confidence: 0.6, engine: 'digits' },
      { text: '5', confidence: 0.2, engine: 'digits-second' },
    ];
    const runs = ['Cement', 'Glass', 'Timber', 'Stone'].flatMap((label, i) => [
      writing(label, 10, 10 + 16 * i),
      writing('12', 80, 10 + 16 * i),
      writing('3', 140, 10 + 16 * i, 10, i === 2 ? { readings } : {}),
    ]);
    const content = page({ runs });
    const cells = findTables(content, findLines(content)).flatMap((table) => table.cells);
    expect(cells.filter((cell) => cell.readings).map(({ row, col }) => [row, col])).toEqual([
      [2, 2],
    ]);
  });

  it('have a row for a label under one that leaves room for it, indented rows around them', () => {
    const labels = [
      'All persons',
      'Sex',
      'Men',
      'Women',
      'Age',
      'Below 20 years',
      'Aged 20 and up',
    ];
    const runs = labels.flatMap((label, at) => [
      writing(label, at % 4 < 2 && at < 5 ? 10 : 18, 10 + 14 * at),
      ...(label.length > 3 || label === 'Men' ? [`${at}7`, `${at}2.5`] : []).map((figure, i) =>
        writing(figure, 100 + 50 * i, 10 + 14 * at),
      ),
    ]);
    expect(rowsOf(runs).map(([label]) => label)).toEqual(labels);
  });

  it('have a row for a label over indented entries, as far from the row above as most are', () => {
    const labels = ['  Cash', '  Loans due', '    Total', 'DEBTS', '  Taxes', '    Total', 'NET'];
    const tops = [10, 24, 44, 58, 72, 92, 112];
    const runs = labels.flatMap((label, at) => [
      writing(label.trim(), 10 + 5 * (label.length - label.trim().length), tops[at] ?? 0),
      ...(label === 'DEBTS' ? [] : [`${at}7`, `${at}2.5`]).map((figure, i) =>
        writing(figure, 100 + 50 * i, tops[at] ?? 0),
      ),
    ]);
    expect(rowsOf(runs).map(([label]) => label)).toEqual(labels.map((label) => label.trim()));
  });

  it('have a row for a label in another font under one that fills its column', () => {
    const inFont = (font: string, text: string, top: number) => {
      const run = writing(text, 10, top);
      return { ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, font })) };
    };
    const labels = ['Mines and quarries', 'Services', 'Trade', 'Transport'];
    const runs = labels.flatMap((label, at) => [
      inFont(label === 'Services' ? 'Slanted' : 'Roman', label, 10 + 14 * at),
      ...(label === 'Services' ? [] : [`${at}7`, `${at}2.5`]).map((figure, i) =>
        writing(figure, 120 + 40 * i, 10 + 14 * at),
      ),
    ]);
    expect(rowsOf(runs).map(([label]) => label)).toEqual(labels);
    const alike = runs.map((run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, font: 'Roman' })),
    }));
    expect(rowsOf(alike)[0]?.[0]).toBe('Mines and quarries\nServices');
  });

  it('are not seen in prose', () => {
    const prose = Array.from({ length: 6 }, (_, i) =>
      writing('这是一段没有表格的文字', 10, 10 + i * 14),
    );
    expect(rowsOf(prose)).toEqual([]);
  });
});
