import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { TextRow } from '../../../src/table/align-rows.js';
import { wordsToChunk } from '../../../src/table/chunks.js';
import { findTables } from '../../../src/table/index.js';
import { opensItem } from '../../../src/table/opens-item.js';
import { level, page, writing } from './support.js';

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

  it.each([
    ['', '2.其他法律行政法规禁止公开', '危及三安全一稳定'],
    [', whose map is destroyed', '2.w他法律行政法规禁k|开', '危及三安全一稳定'],
    [', whose number is full-width', '２．其他法律行政法规禁止', '公开'],
    [', whose number stands in brackets', '（2）其他法律行政法规禁止', '公开'],
    [', beside the label of a group', '（三）不予公开 2.其他法律行政法规', '禁止公开'],
  ])('are no part of the row over them, though their own is blank%s', (_, label, more) => {
    const rows: [number, string, string][] = [
      [20, '1.属于国家秘密', '13'],
      [30, label, ''],
      [40, more, ''],
      [50, '3.保护第三方合法权益', '24'],
      [60, '4.属于三类内部事务信息', '35'],
      [70, '5.属于四类过程性信息', '46'],
    ];
    const runs = rows.flatMap(([top, text, figure]) => [
      writing(text, 60, top, 9),
      ...(figure ? [writing(figure, 240, top, 9), writing(figure, 300, top, 9)] : []),
    ]);
    const content = page({ width: 400, height: 200, runs });
    const [table] = findTables(content, findLines(content));
    const at = table?.cells.find(({ text }) => text.startsWith(label))?.row ?? -1;
    const texts = table?.cells.filter(({ row, text }) => row === at && text !== '') ?? [];
    expect(texts.map(({ text }) => text.split('\n')[0])).toEqual([label]);
  });

  it('are rows, no heads, at the top of a page above the first rule that parts the labels of groups', () => {
    const rows: string[][] = [
      ['', '6.属于四类过程性信息', '', '', ''],
      ['', '7.属于行政执法案卷', '', '294', '294'],
      ['', '8.属于行政查询事项', '152', '', '152'],
      ['（四）无法提供', '1.本机关不掌握相关政府信息', '415', '289', '704'],
      ['', '2.没有现成信息需要另行制作', '', '57', '57'],
      ['（五）不予处理', '1.信访举报投诉类申请', '2301', '73', '2374'],
      ['（七）总计', '', '2525', '386', '2911'],
    ];
    const starts = [20, 130, 290, 325, 360];
    const runs = rows.flatMap((row, at) =>
      row.flatMap((text, col) => (text ? [writing(text, starts[col] ?? 0, 20 + 14 * at, 9)] : [])),
    );
    const rulings = [
      level(17, 18, 385),
      ...rows.map((_, at) => level(31 + 14 * at, [2, 4, 5, 6].includes(at) ? 18 : 128, 385)),
    ];
    const content = page({ width: 400, height: 200, runs, rulings });
    const [table] = findTables(content, findLines(content));
    const figures = table?.cells.filter(({ text }) => /^\d+$/u.test(text)) ?? [];
    const printed = figures.map(({ row, rowSpan, text }) => `${row} ${rowSpan} ${text}`);
    expect(printed.join(', ')).toBe(
      '1 1 294, 1 1 294, 2 1 152, 2 1 152, 3 1 415, 3 1 289, 3 1 704, 4 1 57, 4 1 57, ' +
        '5 1 2301, 5 1 73, 5 1 2374, 6 1 2525, 6 1 386, 6 1 2911',
    );
  });

  it('are rows where they count on in Chinese, or stand alone beside figures, however tight they are set', () => {
    const rows: [number, string, string][] = [
      [20, '（一）予以公开', '3'],
      [31, '（二）部分公开，区分', ''],
      [42, '处理的只计这一情形', ''],
      [55, '（三）其他', '5'],
      [68, '8.告知', ''],
      [79, '四、复议数量', '30'],
      [92, '五、诉讼数量', '8'],
      [105, '六、举报投诉数量', '9'],
    ];
    expect(labelsOf(rows)).toEqual([
      '（一）予以公开 3',
      '（二）部分公开，区分处理的只计这一情形',
      '（三）其他 5',
      '8.告知',
      '四、复议数量 30',
      '五、诉讼数量 8',
      '六、举报投诉数量 9',
    ]);
  });

  it('are rows under another such label at the same place, whatever its figures', () => {
    const rows: [number, string, string][] = [
      [20, '(三)其他情形数', '3'],
      [34, '五、行政诉讼数量', '22'],
      [48, '(一)维持具体行政行为或者驳回', ''],
      [60, '原告诉讼请求数', ''],
      [74, '(二)被依法纠错数', '2'],
      [88, '2.兼职人员数', ''],
      [102, '(四)专项经费', '18'],
    ];
    expect(labelsOf(rows)).toEqual([
      '(三)其他情形数 3',
      '五、行政诉讼数量 22',
      '(一)维持具体行政行为或者驳回原告诉讼请求数',
      '(二)被依法纠错数 2',
      '2.兼职人员数',
      '(四)专项经费 18',
    ]);
  });

  it('of groups open no row where a label goes on beside them', () => {
    const line = (label: string, figure: string): TextRow => ({
      top: 20,
      bottom: 29,
      placed: [label, figure].map((text, col) => ({
        chunk: wordsToChunk(
          text.split(' ').map((word) => ({
            text: word,
            glyphs: [],
            fontSize: 9,
            x0: 60,
            top: 20,
            x1: 150,
            bottom: 29,
          })),
          { method: 'text', confidence: 1 },
        ),
        col,
        colSpan: 1,
      })),
    });
    expect(opensItem(line('（六）其他处理', '3'), undefined)).toBe(true);
    expect(opensItem(line('（六） 其他处理', '3'), undefined)).toBe(true);
    expect(opensItem(line('（六）其他处理 再处理其申请', '3'), undefined)).toBe(false);
  });

  it('go on in lines that fill a cell narrower than their column, down to the figures at its foot', () => {
    const rows: [number, string, string, number?][] = [
      [20, '一、本年新收政府信息公开申请数量', '24'],
      [40, '1.属于国', '', 120],
      [52, '家秘密', '7', 120],
      [64, '2.其他法', '', 120],
      [76, '律行政法', '', 120],
      [88, '规禁止公', '', 120],
      [100, '开', '2', 120],
      [112, '3.保护第', '', 120],
      [124, '三方合法', '', 120],
      [136, '权益', '15', 120],
    ];
    expect(labelsOf(rows)).toEqual([
      '一、本年新收政府信息公开申请数量 24',
      '1.属于国家秘密 7',
      '2.其他法律行政法规禁止公开 2',
      '3.保护第三方合法权益 15',
    ]);
  });
});

/** Label and figure of each row of the table that texts make: height, label, figure, left edge of the label. */
function labelsOf(rows: [number, string, string, number?][]): string[] {
  const runs = rows.flatMap(([top, label, figure, x = 60]) => [
    writing(label, x, top, 9),
    ...(figure ? [writing(figure, 280, top, 9), writing(figure, 330, top, 9)] : []),
  ]);
  const content = page({ width: 400, height: 200, runs });
  const [table] = findTables(content, findLines(content));
  return Array.from({ length: table?.rows ?? 0 }, (_, row) => {
    const texts = table?.cells.filter((cell) => cell.row === row && cell.col < 2) ?? [];
    return texts
      .map(({ text }) => text.replaceAll('\n', ''))
      .join(' ')
      .trim();
  });
}
