import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/find-tables.js';
import { level, page, rulingsOf, upright, writing } from './support.js';

/** Two by two cells of 40 × 20 points. */
const GRID = [
  ...[20, 40, 60].map((y) => level(y, 20, 100)),
  ...[20, 60, 100].map((x) => upright(x, 20, 60)),
];

describe('findTables on the grid lines of a chart', () => {
  it('finds no table where rulings run through the figures', () => {
    const runs = [writing('148.8', 48, 25), writing('98.2', 50, 45)];
    expect(findTables(page({ runs, rulings: GRID }), [])).toEqual([]);
  });

  it('keeps a table in which one label runs over its border', () => {
    const runs = [
      writing('148.82', 40, 25),
      writing('7', 25, 45),
      writing('98', 70, 45),
      writing('4', 80, 25),
    ];
    expect(findTables(page({ runs: runs.slice(1), rulings: GRID }), [])).toHaveLength(1);
    const wide = [
      ...[20, 40, 60, 80].map((y) => level(y, 20, 100)),
      ...[20, 60, 100].map((x) => upright(x, 20, 80)),
    ];
    const rows = [...runs, writing('5', 25, 65), writing('6', 70, 65)];
    expect(findTables(page({ runs: rows, rulings: wide }), [])).toHaveLength(1);
  });
});

describe('findTables on bars', () => {
  it('finds no table where no row and no column holds two figures', () => {
    const bars = [20, 60, 100, 140].map((x) => upright(x, 20, 80));
    const rulings = [20, 40, 60, 80].map((y) => level(y, 20, 140)).concat(bars);
    const runs = [writing('86.3', 105, 25), writing('84.1', 65, 45)];
    expect(findTables(page({ runs, rulings }), [])).toEqual([]);
  });

  it('finds none in figures at the ends of bars between the grid lines of an axis', () => {
    const at = [20, 50, 80, 110, 140, 170];
    const rulings = at.map((y) => level(y, 40, 190));
    const axis = at.map((y, i) => writing(String(100 - 20 * i), 10, y - 5));
    const ends = [
      [60, 25],
      [90, 55],
      [120, 85],
      [90, 145],
      [150, 115],
    ].map(([x, y], i) => writing(`${3 * i + 11}`, x as number, y as number));
    const content = page({ runs: [...axis, ...ends], rulings });
    expect(findTables(content, findLines(content))).toEqual([]);
  });
});

describe('findTables on labels with one figure each', () => {
  const labels = ['Hungary', 'Greece', 'Ireland', 'Spain', 'Estonia', 'France', 'Malta'];
  const tablesAt = (places: number[]): number => {
    const runs = labels.flatMap((label, at) => [
      writing(label, 10, 10 + 14 * at),
      writing(`${at + 2}3.5`, places[at] as number, 10 + 14 * at),
    ]);
    const content = page({ runs });
    return findTables(content, findLines(content)).length;
  };

  it('finds no table where the figures stand at the ends of bars', () => {
    expect(tablesAt([152, 82, 140, 161, 80, 147, 81])).toBe(0);
  });

  it('finds one where they stand under each other, to one side or the other', () => {
    expect(tablesAt([150, 80, 150, 150, 80, 150, 80])).toBe(1);
  });
});

describe('findTables on a grid with a scale', () => {
  const rulings = [
    ...[20, 60, 100].map((y) => level(y, 50, 190)),
    ...[50, 120, 190].map((x) => upright(x, 20, 100)),
  ];
  const figures = ['12', '57', '31', '8'].map((text, i) =>
    writing(text, i % 2 === 0 ? 70 : 150, i < 2 ? 35 : 75),
  );
  const tablesBeside = (...labels: ReturnType<typeof writing>[]): unknown[] => {
    const content = page({ runs: [...figures, ...labels], rulings });
    return findTables(content, findLines(content)).filter(({ method }) => method === 'ruled');
  };

  it('finds none where figures rise evenly beside the grid', () => {
    const axis = ['100', '50', '0'].map((text, i) => writing(text, 25, 15 + 40 * i));
    expect(tablesBeside(...axis)).toEqual([]);
  });

  it('finds none where figures rise evenly under it', () => {
    const axis = ['0', '20', '40', '60'].map((text, i) => writing(text, 45 + 45 * i, 104));
    expect(tablesBeside(...axis)).toEqual([]);
  });

  it('keeps a table with a chart on its right', () => {
    const shifted = rulings.map((ruling) => ({
      ...ruling,
      x0: ruling.x0 - 40,
      x1: ruling.x1 - 40,
    }));
    const runs = figures.map((run) => writing(run.text, run.x0 - 40, run.top));
    const axis = ['100', '50', '0'].map((text, i) => writing(text, 160, 15 + 40 * i));
    const content = page({ runs: [...runs, ...axis], rulings: shifted });
    expect(findTables(content, findLines(content))).toHaveLength(1);
  });

  it('keeps a table beside years or figures of no scale', () => {
    const years = ['2011', '2010', '2009'].map((text, i) => writing(text, 25, 15 + 40 * i));
    expect(tablesBeside(...years)).toHaveLength(1);
    const sums = ['43', '65', '70'].map((text, i) => writing(text, 60 + 45 * i, 104));
    expect(tablesBeside(...sums)).toHaveLength(1);
  });
});

describe('findTables on labelled bars', () => {
  it('finds no table in labels with one figure each, here and there', () => {
    const ends = [180, 150, 120, 90, 60];
    const runs = ends.flatMap((x, at) => [
      writing(['Malta', 'Spain', 'Italy', 'Latvia', 'Cyprus'][at] ?? '', 5, 10 + 15 * at),
      writing(`${x}.5`, x, 10 + 15 * at),
    ]);
    const content = page({ runs });
    expect(findTables(content, findLines(content))).toEqual([]);
  });
});

describe('findTables on boxes that lines connect', () => {
  it('finds no table where no two texts are neighbours', () => {
    const boxes = rulingsOf([60, 10, 140, 30], [10, 60, 80, 80], [120, 60, 190, 80]);
    const lines = [upright(100, 30, 45), level(45, 45, 155), upright(45, 45, 60)];
    const runs = [writing('Head', 85, 15), writing('Unit A', 20, 65), writing('Unit B', 130, 65)];
    const content = page({ runs, rulings: [...boxes, ...lines, upright(155, 45, 60)] });
    expect(findTables(content, findLines(content))).toEqual([]);
  });
});
