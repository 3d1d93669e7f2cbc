import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rulingsOf, upright, writing } from './support.js';

const countries = ['Austria', 'Belgium', 'Cyprus', 'Denmark'];

/** Labels at `x` with a figure so many points right of them. */
const columnAt = (x: number, first: number) =>
  countries.flatMap((label, at) => [
    writing(label, x, 10 + 15 * at),
    writing(`${first + at}.5`, x + 100, 10 + 15 * at),
  ]);

const firstRows = (content: Parameters<typeof page>[0]): string[][] => {
  const whole = page({ width: 400, ...content });
  return findTables(whole, findLines(whole)).map((table) =>
    table.cells.filter((cell) => cell.row === 0).map((cell) => cell.text),
  );
};

describe('tables side by side', () => {
  const runs = [...columnAt(10, 11), ...columnAt(210, 21)];

  it('are two where each has a box of its own', () => {
    const rulings = rulingsOf([5, 5, 140, 75], [205, 5, 340, 75]);
    expect(firstRows({ runs, rulings })).toEqual([
      ['Austria', '11.5'],
      ['Austria', '21.5'],
    ]);
  });

  it('are two where each has rules of its own', () => {
    const rulings = [5, 22, 75].flatMap((y) => [level(y, 5, 140), level(y, 205, 340)]);
    expect(firstRows({ runs, rulings }).length).toBe(2);
  });

  it('are one where only some columns stand between rules', () => {
    const rulings = [5, 22, 75].map((y) => level(y, 105, 140));
    expect(firstRows({ runs: columnAt(10, 11), rulings })).toEqual([['Austria', '11.5']]);
  });

  it.each([
    ['', [5, 97]],
    [' though no rule is above them, at the top of a page', [97]],
    [' though no rule is below them, at the foot of a page', [5]],
  ])(
    'are one where rules are only cut short by a cell that reaches down over their rows%s',
    (_, longer) => {
      const group = writing('三', 10, 55);
      const rows = [10, 25, 40, 55, 70, 85].flatMap((top, at) => [
        writing(`Row ${at}`, 40, top),
        writing(`${7 * at + 2}`, 150, top),
        writing(`${13 * at + 1}`, 200, top),
      ]);
      const rulings = [
        ...longer.map((y) => level(y, 5, 220)),
        ...[22, 37, 52, 67, 82].map((y) => level(y, 35, 220)),
      ];
      const whole = page({ width: 400, runs: [group, ...rows], rulings });
      expect(findTables(whole, findLines(whole)).map((table) => table.rows)).toEqual([6]);
    },
  );

  it('are one where a page break cuts the cell that cuts the last of their rules short', () => {
    const labels = [1, 2, 3, 4].map((at) => `（三）不予公开 ${at}.其他`);
    const rows = ['一、新收', '二、结转', ...labels, '1.信访', '2.重复', '3.出版'].map(
      (label, at) => [
        writing(label, /^\d/u.test(label) ? 60 : 30, 10 + 15 * at, 9),
        writing(`${7 * at + 2}`, 250, 10 + 15 * at, 9),
        writing(`${13 * at + 1}`, 300, 10 + 15 * at, 9),
      ],
    );
    const rulings = [
      ...[5, 22, 37].map((y) => level(y, 5, 320)),
      ...[52, 67, 82, 97].map((y) => level(y, 25, 320)),
      ...[112, 127].map((y) => level(y, 55, 320)),
    ];
    const group = writing('三', 8, 70, 9);
    const whole = page({ width: 400, runs: [group, ...rows.flat()], rulings });
    const tables = findTables(whole, findLines(whole));
    const figures = tables.map(
      (table) =>
        table.cells.filter(({ text }) => /^(?:2|9|16|23|30|37|44|51|58)$/u.test(text)).length,
    );
    expect(figures).toEqual([9]);
  });

  it('are one where a box of their own holds those that a cell of labels cuts short', () => {
    const rows = [10, 25, 40, 55, 70, 85, 100, 115].map((top, at) => [
      writing(`Row ${at}`, 50, top),
      writing(`${7 * at + 2}`, 150, top),
      writing(`${13 * at + 1}`, 200, top),
    ]);
    const rulings = [
      ...[5, 220].map((x) => upright(x, 5, 127)),
      ...[22, 40].map((x, at) => upright(x, 22 + 15 * at, 127)),
      upright(130, 5, 127),
      level(5, 5, 220),
      level(127, 40, 220),
      ...[22, 37, 67, 97].map((y) => level(y, y === 22 ? 5 : 22, 220)),
      ...[52, 82, 112].map((y) => level(y, 40, 220)),
    ];
    const whole = page({ width: 400, runs: [writing('三', 8, 55), ...rows.flat()], rulings });
    const tables = findTables(whole, findLines(whole));
    expect(tables.map(({ cols }) => cols)).toEqual([5]);
    const figures = tables[0]?.cells.filter(({ col, text }) => col === 4 && text !== '');
    expect(figures?.map(({ text }) => text)).toEqual([
      '1',
      '14',
      '27',
      '40',
      '53',
      '66',
      '79',
      '92',
    ]);
  });
});
