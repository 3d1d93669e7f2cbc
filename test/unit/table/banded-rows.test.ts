import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { linesToBands } from '../../../src/table/banded-rows.js';
import { type Chunk, linesToChunks } from '../../../src/table/chunks.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

type Text = readonly [x: number, top: number, text: string];

const rowsOf = (texts: Text[]): string[][][] => {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const content = page({ width: 560, height: 400, runs });
  return findTables(content, findLines(content)).map((table) => {
    const rows = Array.from({ length: table.rows }, () => [] as string[]);
    for (const cell of table.cells) rows[cell.row]?.push(cell.text);
    return rows;
  });
};

const LONG = 'the use of the land and of all that'.split('/');
const SHORT = 'is on it in law';

/** Lines of one cell from `top` on, 12 points apart: full ones, then a short one. */
const cell = (x: number, top: number, first: string, lines: number): Text[] =>
  Array.from({ length: lines }, (_, at): Text => {
    const text = at === 0 ? first : at === lines - 1 ? SHORT : (LONG[0] as string);
    return [x, top + 12 * at, text];
  });

const FIRST = 'What was set down by the state then';
const depths = [
  [1, 2, 4],
  [2, 4, 3],
  [1, 3, 2],
  [2, 2, 3],
  [1, 4, 2],
];

/** Rows of cells of so many lines; `offset` says how far down its row a cell begins. */
const rowsAt = (offset: (lines: number, most: number) => number): Text[] => {
  let top = 10;
  return depths.flatMap((row) => {
    const most = Math.max(...row);
    const texts = row.flatMap((lines, col) =>
      cell(
        [10, 130, 350][col] as number,
        top + 12 * offset(lines, most),
        col === 0 ? 'Labour and work' : FIRST,
        lines,
      ),
    );
    top += 12 * most + 8;
    return texts;
  });
};

const text = (first: string, lines: number): string =>
  cell(0, 0, first, lines)
    .map(([, , line]) => line)
    .join('\n');
const expected = depths.map((row) =>
  row.map((lines, col) => text(col === 0 ? 'Labour and work' : FIRST, lines)),
);

describe('cells of several lines without rules', () => {
  it('are rows between bands of white, begun at one height', () => {
    expect(rowsOf(rowsAt(() => 0))).toEqual([expected]);
  });

  it('are rows with one middle', () => {
    expect(rowsOf(rowsAt((lines, most) => (most - lines) / 2))).toEqual([expected]);
  });

  it('are rows with a line of figures each, in however many columns these stand', () => {
    const wide = [
      [1, 1],
      [2, 1],
      [1, 3],
      [2, 2],
      [2, 1],
    ] as const;
    const heads = ['Work', 'About', '2009', '2010', '2011'];
    let top = 30;
    const texts = wide.flatMap(([label, about], row) => {
      const most = Math.max(label, about);
      const middle = top + 6 * (most - 1);
      const cells = [
        ...cell(10, top + 6 * (most - label), 'Labour and work', label),
        ...cell(130, top + 6 * (most - about), FIRST, about),
        ...[370, 430, 490].map((x, at): Text => [x, middle, `${row + 1}${at}4.${at}`]),
      ];
      top += 12 * most + 8;
      return cells;
    });
    const head = [10, 130, 370, 430, 490].map((x, at): Text => [x, 10, heads[at] as string]);
    expect(rowsOf([...head, ...texts])).toEqual([
      [
        heads,
        ...wide.map(([label, about], row) => [
          text('Labour and work', label),
          text(FIRST, about),
          ...[0, 1, 2].map((at) => `${row + 1}${at}4.${at}`),
        ]),
      ],
    ]);
  });

  it('are prose where paragraphs beside each other end where they will', () => {
    const column = (x: number, paragraphs: number[]): Text[] => {
      let top = 10;
      return paragraphs.flatMap((lines) => {
        const texts = cell(x, top, FIRST, lines);
        top += 12 * lines + 8;
        return texts;
      });
    };
    const texts = [
      ...column(10, [4, 7, 3, 6]),
      ...column(200, [6, 3, 8, 4]),
      ...column(390, [5, 5, 9]),
    ];
    expect(rowsOf(texts)).toEqual([]);
  });

  it('are rows between rules, though one of them is as deep as a paragraph', () => {
    const depth = [6, 3, 7, 2];
    const tops = depth.map(
      (_, row) => 10 + depth.slice(0, row).reduce((sum, n) => sum + 12 * n + 6, 0),
    );
    const texts = tops.flatMap((top, row) => [
      [10, top, 'Labour and work'] as Text,
      ...cell(130, top, FIRST, depth[row] as number),
      ...cell(350, top, FIRST, Math.max(2, (depth[row] as number) - 1)),
    ]);
    const runs = texts.map(([x, top, one]) => writing(one, x, top));
    const rulings = [...tops.map((top) => level(top - 3, 5, 550)), level(255, 5, 550)];
    const content = page({ width: 560, height: 400, runs, rulings });
    const tables = findTables(content, findLines(content));
    expect(tables.map((table) => [table.rows, table.cols])).toEqual([[4, 3]]);
  });

  it('are none of prose, though the blanks of some lines are wide', () => {
    const chunk = (text: string, x: number, top: number): Chunk =>
      linesToChunks(findLines(page({ width: 300, runs: [writing(text, x, top)] })))[0] as Chunk;
    const columns = [10, 60, 110, 160].map((x0) => ({ x0, x1: x0 + 30 }));
    const lines = Array.from({ length: 9 }, (_, at) => {
      const top = 10 + 12 * at + 10 * Math.floor(at / 3);
      const across = {
        chunk: chunk('the report says of all the grants', 10, top),
        col: 0,
        colSpan: 4,
      };
      const torn = columns.map(({ x0 }, col) => ({
        chunk: chunk('period', x0, top),
        col,
        colSpan: 1,
      }));
      return { top, bottom: top + 10, placed: at % 3 === 1 ? torn : [across] };
    });
    expect(linesToBands(lines, columns, [])).toBeUndefined();
    const own = lines.map((line, at) =>
      at % 3 === 1 ? line : { ...line, placed: line.placed.map((one) => ({ ...one, colSpan: 1 })) },
    );
    expect(linesToBands(own, columns, [])).toHaveLength(3);
  });
});
