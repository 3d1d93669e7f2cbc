import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

const LABELS = ['信息内容', '行政许可', '行政处罚', '行政强制', '行政收费', '政府采购', '总计'];

const rowsOf = (tops: number[]): number[] => {
  const runs = tops.flatMap((top, at) => [
    writing(LABELS[at] ?? '', 10, top, 9),
    writing(at === 0 ? '数量' : String(13 * at), 120, top, 9),
  ]);
  const content = page({ runs, width: 200, height: 400 });
  return findTables(content, findLines(content)).map(({ rows }) => rows);
};

describe('rows set far apart', () => {
  it('are one table where many are set evenly', () => {
    expect(rowsOf([10, 48, 86, 124, 162, 200, 238])).toEqual([7]);
  });

  it('are none where they are few, or set unevenly', () => {
    expect(rowsOf([10, 48, 86])).toEqual([]);
    expect(rowsOf([10, 45, 88, 120, 164, 198, 240])).toEqual([]);
  });
});

describe('rows that a page break parts from their table', () => {
  const tablesAt = (top: number, ...rows: string[][]): string[][][] => {
    const runs = rows.flatMap((row, at) =>
      row.map((text, col) => writing(text, 10 + 60 * col, top + 18 * at)),
    );
    const prose = writing('三、收到和处理政府信息公开申请情况', 30, 140);
    const content = page({ runs: [...runs, prose], width: 300, height: 400 });
    return findTables(content, findLines(content)).map((table) =>
      Array.from({ length: table.rows }, (_, row) =>
        table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
      ),
    );
  };

  it('are a table where Chinese labels have figures in all columns', () => {
    const rows = [
      ['行政处罚', '133', '26'],
      ['行政强制', '111', '24'],
    ];
    expect(tablesAt(10, ...rows)).toEqual([rows]);
    expect(tablesAt(10, ['政府采购', '7', '10768.5'])).toEqual([[['政府采购', '7', '10768.5']]]);
  });

  it('are a table though figures are broken above and below the middle of a row', () => {
    const at = (x: number, top: number, text: string) => writing(text, x, top);
    const runs = [
      at(10, 20, '总计'),
      at(110, 12, '26,21'),
      at(110, 28, '9'),
      at(170, 20, '315'),
      at(230, 12, '28,47'),
      at(230, 28, '7'),
      ...['结转', '0', '97', '97'].map((text, col) => at([10, 110, 170, 230][col] ?? 0, 54, text)),
      writing('三、收到和处理政府信息公开申请情况', 30, 140),
    ];
    const content = page({ runs, width: 300, height: 400 });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.map(({ text }) => text)).toEqual([
      '总计',
      '26,21\n9',
      '315',
      '28,47\n7',
      '结转',
      '0',
      '97',
      '97',
    ]);
  });

  it('are none with one figure, in other writing, or further down', () => {
    expect(tablesAt(10, ['政府采购', '7'])).toEqual([]);
    expect(tablesAt(10, ['Purchases', '7', '10768.5'])).toEqual([]);
    const [first, second] = [['一、概述'], ['政府采购', '7', '10768.5']];
    expect(tablesAt(10, first, second)).toEqual([]);
  });

  it('take a numbered label without figures with them, no heading', () => {
    const rows = [
      ['7.属于行政执法案卷', '61', '61'],
      ['8.属于行政查询事项', '12', '12'],
      ['1.本机关不掌握信息', '18', '18'],
    ].map(([label, ...figures]) => [label ?? '', '', ...figures]);
    const first = (label: string): string | undefined =>
      tablesAt(10, [label], ...rows)[0]?.[0]?.[0];
    expect(first('6.属于四类过程性信息')).toBe('6.属于四类过程性信息');
    expect(first('四、复议和诉讼的情况')).toBe('7.属于行政执法案卷');
  });
});

describe('a label without figures between wide gaps', () => {
  const rowsWith = (label: string): number[] => {
    const rows: [number, string, string, string][] = [
      [10, '总体情况', '84', '84'],
      [30, '部分公开', '2', '2'],
      [42, '区分处理', '3', '5'],
      [54, '其他情形', '7', '8'],
      [84, label, '', ''],
      [114, '2．其他', '3', '10'],
      [144, '3．危及', '4', '12'],
    ];
    const runs = rows.flatMap(([top, text, ...figures]) => [
      writing(text, 10, top),
      ...figures.flatMap((figure, at) => (figure ? [writing(figure, 120 + 50 * at, top)] : [])),
    ]);
    const content = page({ runs, width: 300, height: 400 });
    return findTables(content, findLines(content)).map((table) => table.rows);
  };

  it('is one of the rows where the next one counts on from it', () => {
    expect(rowsWith('1．国家秘密')).toEqual([7]);
  });

  it('is a heading elsewhere', () => {
    expect(rowsWith('国家秘密')).not.toEqual([7]);
  });
});

describe('three rows of many figures set far apart', () => {
  it('tell how far apart the rows of a table below are', () => {
    const figures = ['1', '2', '3', '4', '5', '15'];
    const line = (top: number, ...texts: string[]) =>
      texts.map((text, at) => writing(text, 10 + 60 * at, top));
    const labels = ['其他处理', '总计', '结转'];
    const runs = [
      ...labels.flatMap((label, at) => line(10 + 38 * at, label, ...figures)),
      writing('四、行政复议、行政诉讼情况', 30, 140),
      ...line(200, '维持', '纠正', '其他', '未结', '起诉', '总计'),
      ...line(238, ...figures),
    ];
    const content = page({ runs, width: 400, height: 400 });
    expect(findTables(content, findLines(content)).map(({ rows }) => rows)).toEqual([3, 2]);
  });
});
