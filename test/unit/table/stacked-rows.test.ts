import { describe, expect, it } from '@jest/globals';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

const texts = (content: Parameters<typeof page>[0]): string[][] =>
  findTables(page(content), []).map((table) => table.cells.map((cell) => cell.text));

describe('rows that rulings leave whole', () => {
  const labels = ['Austria', 'Belgium', 'Cyprus', 'Denmark'];
  const rulings = rulingsOf([0, 0, 60, 80], [60, 0, 160, 80]);

  it('are cut where figures stand beside their labels', () => {
    const runs = labels.flatMap((label, i) => [
      writing(label, 5, 3 + 18 * i),
      writing(`1${i}.5`, 90, 3 + 18 * i),
    ]);
    expect(texts({ rulings, runs })).toEqual([labels.flatMap((label, i) => [label, `1${i}.5`])]);
  });

  it('are cut at the white across all cells where that parts all figures and texts have several lines', () => {
    const rules = rulingsOf([0, 0, 70, 180], [70, 0, 110, 180], [110, 0, 200, 180]);
    const runs = [0, 1, 2, 3].flatMap((i) => [
      writing('Agent', 5, 5 + 44 * i),
      writing('powder', 5, 17 + 44 * i),
      writing(`${i + 2}4`, 80, 5 + 44 * i),
      writing('Soak in water', 115, 5 + 44 * i),
      writing('and dry well', 115, 17 + 44 * i),
      ...(i % 2 ? [writing('in the sun', 115, 29 + 44 * i)] : []),
    ]);
    const [table] = findTables(page({ rulings: rules, runs }), []);
    expect([table?.rows, table?.cells[0]?.text]).toEqual([4, 'Agent\npowder']);
  });

  it('are cut where short words stand in all of three cells at the same heights', () => {
    const cells = [0, 16, 64].flatMap((top, at) =>
      [0, 60, 130].map(
        (x) => [x, top, x + (x === 60 ? 70 : 60), [16, 64, 88][at] as number] as const,
      ),
    );
    const lines = ['type', 'command', 'choice', 'option', 'command', 'option', 'choice'];
    const runs = lines.flatMap((text, i) =>
      [0, 60, 130].map((x) => writing(text, x + 5, 3 + 12 * i + (i > 4 ? 3 : 0))),
    );
    const [table] = findTables(page({ rulings: rulingsOf(...cells), runs }), []);
    expect(table?.rows).toBe(7);
  });

  it('are one where one numbered label stands beside digits in cells as narrow as these', () => {
    const cells = [0, 70, 90, 110].map((x, at) => [x, [70, 90, 110, 130][at] as number] as const);
    const boxes = [0, 80].flatMap((y) => cells.map(([x0, x1]) => [x0, y, x1, y + 80] as const));
    const stack = (digits: string, x: number, top: number) =>
      [...digits].map((digit, at) => writing(digit, x, top + 16 * at));
    const runs = [
      writing('一、新收', 2, 34),
      ...stack('2408', 77, 10),
      ...stack('164', 97, 18),
      ...stack('2572', 117, 10),
      writing('二、结转', 2, 114),
      ...stack('256', 77, 98),
      ...stack('0', 97, 114),
      ...stack('256', 117, 98),
    ];
    const [table] = texts({ rulings: rulingsOf(...boxes), runs });
    expect(table?.map((text) => text.replaceAll('\n', ''))).toEqual([
      ...'一、新收 2408 164 2572'.split(' '),
      ...'二、结转 256 0 256'.split(' '),
    ]);
  });

  it('keep labels that go on in lower case whole, figures beside their last lines', () => {
    const lines = ['Austria', 'Belgium and', 'its isles', 'Cyprus and', 'its coast', 'Denmark'];
    const lone = new Set(['Belgium and', 'Cyprus and']);
    const runs = lines.flatMap((label, i) => [
      writing(label, 2, 3 + 12 * i),
      ...(lone.has(label) ? [] : [writing(`1${i}.5`, 90, 3 + 12 * i)]),
    ]);
    expect(texts({ rulings, runs })).toEqual([
      [
        'Austria',
        '10.5',
        'Belgium and\nits isles',
        '12.5',
        'Cyprus and\nits coast',
        '14.5',
        'Denmark',
        '15.5',
      ],
    ]);
  });

  it('begin where a label has a number of its own, its figures beside its last line', () => {
    const lines = [
      '（一）予以公开',
      '（二）部分公开区分处',
      '理的',
      '（三）其他处理',
      '（四）总计',
    ];
    const runs = lines.flatMap((label, at) => [
      writing(label, 2, 3 + 14 * at, 10),
      ...(at === 1 ? [] : [writing(`${at}`, 150, 3 + 14 * at)]),
    ]);
    const wide = rulingsOf([0, 0, 110, 80], [110, 0, 190, 80]);
    expect(texts({ rulings: wide, runs })[0]).toEqual([
      '（一）予以公开',
      '0',
      '（二）部分公开区分处\n理的',
      '2',
      '（三）其他处理',
      '3',
      '（四）总计',
      '4',
    ]);
  });

  it('keep a text that stands closer to the line above whole, whatever its labels begin with', () => {
    const lines = ['ex 0304', 'ex 2905', 'fillets', 'ex 3824', 'ex 7607'];
    const tops = [3, 23, 34, 54, 74];
    const runs = lines.flatMap((label, at) =>
      label === 'fillets'
        ? [writing(label, 62, tops[at] ?? 0)]
        : [
            writing(label, 5, tops[at] ?? 0),
            writing('fresh', 62, tops[at] ?? 0),
            writing(`${at}.5`, 182, tops[at] ?? 0),
          ],
    );
    const wide = rulingsOf([0, 0, 60, 90], [60, 0, 160, 90], [160, 0, 200, 90]);
    expect(texts({ rulings: wide, runs })[0]?.slice(3, 6)).toEqual([
      'ex 2905',
      'fresh\nfillets',
      '1.5',
    ]);
  });

  it('stay whole around a figure wrapped in a narrow cell', () => {
    const runs = [writing('Austria', 5, 3), writing('1234567890123456789', 62, 3)];
    runs.push(writing('78', 62, 15), writing('Wien', 5, 15));
    expect(texts({ rulings, runs })).toEqual([['Austria\nWien', '1234567890123456789\n78']]);
  });
});

describe('rows of few lines', () => {
  const rulings = rulingsOf([0, 0, 60, 50], [60, 0, 120, 50], [120, 0, 180, 50]);
  const rowsOf = (label: string, first: string, second: string): string[][] =>
    texts({
      rulings: [...rulings, ...(label ? [] : rulingsOf([180, 0, 220, 50]))],
      runs: [
        writing('Austria', 5, 5),
        writing('10.5', 90, 5),
        writing('20.5', 150, 5),
        ...(label ? [writing(label, 5, 25)] : [writing('Yes', 185, 5), writing('No', 185, 25)]),
        writing(first, 90, 25),
        writing(second, 150, 25),
      ],
    });

  it('are cut where labels and several figures stand side by side', () => {
    expect(rowsOf('Belgium', '11.5', '21.5')).toEqual([
      ['Austria', '10.5', '20.5', 'Belgium', '11.5', '21.5'],
    ]);
  });

  it('keep the label of all these rows whole', () => {
    expect(rowsOf('', '11.5', '21.5')).toEqual([
      ['Austria', '10.5', '20.5', 'Yes', '11.5', '21.5', 'No'],
    ]);
  });

  it('stay whole where the label goes on', () => {
    expect(rowsOf('and isles', '11.5', '21.5')).toEqual([
      ['Austria\nand isles', '10.5\n11.5', '20.5\n21.5'],
    ]);
  });

  it('stay whole where figures in brackets stand under figures', () => {
    expect(rowsOf('Belgium', '(1.5)', '(2.5)')).toEqual([
      ['Austria\nBelgium', '10.5\n(1.5)', '20.5\n(2.5)'],
    ]);
  });
});

describe('cells of wrapped texts side by side', () => {
  const rulings = rulingsOf([0, 0, 80, 110], [80, 0, 160, 110], [160, 0, 200, 110]);
  const cells = [
    ['One and', 'a half', 'First text', '', 'yes', ''],
    ['Two', '', 'A second', 'of two lines', 'no', ''],
    ['Three', '', 'A third', 'and last one', 'yes', ''],
  ];
  const runsAt = (pitch: number) =>
    cells.flatMap((row, at) =>
      row.flatMap((text, piece) =>
        text ? writing(text, 3 + 80 * (piece >> 1), 3 + pitch * at + 11 * (piece % 2)) : [],
      ),
    );

  it('are cut where white runs across all of them', () => {
    expect(texts({ rulings, runs: runsAt(36) })).toEqual([
      ['One and\na half', 'First text', 'yes'].concat(
        ['Two', 'A second\nof two lines', 'no'],
        ['Three', 'A third\nand last one', 'yes'],
      ),
    ]);
  });

  it('stay whole where lines follow each other alike', () => {
    expect(texts({ rulings, runs: runsAt(22) })[0]?.length).toBe(3);
  });
});

describe('cells of words side by side', () => {
  const rulings = rulingsOf([0, 0, 80, 80], [80, 0, 200, 80]);
  const cellsOf = (left: string[], right: string[]): string[][] =>
    texts({
      rulings,
      runs: [
        ...left.map((text, i) => writing(text, 3, 3 + 18 * i)),
        ...right.map((text, i) => writing(text, 83, 3 + 18 * i)),
      ],
    });

  it('are cut where all have lines that nothing forced to end', () => {
    const left = ['Normal', 'Gamma', 'Poisson', 'Uniform'];
    const right = ['randn', 'randg', 'randp', 'rand'];
    expect(cellsOf(left, right)).toEqual([left.flatMap((text, i) => [text, right[i] as string])]);
  });

  it('stay whole where prose fills its lines', () => {
    const left = ['One and', 'Two'];
    const right = [
      'The first lines of a',
      'text that is wrapped',
      'in its narrow column',
      'and ends.',
    ];
    expect(cellsOf(left, right)).toEqual([[left.join('\n'), right.join('\n')]]);
  });

  it('stay whole where one has fewer lines', () => {
    const right = ['a list', 'of short', 'lines', 'in a cell'];
    expect(cellsOf(['Label'], right)).toEqual([['Label', right.join('\n')]]);
  });
});

describe('grids that are no tables', () => {
  it('are those of one column around lines of prose', () => {
    const runs = [0, 1, 2, 3].map((i) => writing('words', 5, 25 + 12 * i));
    const rulings = rulingsOf([0, 0, 100, 20], [0, 20, 100, 80]);
    expect(texts({ rulings, runs: [writing('Box', 5, 5), ...runs] })).toEqual([]);
  });
});
