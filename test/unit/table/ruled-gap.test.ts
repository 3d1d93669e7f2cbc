import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const row = (top: number, label: string): Text[] => [
  [20, top, label],
  [120, top, '15'],
  [200, top, '27'],
];

describe('a running head far over the first rule', () => {
  const head: Text[] = [
    [20, 10, '80'],
    [200, 10, 'Frame decode'],
  ];
  const rows = [...row(90, 'North'), ...row(105, 'South'), ...row(120, 'West')];

  it('is no row of the table under it', () => {
    const [table] = tablesOf([...head, ...rows], [85, 135]);
    expect(rowsOf(table)[0]?.[0]).toBe('North');
  });
});

describe('rows further apart than any cell is high', () => {
  it('are of no table, though a rule is between', () => {
    const texts: Text[] = [
      [20, 10, 'Network'],
      [200, 10, '2004-06'],
      [20, 380, 'Office'],
      [200, 380, '10'],
      [20, 395, 'Place'],
      [200, 395, '12'],
    ];
    expect(tablesOf(texts, [22, 374])).toEqual([]);
    const near = texts.map(([x, top, text]): Text => [x, top > 300 ? top - 330 : top, text]);
    expect(tablesOf(near, [22, 44])).toHaveLength(1);
  });
});

describe('lines with a number each', () => {
  it('are rows of their own, however much they look like one text', () => {
    const texts: Text[] = ['inter coding', 'intra coding', 'inter last', 'inter four'].flatMap(
      (text, at): Text[] => [
        [20, 20 + 14 * at, String(at)],
        [60, 20 + 14 * at, text],
      ],
    );
    const [table] = tablesOf([[15, 5, 'Index'], [60, 5, 'Mode'], ...texts], [2, 17, 80]);
    expect(table?.rows).toBe(5);
  });
});
