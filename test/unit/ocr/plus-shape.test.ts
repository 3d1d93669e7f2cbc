import { describe, expect, it } from '@jest/globals';
import type { Grey } from '../../../src/ocr/grey.js';
import { behindPlus } from '../../../src/ocr/plus-shape.js';

/** `#` is ink. */
function toPicture(rows: string[]): Grey {
  const width = rows[0]?.length ?? 0;
  const data = Uint8Array.from(rows.join(''), (one) => (one === '#' ? 0 : 255));
  return { width, height: rows.length, data };
}

const toRows = ({ width, height, data }: Grey): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (dark) => (dark === 0 ? '#' : '.')).join(
      '',
    ),
  );

const PLUS_ONE = [
  '............',
  '.........##.',
  '...#......#.',
  '...#......#.',
  '...#......#.',
  '.#####....#.',
  '...#......#.',
  '...#......#.',
  '..........#.',
  '..........#.',
  '.........###',
];

const FOUR_ONE = [
  '............',
  '...##.....#.',
  '...##....##.',
  '..#.#.....#.',
  '..#.#.....#.',
  '.#..#.....#.',
  '.#####....#.',
  '....#.....#.',
  '....#.....#.',
  '....#.....#.',
  '....#....###',
];

/** The same 4 when a scan has lost its slant. */
const WORN_FOUR_ONE = FOUR_ONE.map((row, y) => (y < 6 ? `....#.${row.slice(6)}` : row));

describe('the shape of a plus', () => {
  it('is two bars that cross in the middle, lower than the digits behind them', () => {
    const rest = behindPlus(toPicture(PLUS_ONE));
    expect(rest && toRows(rest)).toEqual(PLUS_ONE.map((row) => row.slice(6)));
  });

  it('is no 4, whole or without its slant, and no minus', () => {
    expect(behindPlus(toPicture(FOUR_ONE))).toBeUndefined();
    expect(behindPlus(toPicture(WORN_FOUR_ONE))).toBeUndefined();
    const minus = PLUS_ONE.map((row, y) => (y === 5 ? row : `......${row.slice(6)}`));
    expect(behindPlus(toPicture(minus))).toBeUndefined();
  });

  it('is no thin 4 before a comma, which reaches lower than digits', () => {
    const four = ['...#...', '...#...', '.#####.', '...#...', '...#...', '...#...', '.......'];
    const comma = ['....', '....', '....', '....', '....', '.##.', '..#.'];
    const one = ['..#.', '..#.', '..#.', '..#.', '..#.', '..#.', '....'];
    const rows = four.map((row, y) => `${row}${comma[y]}${one[y]}`);
    expect(behindPlus(toPicture(rows))).toBeUndefined();
  });

  it('is none by itself', () => {
    expect(behindPlus(toPicture(PLUS_ONE.map((row) => row.slice(0, 6))))).toBeUndefined();
  });
});
