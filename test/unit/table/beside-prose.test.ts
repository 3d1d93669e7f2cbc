import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

type Text = readonly [x: number, top: number, text: string];

const figuresBeside = (labels: string[]): string[][] => {
  const texts = labels.flatMap((label, row): Text[] => [
    [20, 20 + 14 * row, label],
    [200, 20 + 14 * row, `${(row * 37 + 11) % 50}`],
    [260, 20 + 14 * row, `${(row * 53 + 310) % 400}`],
  ]);
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const content = page({ width: 400, height: 300, runs });
  return findTables(content, findLines(content)).map((table) =>
    table.cells.filter((cell) => cell.col === 0).map((cell) => cell.text),
  );
};

describe('lines as wide as each other with figures beside them', () => {
  it('are rows where they are numbered', () => {
    const labels = [
      '1.属于国家所有秘密信息',
      '2.法律行政法规禁止公开',
      '3.危及三安全一稳定信息',
      '4.保护第三方的合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性的信息',
    ];
    expect(figuresBeside(labels)).toEqual([labels]);
    const lost = labels.map((label) => label.replace('.', '\ufffd'));
    expect(figuresBeside(lost)).toEqual([lost]);
  });

  it('are rows where they are Chinese and end here and there', () => {
    const labels = [
      '规章和规范性文件的制发数量',
      '主动公开的信息的总数量',
      '全年收到的依申请公开的数量',
      '本年度不予公开的数量共',
      '行政复议当中被维持的案件数',
      '结转下年继续办理的数量',
    ];
    expect(figuresBeside(labels)).toEqual([labels]);
  });
});
