import { describe, expect, it } from '@jest/globals';
import { findTables, joinTables } from '../../../src/table/index.js';
import type { Run } from '../../../src/model/page.js';
import { level, page, rulingsOf, upright, writing } from './support.js';

const texts = (content: Parameters<typeof page>[0]): string[] =>
  findTables(page(content), []).flatMap((table) => table.cells.map((cell) => cell.text));

describe('ruled tables with flaws', () => {
  it('closes a table without its bottom border', () => {
    const rulings = [
      level(10, 0, 90),
      level(30, 0, 90),
      upright(0, 10, 50),
      upright(45, 10, 50),
      upright(90, 10, 50),
    ];
    const runs = [writing('12', 10, 15), writing('34', 60, 35)];
    expect(texts({ rulings, runs })).toEqual(['12', '', '', '34']);
  });

  it('closes a row of which the edge of the page leaves no more than a figure needs', () => {
    const uprights = [10, 60, 110, 160].map((x) => upright(x, 150, 195.5));
    const rulings = [level(150, 10, 160), level(190, 10, 160), ...uprights];
    const runs = [writing('维持', 20, 165), writing('其他', 70, 165), writing('总计', 120, 165)];
    const figures = ['3', '4', '7'].map((text, at) => writing(text, 30 + 50 * at, 188, 8));
    expect(texts({ runs: [...runs, ...figures], rulings })).toEqual(
      '维持 其他 总计 3 4 7'.split(' '),
    );
  });

  it('closes the corners of a table with inner borders only', () => {
    const rulings = [level(30, 0, 90), upright(45, 10, 50)];
    const runs = [writing('甲', 5, 15), writing('乙', 60, 15), writing('丙', 5, 35)];
    expect(texts({ rulings, runs: [...runs, writing('7', 60, 35)] })).toEqual([]);
    const more = [...rulings, level(50, 0, 90), upright(45, 50, 70)];
    expect(texts({ rulings: more, runs: [...runs, writing('7', 60, 55)] })).toEqual([
      '甲',
      '乙',
      '丙',
      '',
      '',
      '7',
    ]);
  });

  it('keeps a figure whole that runs over its border', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 80, 20], [80, 0, 120, 20]);
    const other = writing('5', 90, 5);
    expect(texts({ rulings, runs: [writing('2177', 23, 5), other] })).toEqual(['2177', '', '5']);
    expect(texts({ rulings, runs: [writing('2177', 30, 5), other] })).toEqual(['21', '77', '5']);
  });

  it('keeps a figure whole that runs over the side of the table, and leaves one out that stands outside', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 80, 20], [80, 0, 120, 20]);
    const other = writing('5', 10, 5);
    const textsOf = (x: number) =>
      texts({ rulings, runs: [other, writing('3', 55, 5), writing('2177', x, 5)] });
    expect(textsOf(106)).toEqual(['5', '3', '2177']);
    expect(textsOf(110)).toEqual(['5', '3', '2177']);
    expect(textsOf(114)).toEqual(['5', '3', '']);
  });

  it('parts two figures in one run that a border cuts where only the gap between them tells them', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 80, 20], [80, 0, 120, 20]);
    const [first, second] = [writing('22557', 16, 5), writing('1114', 41.8, 5)];
    const glyphs = [...first.glyphs, ...second.glyphs];
    const run = { ...first, text: '225571114', glyphs, x1: second.x1 };
    expect(texts({ rulings, runs: [run, writing('5', 90, 5)] })).toEqual(['22557', '1114', '5']);
  });

  it('parts two digits in one run that a border cuts where others stand closer', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 47, 20], [47, 0, 80, 20], [80, 0, 120, 20]);
    const [first, second] = [writing('3', 43, 5), writing('6', 49.2, 5)];
    const run = {
      ...first,
      text: '36',
      glyphs: [...first.glyphs, ...second.glyphs],
      x1: second.x1,
    };
    expect(texts({ rulings, runs: [writing('47', 10, 5), run] })).toEqual(['47', '3', '6', '']);
    expect(texts({ rulings, runs: [run] })).not.toEqual(['', '3', '6', '']);
  });

  it('mends a header cell that a stray ruling cuts', () => {
    const rulings = rulingsOf([0, 0, 120, 20], [0, 20, 80, 40], [80, 20, 120, 40], [0, 0, 40, 20]);
    const runs = [writing('标题', 50, 5), writing('1', 30, 25), writing('2', 100, 25)];
    expect(texts({ rulings, runs })).toEqual(['标题', '1', '2']);
  });

  it('reads upright writing downwards and keeps wrapped figures in their cell', () => {
    const rulings = rulingsOf([0, 0, 20, 60], [20, 0, 60, 60]);
    const stack = Array.from('本年度', (text, i) => writing(text, 5, 5 + i * 12));
    expect(
      texts({ rulings, runs: [...stack, writing('1361', 25, 5), writing('2', 25, 17)] }),
    ).toEqual(['本年度', '1361\n2']);
  });

  it('leaves a ruling through the middle of figures out', () => {
    const rulings = [...rulingsOf([0, 0, 40, 20], [40, 0, 80, 20]), level(10, 0, 80)];
    expect(texts({ rulings, runs: [writing('12', 10, 5), writing('34', 50, 5)] })).toEqual([
      '12',
      '34',
    ]);
  });

  it('leaves coloured text upon the figures of a cell out', () => {
    const rulings = rulingsOf([0, 0, 60, 20], [60, 0, 120, 20]);
    const stamp = writing('仅供', 10, 4, 12, { colour: 0xdd1111 });
    const runs = [writing('21', 18, 5, 10, { colour: 0 }), writing('5', 80, 5), stamp];
    expect(texts({ rulings, runs })).toEqual(['21', '5']);
  });

  it('takes the large coloured star of a seal for no text, and a black one for one', () => {
    const rulings = rulingsOf([0, 0, 60, 40], [60, 0, 120, 40]);
    const star = (colour: number): Run => writing('★', 20, 6, 24, { colour });
    const runs = [writing('制发', 5, 5), writing('件数', 5, 20), writing('5', 80, 5)];
    expect(texts({ rulings, runs: [...runs, star(0xdd1111)] })).toEqual(['制发\n件数', '5']);
    expect(texts({ rulings, runs: [...runs, star(0)] }).join('')).toContain('★');
  });

  it('takes light large text across borders for a watermark', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 80, 20]);
    const mark = writing('样', 30, -5, 28, { colour: 0xdddddd });
    const runs = [writing('12', 5, 5), writing('34', 60, 5), mark];
    expect(texts({ rulings, runs })).toEqual(['12', '34']);
  });

  it('takes light large text upon dark text for a watermark, though no border crosses it', () => {
    const rulings = rulingsOf([0, 0, 60, 40], [60, 0, 120, 40]);
    const mark = writing('样', 4, 6, 28, { colour: 0xdddddd });
    const runs = [writing('12', 12, 15, 10, { colour: 0 }), writing('34', 80, 15), mark];
    expect(texts({ rulings, runs })).toEqual(['12', '34']);
    const apart = [writing('12', 40, 15, 10, { colour: 0 }), writing('34', 80, 15), mark];
    expect(texts({ rulings, runs: apart })).toEqual(['样 12', '34']);
  });
});

describe('joinTables', () => {
  const part = (number: number, top: number, rows: string[][]) => {
    const rulings = rulingsOf(
      ...rows.flatMap((row, r) =>
        row.map((_, c) => [c * 40, top + r * 20, c * 40 + 40, top + r * 20 + 20] as const),
      ),
    );
    const runs = rows.flatMap((row, r) =>
      row.map((text, c) => writing(text, c * 40 + 5, top + r * 20 + 5)),
    );
    const content = page({ number, rulings, runs });
    return { page: content, lines: [], tables: findTables(content, []) };
  };

  it('makes one table of two parts with nothing between, pages kept', () => {
    const joined = joinTables([
      part(1, 150, [['1', '2']]),
      part(2, 10, [
        ['3', '4'],
        ['5', '6'],
      ]),
    ]);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({
      rows: 3,
      cols: 2,
      parts: [{ page: 1 }, { page: 2, firstRow: 1 }],
    });
    expect(joined[0]?.cells.map((cell) => [cell.page, cell.row, cell.text])).toContainEqual([
      2,
      2,
      '6',
    ]);
  });

  it('joins a last row of blanks and few figures, which is no table by itself', () => {
    const above = part(1, 110, [
      ['甲', '乙', '丙', '丁'],
      ['1', '2', '3', '6'],
    ]);
    const below = part(2, 10, [['', '', '', '4']]);
    expect(below.tables).toEqual([]);
    expect(joinTables([above, below])).toMatchObject([{ rows: 3, cols: 4 }]);
  });

  it('keeps tables apart that prose parts', () => {
    const below = part(2, 60, [['3', '4']]);
    below.page.runs.push(writing('四、标题', 10, 30));
    expect(joinTables([part(1, 150, [['1', '2']]), below])).toHaveLength(2);
  });
});

describe('a comma that hangs over the border of its cell', () => {
  it('belongs to the character that it follows', () => {
    const rulings = rulingsOf([0, 0, 40, 20], [40, 0, 80, 20], [80, 0, 120, 20]);
    const runs = [writing('情形，', 16, 5), writing('7', 60, 5), writing('9', 100, 5)];
    expect(texts({ rulings, runs })).toEqual(['情形，', '7', '9']);
  });
});

describe('a head set downwards that runs over the border under its cell', () => {
  const rulings = rulingsOf([0, 0, 40, 42], [40, 0, 80, 42], [0, 42, 40, 80], [40, 42, 80, 80]);
  const head = (last: number): Run[] =>
    ['结', '果', '维', '持'].map((text, at) => writing(text, 15, at < 3 ? 4 + 12 * at : last));

  it('is whole, and the figure below it its own', () => {
    const runs = [...head(40), writing('总计', 50, 10), writing('3', 17, 60), writing('8', 57, 60)];
    expect(texts({ rulings, runs })).toEqual(['结果维持', '总计', '3', '8']);
  });

  it('is not where its last character stands apart', () => {
    const runs = [...head(50), writing('总计', 50, 10), writing('3', 17, 66), writing('8', 57, 60)];
    expect(texts({ rulings, runs })[2]).toBe('持\n3');
  });
});
