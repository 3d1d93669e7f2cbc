import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

describe('labels with numbers of their own', () => {
  it.each([
    ['', []],
    [', signs of an upright label beside them', ['其', '他', '处', '理']],
    [', pieces of a group’s label beside them', ['', '', '', '（六）其', '他处理']],
  ])(
    'are no part of the label that is wrapped over them, however tight they are set%s',
    (_, beside) => {
      const lines: [number, string, string, string][] = [
        [20, '1.重复申请', '24', '170'],
        [34, '2.要求提供公开出版物', '5', '40'],
        [48, '3.申请人逾期未按收费通知要求缴纳费用', '0', '0'],
        [60, '处理其政府信息公开申请', '', ''],
        [70, '4.其他', '132', '135'],
        [84, '5.总计', '161', '345'],
      ];
      const runs = lines.flatMap(([top, label, first, second]) => [
        writing(label, 60, top, 9),
        ...(first ? [writing(first, 240, top, 9), writing(second, 300, top, 9)] : []),
      ]);
      const signs = beside
        .map((text, at) => writing(text, 57 - 9 * text.length, 34 + 12 * at, 9))
        .filter(({ text }) => text !== '');
      const content = page({ width: 400, height: 200, runs: [...signs, ...runs] });
      const [table] = findTables(content, findLines(content));
      const labelOf = (figure: string): string | undefined => {
        const row = table?.cells.find((cell) => cell.text === figure)?.row;
        return table?.cells.find((cell) => cell.row === row && cell.col === 0)?.text;
      };
      expect(labelOf('132')).toMatch(/^(?:\S+ )?4.其他$/);
      expect(labelOf('170')).toMatch(/1.重复申请$/);
    },
  );
});
