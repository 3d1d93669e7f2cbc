import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Table } from '../../../src/model/table.js';
import { findTables } from '../../../src/table/index.js';
import { type Text, level, page, rowsOf, tablesOf, writing } from './support.js';

describe('aligned text that is no table', () => {
  it('titles with page numbers that never fall, without leaders', () => {
    const titles = ['Intro', 'Law', 'Money', 'People', 'Roads', 'Index', 'Names'];
    const texts = titles.flatMap((title, at): Text[] => [
      [10, 10 + 16 * at, title],
      [200, 10 + 16 * at, String(1 + 3 * at)],
    ]);
    expect(tablesOf(texts)).toEqual([]);
  });

  it('unless a figure counts more than pages', () => {
    const labels = ['Wheat ......', 'Corn ......', 'Rye ......', 'Oats ......'];
    const texts = labels.flatMap((label, at): Text[] => [
      [10, 10 + 16 * at, label],
      [160, 10 + 16 * at, `${at + 1},710`],
      [220, 10 + 16 * at, String(7 + at)],
    ]);
    expect(tablesOf(texts).map(({ rows, cols }) => [rows, cols])).toEqual([[4, 3]]);
  });

  it('figures at the ends of bars', () => {
    const names = ['Kent', 'Essex', 'Devon', 'Dorset', 'Surrey', 'Sussex'];
    const texts = names.flatMap((name, at): Text[] => [
      [10, 10 + 16 * at, name],
      [60 + 31 * at, 10 + 16 * at, String(87 - at * 7)],
    ]);
    expect(tablesOf(texts)).toEqual([]);
  });

  it('figures inside stacked bars', () => {
    const bars: [string, number[]][] = [
      ['1990', [73, 131, 206, 267]],
      ['1995', [92, 170, 223, 281]],
      ['2000', [97, 160, 213, 273]],
      ['2005', [81, 153, 218, 262]],
    ];
    const texts = bars.flatMap(([year, at], row): Text[] => [
      [10, 10 + 24 * row, year],
      ...at.map((x, index): Text => [x, 10 + 24 * row, String(21 + 3 * index + row)]),
    ]);
    expect(tablesOf(texts)).toEqual([]);
  });

  it('labels of axes and bars', () => {
    const texts: Text[] = [
      [10, 10, '800'],
      [100, 10, '701'],
      [10, 26, '600'],
      [60, 42, '412'],
      [180, 42, '77'],
      [10, 58, '400'],
      [140, 58, '395'],
      [100, 74, '158'],
      [10, 90, '200'],
      [180, 90, '69'],
    ];
    expect(tablesOf(texts)).toEqual([]);
  });

  it('addresses set abreast', () => {
    const texts = [10, 70, 130].flatMap((top, row) =>
      [10, 110, 210].flatMap((x, col): Text[] => [
        [x, top, ['Kent', 'Essex', 'Devon'][(row + col) % 3] ?? ''],
        [x, top + 12, `${row + 2}${col} High Street`],
        [x, top + 24, `Tel. 55${row}-7${col}1`],
      ]),
    );
    expect(tablesOf(texts)).toEqual([]);
  });

  it('shares around a circle, no row of which has text in most columns', () => {
    const texts: Text[] = [
      [110, 10, 'Salaries'],
      [10, 26, 'Contracts'],
      [160, 26, '27%'],
      [60, 42, '22%'],
      [160, 58, '34%'],
      [210, 58, 'Grants'],
      [60, 74, '9%'],
      [10, 90, 'Travel'],
      [110, 90, '8%'],
    ];
    expect(tablesOf(texts)).toEqual([]);
  });

  it('equations that are whole texts', () => {
    const texts = [10, 30, 50].flatMap((top, at): Text[] => [
      [10, top, `a = ${at}.25`],
      [110, top, `b = ${at + 3}.5`],
    ]);
    expect(tablesOf(texts)).toEqual([]);
  });

  it('equations', () => {
    const texts = [10, 30, 50, 70].flatMap((top, at): Text[] => [
      [10, top, 'a ='],
      [60, top, String(at + 1)],
      [110, top, 'b ='],
      [160, top, String(7 - at)],
    ]);
    expect(tablesOf(texts)).toEqual([]);
  });
});

describe('tables of words', () => {
  const texts: Text[] = [
    [10, 10, 'State'],
    [110, 10, 'Crop'],
    [210, 10, 'Soil'],
    [10, 24, 'Kansas'],
    [110, 24, 'Wheat'],
    [210, 24, 'Loam'],
    [10, 38, 'Iowa'],
    [110, 38, 'Maize'],
    [210, 38, 'Clay'],
    [10, 52, 'Maine'],
    [110, 52, '4 May 2001'],
    [210, 52, 'Sand'],
  ];

  it('keep a row to each line that fills all columns, up to the first with figures', () => {
    expect(rowsOf(tablesOf(texts, [7, 22, 64])[0])).toEqual([
      ['State', 'Crop', 'Soil'],
      ['Kansas', 'Wheat', 'Loam'],
      ['Iowa', 'Maize', 'Clay'],
      ['Maine', '4 May 2001', 'Sand'],
    ]);
  });

  it('are found between rules that part every row, however long their texts are', () => {
    const long = 'the duty of the office towards those who ask for its papers each day';
    const rows = [0, 1, 2].flatMap((row): Text[] => [
      [10, 12 + 20 * row, `Part ${'ABC'[row]}`],
      [80, 12 + 20 * row, long],
    ]);
    const [table] = tablesOf(rows, [8, 28, 48, 68], 440);
    expect(rowsOf(table)).toEqual([
      ['Part A', long],
      ['Part B', long],
      ['Part C', long],
    ]);
  });
});

describe('a heading in the middle of the table', () => {
  const body = (top: number, label: string): Text[] => [
    [10, top, label],
    [130, top, '12'],
    [200, top, '34'],
    [270, top, '56'],
  ];
  const texts: Text[] = [
    [130, 10, '2001'],
    [200, 10, '2002'],
    [270, 10, '2003'],
    [130, 26, 'Crops'],
    ...body(42, 'Rye'),
    ...body(58, 'Oats'),
    [130, 74, 'Herds'],
    ...body(90, 'Sheep'),
    ...body(106, 'Goats'),
  ];

  it('reaches over all columns, right under the header too', () => {
    const [table] = tablesOf(texts);
    const spans = table?.cells.filter((cell) => cell.colSpan === 4);
    expect(spans?.map((cell) => [cell.row, cell.col, cell.rowSpan, cell.text])).toEqual([
      [1, 0, 1, 'Crops'],
      [4, 0, 1, 'Herds'],
    ]);
  });
});

describe('columns of text beside each other', () => {
  const line = 'law and order for all of the land ok';
  const lines = (x: number, tops: number[]): Text[] => tops.map((top) => [x, top, line]);
  const tops = [30, 44, 58, 72, 86, 100, 114];

  it('are cells where rules run across them above and below', () => {
    const labels = tops.map((top, at): Text => [10, top, `Item ${'ABCDEFG'[at]}`]);
    const texts = [...labels, ...lines(80, tops), ...lines(290, tops)];
    const head: Text[] = [
      [10, 14, 'Part'],
      [80, 14, 'Duty'],
      [290, 14, 'Right'],
    ];
    const [table] = tablesOf([...head, ...texts], [10, 27, 128], 490);
    expect([table?.rows, table?.cols]).toEqual([8, 3]);
  });

  it('are prose where there are none', () => {
    expect(tablesOf([...lines(10, tops), ...lines(220, tops)], [], 430)).toEqual([]);
  });
});

describe('heads over several columns', () => {
  const body = (top: number, label: string): Text[] => [
    [10, top, label],
    [105, top, '12'],
    [165, top, '34'],
    [225, top, '56'],
    [285, top, '78'],
  ];
  const figures = ['Rye', 'Oats', 'Beet', 'Peas'].flatMap((label, at) => body(40 + 14 * at, label));
  const heads = (men: number, top: number): Text[] => [
    [men, top, 'Men'],
    [255, top, 'Sum'],
    [100, top + 12, 'Rate'],
    [160, top + 12, 'Mean'],
    [220, top + 12, 'Rate'],
    [280, top + 12, 'Mean'],
  ];
  const spansOf = (table: Table | undefined): unknown[] =>
    (table?.cells ?? [])
      .filter((cell) => cell.row < 2 && cell.text !== '')
      .map((cell) => [cell.row, cell.col, cell.colSpan, cell.text]);
  const expected = [
    [0, 1, 2, 'Men'],
    [0, 3, 2, 'Sum'],
    [1, 1, 1, 'Rate'],
    [1, 2, 1, 'Mean'],
    [1, 3, 1, 'Rate'],
    [1, 4, 1, 'Mean'],
  ];

  it('are told from the lines of one head by where they stand', () => {
    expect(spansOf(tablesOf([...heads(130, 12), ...figures])[0])).toEqual(expected);
  });

  it('reach as far as the rule right under them', () => {
    const texts = [...heads(102, 10), ...figures];
    const runs = texts.map(([x, top, text]) => writing(text, x, top));
    const rulings = [level(21, 98, 184), level(21, 216, 304)];
    const content = page({ width: 320, height: 400, runs, rulings });
    expect(spansOf(findTables(content, findLines(content))[0])).toEqual(expected);
  });
});

describe('rows between rules alone', () => {
  it('a header of two storeys reaches down to the figures', () => {
    const texts: Text[] = [
      [35, 10, '行政复议'],
      [175, 10, '行政诉讼'],
      [10, 30, '维持'],
      [80, 30, '纠正'],
      [150, 30, '维持'],
      [220, 30, '纠正'],
      [15, 50, '1'],
      [85, 50, '2'],
      [155, 50, '3'],
      [225, 50, '4'],
    ];
    const [table] = tablesOf(texts, [8, 25, 45, 65]);
    expect(rowsOf(table)).toEqual([
      ['行政复议', '行政诉讼'],
      ['维持', '纠正', '维持', '纠正'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('the row of figures under the last rule belongs to the header above it', () => {
    const texts: Text[] = [
      [10, 10, '甲类'],
      [80, 10, '乙类'],
      [150, 10, '丙类'],
      [220, 10, '丁类'],
      [250, 10, '总计'],
      [15, 50, '1'],
      [85, 50, '2'],
      [155, 50, '3'],
      [225, 50, '4'],
      [255, 50, '9'],
    ];
    expect(rowsOf(tablesOf(texts, [8, 25, 45])[0])[1]).toEqual(['1', '2', '3', '4', '9']);
  });

  it('a row goes on under the last rule of a page where its label is wrapped around the figures', () => {
    const texts: Text[] = [
      [10, 10, '甲组'],
      [60, 10, '子丑寅'],
      [160, 10, '10'],
      [220, 10, '20'],
      [60, 30, '卯辰'],
      [160, 30, '11'],
      [220, 30, '21'],
      [60, 50, '巳午未'],
      [160, 56, '12'],
      [220, 56, '22'],
      [60, 62, '申'],
    ];
    const rows = rowsOf(tablesOf(texts, [8, 25, 45])[0]);
    expect(rows.flat()).toEqual(expect.arrayContaining(['12', '22', '巳午未\n申']));
  });
});

describe('the first row of a page', () => {
  const row = (top: number, count: number): Text[] =>
    Array.from({ length: count }, (_, at): Text => [10 + 25 * at, top, String(at)]);

  it('is a table by itself where it holds many figures and nothing else', () => {
    const texts: Text[] = [...row(10, 11), [10, 60, '五、存在的主要问题']];
    expect(tablesOf(texts).map(({ rows, cols }) => [rows, cols])).toEqual([[1, 11]]);
  });

  it('is none where the figures are few or stand further down', () => {
    expect(tablesOf([...row(10, 6), [10, 60, '五、存在的主要问题']])).toEqual([]);
    expect(tablesOf([[10, 10, '一'], ...row(60, 11), [10, 110, '二']])).toEqual([]);
  });
});

describe('tables side by side under captions', () => {
  it('are read one by one, down to the next text across both', () => {
    const texts = [10, 210].flatMap((x, at): Text[] => [
      [x, 10, `Table ${at + 1}. ${at ? 'Rye' : 'Oats'}`],
      ...['Kent', 'Essex', 'Devon', 'Dorset'].flatMap((name, row): Text[] => [
        [x, 26 + 14 * row, name],
        [x + 60, 26 + 14 * row, `${row + 1}${at}4`],
        [x + 110, 26 + 14 * row, `${row + 3}${at}8`],
      ]),
    ]);
    const tables = tablesOf(texts, [], 400);
    expect(tables.map(({ rows, cols }) => [rows, cols])).toEqual([
      [4, 3],
      [4, 3],
    ]);
  });
});

describe('notes under a table', () => {
  it('are none of its labels, however close they stand', () => {
    const texts = ['Kent', 'Essex', 'Devon', 'Dorset'].flatMap((name, row): Text[] => [
      [10, 10 + 16 * row, name],
      [110, 10 + 16 * row, `${row + 1}4`],
      [180, 10 + 16 * row, `${row + 3}8`],
    ]);
    const notes: Text[] = [
      [10, 71, 'Source: Kent.'],
      [10, 83, 'T = total'],
      [110, 83, 'by county'],
    ];
    expect(tablesOf([...texts, ...notes]).map(({ rows, cols }) => [rows, cols])).toEqual([[4, 3]]);
  });
});

describe('labels left of all columns of figures', () => {
  it('have a column of their own, though rows with figures leave it blank', () => {
    const states = [
      ['Iowa', 'Ames', 'Linn'],
      ['Ohio', 'Dayton', 'Lima'],
      ['Maine', 'Orono', 'Saco'],
    ];
    const texts = states.flatMap(([state = '', ...towns], at): Text[] => {
      const top = 10 + 48 * at;
      return [
        [10, top, state],
        [80, top, 'Counties'],
        ...towns.flatMap((town, row): Text[] => [
          [80, top + 16 * (row + 1), town],
          [160, top + 16 * (row + 1), `${at + 1}${row}2`],
          [220, top + 16 * (row + 1), `${at + 4}${row}7`],
        ]),
      ];
    });
    const [table] = tablesOf(texts);
    expect(rowsOf(table).slice(0, 2)).toEqual([
      ['Iowa', 'Counties', '', ''],
      ['', 'Ames', '102', '407'],
    ]);
  });
});

describe('figures wrapped in narrow cells between rules', () => {
  const row = (top: number, label: string, ...figures: [string, number, number][]): Text[] => [
    [10, top, label],
    ...figures.map(([text, x, off]): Text => [x, top + off, text]),
  ];
  const texts = (rule: number): [Text[], number[]] => [
    [
      ...row(10, 'Item', ['Men', 150, 0], ['All', 230, 0]),
      ...row(34, 'New', ['211', 150, -6], ['3', 150, 6], ['39', 230, 0]),
      ...row(58, 'Old', ['7', 150, 0], ['8', 230, 0]),
      ...row(78, 'Sum', ['9', 150, 0], ['47', 230, 0]),
      ...row(98, 'Left', ['1', 150, 0], ['2', 230, 0]),
    ],
    [24, 24 + rule, 72, 92],
  ];

  it('are one figure with what stands beside them', () => {
    const [table] = tablesOf(...texts(28));
    expect(rowsOf(table)[1]).toEqual(['New', '211\n3', '39']);
    expect(rowsOf(table)[2]).toEqual(['Old', '7', '8']);
  });
});
