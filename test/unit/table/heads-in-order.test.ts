import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

/** Labels, units and figures from 20, 300 and 360; heads where the test sets them. */
const rowsOf = (heads: [number, string][]): string[][] => {
  const rows: [string, string, string][] = [
    ['主动公开政府信息数', '条', '8240'],
    ['制发规范性文件总数', '件', '5'],
    ['政府网站公开政府信息数', '条', '17'],
    ['收到申请数', '件', '301'],
    ['申请办结数', '件', '298'],
  ];
  const body = rows.flatMap(([label, unit, figure], row) => {
    const top = 34 + 14 * row;
    return [writing(label, 20, top), writing(unit, 300, top), writing(figure, 360, top)];
  });
  const runs = [...heads.map(([x, text]) => writing(text, x, 20)), ...body];
  const content = page({ width: 560, height: 300, runs });
  const [table] = findTables(content, findLines(content));
  return [0, 1].map((row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );
};

describe('as many heads as columns', () => {
  it('name them in order, though they are set to another side', () => {
    const heads: [number, string][] = [
      [80, '统计指标'],
      [320, '单位'],
      [390, '统计数'],
    ];
    expect(rowsOf(heads)).toEqual([
      ['统计指标', '单位', '统计数'],
      ['主动公开政府信息数', '条', '8240'],
    ]);
  });

  it('do not where one stands over the next one’s column', () => {
    const heads: [number, string][] = [
      [80, '统计指标'],
      [365, '单位'],
      [420, '统计数'],
    ];
    expect(rowsOf(heads)[0]?.slice(0, 3)).not.toEqual(['统计指标', '单位', '统计数']);
  });
});
