import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

type Text = [text: string, x: number, top: number];

/** The rows of the table made of these texts, 8 points high. */
const rowsOf = (...texts: Text[]): string[][] => {
  const runs = texts.map(([text, x, top]) => writing(text, x, top, 8));
  const content = page({ runs, width: 300, height: 300 });
  const [table] = findTables(content, findLines(content));
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );
};

const row = (top: number, ...texts: string[]): Text[] =>
  texts.map((text, at) => [text, at === 0 ? 10 : 80 + 50 * at, top]);

describe('figures broken in narrow cells', () => {
  const around = (ends: Text[]): Text[] => [
    ...row(10, '项目', '自然人', '企业', '总计'),
    ['2716', 130, 30],
    ['2981', 230, 30],
    ['新收', 10, 36],
    ['177', 180, 36],
    ...ends,
    ...row(64, '结转', '0', '16', '224'),
    ...row(86, '公开', '13', '2', '15'),
    ...row(108, '总计', '14', '3', '17'),
  ];

  it('are one with the texts in the middle beside them', () => {
    const rows = rowsOf(
      ...around([
        ['5', 130, 42],
        ['7', 230, 42],
      ]),
    );
    expect(rows[1]).toEqual(['新收', '2716\n5', '177', '2981\n7']);
    expect(rows[2]).toEqual(['结转', '0', '16', '224']);
  });

  it('are one around a label that stands alone', () => {
    const rows = rowsOf(
      ...row(10, '项目', '自然人', '企业', '总计'),
      ['2716', 230, 30],
      ['新收', 10, 36],
      ['5', 230, 42],
      ...[64, 86, 108, 130].flatMap((top, at): Text[] => [
        ['结转', 10, top],
        [String(at + 224), 230, top],
      ]),
    );
    expect(rows).toContainEqual(expect.arrayContaining(['新收', '2716\n5']));
  });

  const below = (rest: Text[], next: number): Text[] => [
    ...row(10, '项目', '自然人', '企业', '总计'),
    ...row(30, '新收', '1927', '1159', '2241'),
    ...rest,
    ...row(next, '结转', '621', '41', '1117'),
    ...row(next + 22, '公开', '1313', '274', '1621'),
    ...row(next + 44, '总计', '1934', '315', '2738'),
  ];
  const rest: Text[] = [
    ['2', 136, 42],
    ['8', 236, 42],
  ];

  it('are one with the digits below them where they stand at the top of their cells', () => {
    expect(rowsOf(...below(rest, 62))[1]).toEqual(['新收', '1927\n2', '1159', '2241\n8']);
  });

  it('are none where the digits below are no closer than rows are, longer ones stand in their column, or a label beside', () => {
    expect(rowsOf(...below(rest, 54))[1]).toEqual(['新收', '1927', '1159', '2241']);
    const longer: Text[] = [...below(rest, 62), ...row(128, '其他', '1927268', '1', '2')];
    expect(rowsOf(...longer)[1]).toEqual(['新收', '1927', '1159', '2241']);
    const labelled: Text[] = [...below([['撤销', 10, 42], ...rest], 62)];
    expect(rowsOf(...labelled)[1]).toEqual(['新收', '1927', '1159', '2241']);
  });

  it.each([
    ['', '有信息'],
    [', be its end one character', '息'],
  ])('are one where their label is broken as they are%s', (_, end) => {
    const rows = rowsOf(
      ...row(10, '项目', '自然人', '企业', '总计'),
      ['重新出具已', 10, 30],
      ['57', 130, 30],
      ['60', 230, 30],
      ['28', 180, 36],
      [end, 10, 42],
      ['5', 134, 42],
      ['3', 234, 42],
      ...row(64, '结转', '0', '16', '224'),
      ...row(86, '公开', '13', '2', '15'),
    );
    expect(rows[1]).toEqual([`重新出具已\n${end}`, '57\n5', '28', '60\n3']);
  });

  it('say nothing of how far rows are apart: labels wrap around figures beside them', () => {
    const broken = (top: number, label: string): Text[] => [
      ['57', 130, top],
      ['60', 230, top],
      [label, 10, top + 5],
      ['28', 180, top + 5],
      ['5', 134, top + 10],
      ['3', 234, top + 10],
    ];
    const rows = rowsOf(
      ...row(10, '项目', '自然人', '企业', '总计'),
      ...broken(30, '结转'),
      ...broken(62, '公开'),
      ...broken(94, '其他'),
      ['重新出具已', 10, 126],
      ...row(131.5, '', '4', '7', '11').slice(1),
      ['有信息', 10, 137],
      ...broken(158, '总计'),
      ...row(190, '新收', '8', '6', '14'),
    );
    expect(rows).toContainEqual(['重新出具已\n有信息', '4', '7', '11']);
  });

  it('are left in pieces where another label begins beside their ends', () => {
    const rows = rowsOf(
      ...row(10, '项目', '自然人', '企业', '总计'),
      ['1.重新出具', 10, 30],
      ['57', 130, 30],
      ['60', 230, 30],
      ['28', 180, 36],
      ['2.其他信息', 10, 42],
      ['5', 134, 42],
      ['3', 234, 42],
      ...row(64, '3.结转', '0', '16', '224'),
      ...row(86, '4.公开', '13', '2', '15'),
    );
    expect(rows.flat()).not.toContain('57\n5');
  });

  it('are left in pieces where these stand under none of them', () => {
    const rows = rowsOf(
      ...around([
        ['5', 144, 42],
        ['7', 239, 42],
      ]),
    );
    expect(rows.flat()).not.toContain('2716\n5');
  });
});

describe('figures broken between level rules', () => {
  const texts: Text[] = [
    ...row(10, '项目', '自然人', '企业', '总计'),
    ['新收', 10, 30],
    ['１０', 132, 30],
    ['３', 186, 30],
    ['１１', 232, 30],
    ['８１', 132, 41],
    ['５９', 232, 41],
    ...[60, 80].flatMap((top, at): Text[] => [
      [at === 0 ? '结转' : '公开', 10, top],
      ['７１', 132, top],
      ['６', 186, top],
      ['７７', 232, top],
    ]),
  ];
  const rowsBetween = (rules: number[], own = texts): string[][] => {
    const runs = own.map(([text, x, top]) => writing(text, x, top, 8));
    const rulings = rules.map((y) => level(y, 5, 260));
    const content = page({ runs, rulings, width: 300, height: 300 });
    const [table] = findTables(content, findLines(content));
    return Array.from({ length: table?.rows ?? 0 }, (_, at) =>
      (table?.cells ?? []).filter((cell) => cell.row === at).map(({ text }) => text),
    );
  };

  it('are one, however far their lines are apart', () => {
    const rows = rowsBetween([22, 54, 74, 94]);
    expect(rows[1]).toEqual(['新收', '１０\n８１', '３', '１１\n５９']);
    expect(rows[2]).toEqual(['结转', '７１', '６', '７７']);
  });

  it('are one where their ends stand anywhere under their beginnings', () => {
    const moved = texts.map(([text, x, top]): Text => [text, top === 41 ? x + 3 : x, top]);
    const ends = moved.map(([text, x, top]): Text => [top === 41 ? '8' : text, x, top]);
    expect(rowsBetween([22, 54, 74, 94], ends)[1]).toEqual(['新收', '１０\n8', '３', '１１\n8']);
  });

  it('are figures of two rows where a rule parts them', () => {
    expect(rowsBetween([22, 39.5, 54, 74, 94])[1]).toEqual(['新收', '１０', '３', '１１']);
  });
});

describe('a heading right under figures', () => {
  it('is no part of the figure over it', () => {
    const rows = rowsOf(
      ...row(10, '内容', '上年项目', '增减', '决定'),
      ...row(32, '许可', '12', '3', '455'),
      ...row(54, '收费', '291', '4', '62'),
      ['第二十条第九项', 130, 66],
      ...row(78, '内容', '采购项目', '总额', '合计'),
      ...row(100, '采购', '24', '5', '77'),
      ...row(122, '其他', '25', '6', '78'),
    );
    expect(rows).toContainEqual(['收费', '291', '4', '62']);
  });

  it('is no part of the label over it, if it names an article', () => {
    const rows = rowsOf(
      ...row(10, '内容', '制发', '废止', '有效'),
      ...row(32, '规章', '0', '28', '3'),
      ...row(54, '行政规范性文件', '19', '23', '57'),
      ['第二十条第（五）项', 10, 75],
      ['本年', 130, 91],
      ['信息内容', 10, 100],
      ['决定数量', 130, 109],
      ...row(122, '行政许可', '4', '0', '2'),
      ...row(144, '行政处罚', '5', '1', '2'),
    );
    expect(rows).toContainEqual(['行政规范性文件', '19', '23', '57']);
  });
});
