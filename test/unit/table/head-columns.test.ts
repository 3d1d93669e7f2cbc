import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { type Chunk, linesToChunks } from '../../../src/table/chunks.js';
import { findTables } from '../../../src/table/index.js';
import { columnsUnderHeads } from '../../../src/table/under-heads.js';
import { page, writing } from './support.js';

/** Rows of the tables of a page that holds texts at [text, x, y]. */
const rowsOf = (...texts: [string, number, number][]): string[][] => {
  const content = page({ runs: texts.map(([text, x, y]) => writing(text, x, y)) });
  return findTables(content, findLines(content)).flatMap((table) =>
    Array.from({ length: table.rows }, (_, row) =>
      table.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
    ),
  );
};

describe('Chinese tables of one row without rulings', () => {
  it('have the columns that their heads tell, figures left out', () => {
    const heads = ['维持', '纠正', '其他', '未审', '总计', '撤回'];
    const figures = ['1', '', '2', '3', '6', '7'];
    const row = (texts: string[], y: number, indent: number): [string, number, number][] =>
      texts.flatMap((text, i) => (text ? [[text, 10 + i * 30 + indent, y]] : []));
    expect(rowsOf(...row(heads, 10, 0), ...row(figures, 30, 7))).toEqual([heads, figures]);
  });

  it('have one column for a blank one at their left whose head is written downwards', () => {
    const heads = ['维持', '纠正', '其他', '未审', '总计', '撤回', '驳回'];
    const figures = ['', '1', '2', '3', '6', '7', '8'];
    const signs = heads.flatMap((text, i): [string, number, number][] =>
      [...text, ...(i < 4 ? ['数'] : [])].map((sign, at) => [sign, 10 + i * 25, 10 + 11 * at]),
    );
    const row = figures.flatMap((text, i): [string, number, number][] =>
      text ? [[text, 12 + i * 25, 50]] : [],
    );
    expect(rowsOf(...signs, ...row).at(-1)).toEqual(figures);
  });

  it('have no column for a head that spans others and stands in the white between them', () => {
    const heads = ['维持', '纠正', '其他', '未审', '总计', '撤回'];
    const texts = heads.flatMap((text, i): [string, number, number][] => [
      [text, 10 + i * 30, 30],
      [String(i), 17 + i * 30, 50],
    ]);
    expect(rowsOf(['诉', 115, 10], ...texts).at(-1)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('have no more columns where figures do not stand under their heads', () => {
    const heads = ['维持', '纠正', '其他', '未审', '总计', '撤回'];
    const texts = heads.flatMap((text, i): [string, number, number][] => [
      [text, 10 + i * 30, 10],
      [String(i), 3 + i * 30, 30],
    ]);
    expect(rowsOf(...texts).at(-1)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('are tables where a column under its head is blank and no head stands over the labels', () => {
    const heads = ['自然', '商业', '科研', '公益', '法律', '其他', '总计'];
    const figures = ['148', '', '3', '2', '', '2', '158'];
    const row = (texts: string[], y: number): [string, number, number][] =>
      texts.flatMap((text, i) => (text ? [[text, 60 + i * 40, y]] : []));
    expect(rowsOf(...row(heads, 10), ['本年新收', 10, 30], ...row(figures, 30)).at(-1)).toEqual([
      '本年新收',
      ...figures,
    ]);
  });

  it('are tables where heads of two lines stand around that of the labels', () => {
    expect(
      rowsOf(
        ['上一', 70, 10],
        ['本年', 140, 10],
        ['信息内容', 10, 16],
        ['项目数', 65, 22],
        ['增减', 140, 22],
        ['事业收费', 10, 40],
        ['198', 72, 40],
        ['25', 145, 40],
      ).at(-1),
    ).toEqual(['事业收费', '198', '25']);
  });

  describe('with figures at one side of their cells', () => {
    const heads = ['维持', '纠正', '其他', '未审', '总计', '撤回'];
    const figures = ['1', '', '2', '3', '6', '7'];
    const rows = (pitch: number, off: number[]): string[][] =>
      rowsOf(
        ...heads.map((text, i): [string, number, number] => [text, 10 + i * pitch, 10]),
        ...figures.flatMap((text, i): [string, number, number][] =>
          text ? [[text, 10 + i * pitch + (off[i] ?? off[0] ?? 0), 30]] : [],
        ),
      );

    it('have the columns that heads in the middle tell', () => {
      expect(rows(32, [-5])).toEqual([heads, figures]);
      expect(rows(32, [20])).toEqual([heads, figures]);
    });

    it('have no more where some figures stand nearer to their heads than others', () => {
      expect(rows(32, [-5, 0, 20, 5, -5, 20]).at(-1)).toHaveLength(5);
    });
  });

  it('are tables where a figure stands under its head and beside its label', () => {
    expect(
      rowsOf(['信息内容', 10, 10], ['数量', 120, 10], ['许可', 10, 28], ['738', 120, 28]),
    ).toEqual([
      ['信息内容', '数量'],
      ['许可', '738'],
    ]);
  });
});

describe('Chinese tables of many rows', () => {
  const heads = ['项目', '个人', '企业', '科研', '总计'];
  const table = (blankAt: number, off: (at: number) => number): string[][] =>
    rowsOf(
      ...heads.map((text, at): [string, number, number] => [text, 10 + 40 * at, 10]),
      ...['新收', '结转', '公开', '办理'].flatMap((label, row): [string, number, number][] => [
        [label, 10, 30 + 16 * row],
        ...[1, 2, 3, 4].flatMap((at): [string, number, number][] =>
          at === blankAt ? [] : [[String(row + at), 10 + 40 * at + off(at), 30 + 16 * row]],
        ),
      ]),
    );

  it('have a column for a head over none but blanks', () => {
    expect(table(2, () => 24)).toEqual([
      heads,
      ['新收', '1', '', '3', '4'],
      ['结转', '2', '', '4', '5'],
      ['公开', '3', '', '5', '6'],
      ['办理', '4', '', '6', '7'],
    ]);
  });

  it('have none where figures do not keep one distance from their heads', () => {
    expect(table(2, (at) => (at === 3 ? 2 : 24)).at(-1)).toHaveLength(4);
  });
});

describe('columnsUnderHeads', () => {
  const chunksOf = (...texts: [string, number][]): Chunk[] =>
    linesToChunks(findLines(page({ runs: texts.map(([text, x]) => writing(text, x, 10)) })));

  it('takes a group over the white beside a head for none of its words', () => {
    const heads = [
      ...chunksOf(['维持', 10], ['纠正', 50], ['其他', 90], ['总计', 130]),
      ...linesToChunks(findLines(page({ runs: [writing('诉讼案件', 100, -4)] }))),
    ];
    const figures = chunksOf(['1', 1], ['2', 81], ['3', 121]);
    expect(
      columnsUnderHeads(
        heads.flatMap(({ words }) => words),
        figures,
      )?.[2],
    ).toEqual({
      x0: 81,
      x1: 110,
    });
  });

  it('parts heads that stand closer than words do', () => {
    const heads = chunksOf(['维持', 10], ['纠正', 36], ['其他', 62], ['未审', 88], ['总计', 114]);
    const figures = chunksOf(['1', 8], ['2', 86], ['3', 112]);
    expect(heads).toHaveLength(1);
    expect(
      columnsUnderHeads(
        heads.flatMap(({ words }) => words),
        figures,
      ),
    ).toEqual([
      { x0: 8, x1: 30 },
      { x0: 36, x1: 56 },
      { x0: 62, x1: 82 },
      { x0: 86, x1: 108 },
      { x0: 112, x1: 134 },
    ]);
  });
});
