import { describe, expect, it } from '@jest/globals';
import { tablesOfBoxes } from './support.js';

const texts = (rows: [number, string, string][]) =>
  rows.flatMap(([top, label, figure]) => [[45, top, label] as const, [145, top, figure] as const]);

describe('a stray border', () => {
  const rows = texts([
    [5, '一、新收', '31'],
    [26, '1.秘密', '24'],
    [45, '2.其他', '7'],
  ]);

  it.each([
    ['top', 26, 28],
    ['foot', 22, 34],
  ])('at the %s of a text parts no label from its figures', (_, top, stray) => {
    const boxes = [
      [0, 0, 140, 20],
      [140, 0, 198, 20],
      [0, stray, 40, 60],
      [0, 20, 40, stray],
      [40, 20, 140, stray],
      [40, stray, 140, 40],
      [140, 20, 198, 40],
      [40, 40, 140, 60],
      [140, 40, 198, 60],
    ] as const;
    const moved = rows.map(([x, y, text]) => [x, y === 26 ? top : y, text] as const);
    const [table] = tablesOfBoxes(moved, boxes);
    const labels = table?.cells.filter(({ text }) => /\p{Script=Han}/u.test(text));
    const figureBeside = (row: number): string | undefined =>
      table?.cells.find((cell) => cell.row === row && cell.col === 2)?.text;
    expect(labels?.map(({ row, text }) => `${text} ${figureBeside(row)}`)).toEqual([
      '一、新收 31',
      '1.秘密 24',
      '2.其他 7',
    ]);
    expect(table?.rows).toBe(3);
  });

  it('parts rows that have room for text, though they are blank', () => {
    const boxes = [
      [0, 0, 140, 20],
      [140, 0, 198, 20],
      [0, 20, 140, 32],
      [0, 32, 140, 60],
      [140, 20, 198, 60],
    ] as const;
    const [table] = tablesOfBoxes([...rows.slice(0, 2), [45, 40, '其他'], [145, 35, '7']], boxes);
    expect(table?.rows).toBe(3);
  });
});
