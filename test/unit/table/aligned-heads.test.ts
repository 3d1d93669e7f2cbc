import { describe, expect, it } from '@jest/globals';
import { type Text, rowsOf, tablesOf } from './support.js';

describe('a header that a rule parts from the rows', () => {
  it('may name figures, such as sizes', () => {
    const heads: Text[] = [
      [10, 32, 'State'],
      [100, 10, 'Size'],
      [100, 21, '$1,000-'],
      [100, 32, '$9,999'],
      [200, 21, 'All'],
      [200, 32, 'farms'],
    ];
    const rows = ['Ohio', 'Utah', 'Iowa'].flatMap((name, at): Text[] => [
      [10, 48 + 16 * at, name],
      [100, 48 + 16 * at, '17,548'],
      [200, 48 + 16 * at, '27,164'],
    ]);
    const [table] = tablesOf([...heads, ...rows], [44]);
    expect(rowsOf(table).slice(0, 2)).toEqual([
      ['State', 'Size\n$1,000-\n$9,999', 'All\nfarms'],
      ['Ohio', '17,548', '27,164'],
    ]);
  });

  it('is none where a row of figures stands above the rule, cut off from those before', () => {
    const rows = ['3. Other', 'Total', 'Next'].flatMap((name, at): Text[] => [
      [10, 26 + 16 * at, name],
      [100, 26 + 16 * at, '17'],
      [200, 26 + 16 * at, '27'],
    ]);
    const [table] = tablesOf([[10, 10, 'claims'], ...rows], [40]);
    expect(rowsOf(table).slice(-3)).toEqual([
      ['3. Other', '17', '27'],
      ['Total', '17', '27'],
      ['Next', '17', '27'],
    ]);
  });

  it('is none where figures stand above the rule in every line, too', () => {
    const rows = ['Ohio', 'Utah', 'Iowa', 'Total'].flatMap((name, at): Text[] => [
      [10, 10 + 12 * at, name],
      [100, 10 + 12 * at, '17,548'],
      [200, 10 + 12 * at, '27,164'],
    ]);
    const [table] = tablesOf(rows, [44]);
    expect(table?.rows).toBe(4);
  });
});

describe('a rule across the table between two storeys of heads', () => {
  it('does not end the header', () => {
    const heads: Text[] = [
      [60, 10, 'Court'],
      [200, 10, 'Board'],
      ...[10, 80, 150, 220].map((x, at): Text => [x, 30, ['Won', 'Lost', 'Held', 'Sum'][at] ?? '']),
    ];
    const figures = [10, 80, 150, 220].map((x, at): Text => [x, 50, `${at + 1}2`]);
    const [table] = tablesOf(
      [...heads, ...figures, ...figures.map(([x, , text]): Text => [x, 66, text])],
      [26, 46],
    );
    expect(rowsOf(table).slice(0, 3)).toEqual([
      ['Court', 'Board'],
      ['Won', 'Lost', 'Held', 'Sum'],
      ['12', '22', '32', '42'],
    ]);
  });
});

describe('a head over two of several heads', () => {
  const body = ['Rye', 'Oats', 'Beet'].flatMap((label, at): Text[] => [
    [10, 50 + 14 * at, label],
    ...[130, 190, 250].map((x): Text => [x, 50 + 14 * at, '12.5']),
  ]);
  const heads: Text[] = [
    [110, 34, 'Sum'],
    [170, 34, 'Men'],
    [230, 34, 'Boys'],
  ];

  it('stands in the middle of those heads, however far right their figures are', () => {
    const [table] = tablesOf([[202, 18, 'Male'], ...heads, ...body]);
    const head = table?.cells.find((cell) => cell.text === 'Male');
    expect([head?.col, head?.colSpan]).toEqual([2, 2]);
  });

  it('goes on below in small letters or in brackets, though it has the middle of the table', () => {
    const [table] = tablesOf([
      [10, 30, 'Crop'],
      [122, 19, 'Cost'],
      [116, 30, '(euro)'],
      [230, 30, 'Yield'],
      ...['Rye', 'Oats', 'Beet'].flatMap((label, at): Text[] => [
        [10, 50 + 14 * at, label],
        [126, 50 + 14 * at, '12.5'],
        [235, 50 + 14 * at, '44'],
      ]),
    ]);
    expect(rowsOf(table)[0]).toEqual(['Crop', 'Cost\n(euro)', 'Yield']);
  });
});

describe('the unit of all figures', () => {
  const names = ['Wheat', 'Maize', 'Beans'];
  const row = (top: number, label: string): Text[] => [
    [10, top, label],
    ...[110, 170, 230, 290].map((x, at): Text => [x, top, `${at + 1}20`]),
  ];

  it('reaches over their columns, under the heads and between rows', () => {
    const texts: Text[] = [
      [10, 10, 'Crop'],
      ...['Sown', 'Used', 'Sold', 'Kept'].map((head, at): Text => [108 + 60 * at, 10, head]),
      [173, 30, 'Million-bushels'],
      ...names.flatMap((name, at) => row(50 + 16 * at, name)),
      [175, 98, 'Million-tonnes'],
      ...names.flatMap((name, at) => row(114 + 16 * at, name)),
    ];
    const [table] = tablesOf(texts, [], 330);
    const units = table?.cells.filter((cell) => cell.text.startsWith('Million'));
    expect(units?.map(({ row: at, col, colSpan }) => [at, col, colSpan])).toEqual([
      [1, 1, 4],
      [5, 1, 4],
    ]);
  });
});

describe('heads of several lines', () => {
  const body = ['Ohio', 'Utah', 'Iowa'].flatMap((label, at): Text[] => [
    [10, 60 + 16 * at, label],
    ...[100, 160, 220].map((x): Text => [x, 60 + 16 * at, `${at + 1}2.5`]),
  ]);

  it('begin above those beside them', () => {
    const heads: Text[] = [
      [215, 10, 'Median'],
      [222, 21, 'age'],
      [10, 32, 'Area'],
      [97, 32, 'Total'],
      [160, 32, 'Male'],
      [212, 32, '(years)'],
    ];
    const [table] = tablesOf([...heads, ...body], [], 300);
    expect(rowsOf(table)[0]).toEqual(['Area', 'Total', 'Male', 'Median\nage\n(years)']);
  });

  it('may stand around heads of one line', () => {
    const heads: Text[] = [
      [87, 26, 'Number of'],
      [160, 31, 'Male'],
      [217, 31, 'Share'],
      [97, 37, 'units'],
    ];
    const [table] = tablesOf([...heads, ...body], [], 300);
    expect(rowsOf(table)[0]).toEqual(['', 'Number of\nunits', 'Male', 'Share']);
  });

  it('may leave as much white between their lines as storeys, heads of one line at half their height', () => {
    const heads: Text[] = [
      [95, 24, 'Budget'],
      [207, 24, 'Percent'],
      [10, 32, 'Program'],
      [152.5, 32, 'Outlays'],
      [85, 40, 'authority'],
      [207, 40, 'changed'],
    ];
    const [table] = tablesOf([...heads, ...body], [], 300);
    expect(rowsOf(table)[0]).toEqual([
      'Program',
      'Budget\nauthority',
      'Outlays',
      'Percent\nchanged',
    ]);
  });

  it('are parted by no label of a group from the rows under it', () => {
    const heads: Text[] = [
      [100, 10, 'Sums'],
      [190, 10, 'Mean'],
      [10, 21, 'Age'],
      ...['2007', '2008', '2009'].map((year, at): Text => [100 + 60 * at, 21, year]),
      [10, 39, 'Owners'],
    ];
    const entries = body.map(([x, top, text]): Text => [x + (x === 10 ? 8 : 0), top - 3, text]);
    const [table] = tablesOf([...heads, ...entries], [], 300);
    const rows = rowsOf(table);
    expect(rows.flat()).toContain('2008');
    expect(rows.slice(-4).map(([label]) => label)).toEqual(['Owners', 'Ohio', 'Utah', 'Iowa']);
  });

  it('are two storeys where the upper one has heads over several columns', () => {
    const rows = ['Ohio', 'Utah', 'Iowa'].flatMap((label, at): Text[] => [
      [10, 40 + 16 * at, label],
      ...[100, 160, 220, 280, 340].map((x): Text => [x, 40 + 16 * at, `${at + 1}2.5`]),
    ]);
    const heads: Text[] = [
      [152.5, 10, 'Current'],
      [300, 10, 'Previous'],
      ...['Count', 'Share', 'Total', 'Count', 'Share'].map(
        (head, at): Text => [97.5 + 60 * at, 21, head],
      ),
    ];
    const [table] = tablesOf([...heads, ...rows], [], 400);
    const spans = table?.cells.filter(({ text }) => /^(?:Curr|Prev)/u.test(text));
    expect(spans?.map(({ text, col, colSpan }) => [text, col, colSpan])).toEqual([
      ['Current', 1, 3],
      ['Previous', 4, 2],
    ]);
  });

  it('have their unit beside the lower storey of others', () => {
    const heads: Text[] = [
      [10, 10, 'Outcome'],
      [115, 10, 'Treatment'],
      [205, 10, 'Odds ratio'],
      [102, 30, 'No.'],
      [166, 30, '%'],
      [211, 30, '(95% CI)'],
    ];
    const [table] = tablesOf([...heads, ...body], [], 300);
    const head = table?.cells.find(({ text }) => text.startsWith('Odds'));
    expect([head?.text, head?.rowSpan]).toEqual(['Odds ratio\n(95% CI)', 2]);
  });
});

describe('a unit in the middle of cells whose figures are set flush right', () => {
  it('reaches over all of them', () => {
    const texts: Text[] = [
      [10, 10, 'Year'],
      ...['Stocks', 'Exports', 'Losses', 'Bought'].map(
        (head, at): Text => [110 + 80 * at, 10, head],
      ),
      [216, 26, 'Million dollars'],
      ...['1995', '1996', '1997'].flatMap((year, row): Text[] => [
        [10, 42 + 16 * row, year],
        ...[0, 1, 2, 3].map((at): Text => [140 + 80 * at, 42 + 16 * row, `${at + 1}7,592`]),
      ]),
    ];
    const [table] = tablesOf(texts, [], 450);
    const unit = table?.cells.find((cell) => cell.text.startsWith('Million'));
    expect([unit?.col, unit?.colSpan]).toEqual([1, 4]);
  });
});

describe('a remark in brackets in the middle under a head', () => {
  it('is part of it, though it reaches over more columns', () => {
    const figures = (top: number): Text[] =>
      [110, 170, 230, 290].map((x): Text => [x, top, '12.5']);
    const [table] = tablesOf(
      [
        [140, 10, 'Born'],
        [260, 10, 'Dead'],
        [113, 21, '(per-1000-men-a)'],
        [233, 21, '(per-1000-men-a)'],
        ...[110, 170, 230, 290].map((x): Text => [x, 38, 'Year']),
        ...['Rye', 'Oats', 'Beet'].flatMap((label, at): Text[] => [
          [10, 54 + 14 * at, label],
          ...figures(54 + 14 * at),
        ]),
      ],
      [34],
      340,
    );
    expect(rowsOf(table)[0]?.filter(Boolean)).toEqual([
      'Born\n(per-1000-men-a)',
      'Dead\n(per-1000-men-a)',
    ]);
  });
});

describe('a heading right under the rule of a header of two lines', () => {
  it('ends no table', () => {
    const [table] = tablesOf(
      [
        [10, 12, 'Kind of'],
        [100, 12, 'Firms'],
        [200, 12, 'Sales'],
        [10, 22, 'work'],
        [100, 22, 'known'],
        [200, 22, 'known'],
        [10, 40, 'Mining'],
        ...['Coal', 'Ore', 'Salt'].flatMap((label, at): Text[] => [
          [10, 58 + 18 * at, label],
          [105, 58 + 18 * at, '12.5'],
          [205, 58 + 18 * at, '44.5'],
        ]),
      ],
      [8, 35],
    );
    expect(rowsOf(table).slice(0, 3)).toEqual([
      ['Kind of\nwork', 'Firms\nknown', 'Sales\nknown'],
      ['Mining', '', ''],
      ['Coal', '12.5', '44.5'],
    ]);
  });
});
