import { describe, expect, it } from '@jest/globals';
import type { Edges } from '../../../src/ocr/close-gaps.js';
import { withoutOutsideRows } from '../../../src/ocr/outside-rows.js';

const DPI = 200;
/** Two rows of three cells, and below them the strokes of a line of large type. */
const YS = [100, 150, 200, 220, 240];
const WHOLE = [true, true, true];

const edges = (heading: Pick<Edges, 'level' | 'upright'>): Edges => ({
  level: [WHOLE, WHOLE, WHOLE, ...heading.level],
  upright: Array.from({ length: 4 }, (_, i) => [true, true, ...(heading.upright[i] as boolean[])]),
});
const HEADING = {
  level: [
    [false, true, false],
    [false, true, true],
  ],
  upright: [
    [false, false],
    [true, false],
    [false, true],
    [false, false],
  ],
};

describe('withoutOutsideRows', () => {
  it('leaves out the strokes of a heading under the border, and over it', () => {
    expect(withoutOutsideRows(edges(HEADING), YS, DPI)).toEqual({ first: 0, last: 2 });
    const { level, upright } = edges(HEADING);
    const turned = { level: level.toReversed(), upright: upright.map((line) => line.toReversed()) };
    const above = YS.map((y) => 340 - y).reverse();
    expect(withoutOutsideRows(turned, above, DPI)).toEqual({ first: 2, last: 4 });
  });

  it('keeps rows that a side border closes, or a ruling from side to side', () => {
    const [, ...others] = HEADING.upright;
    const sided = edges({ ...HEADING, upright: [[true, true], ...others] });
    expect(withoutOutsideRows(sided, YS, DPI)).toEqual({ first: 0, last: 4 });
    const ruled = edges({ ...HEADING, level: [[false, true, false], WHOLE] });
    expect(withoutOutsideRows(ruled, YS, DPI)).toEqual({ first: 0, last: 4 });
  });

  it('keeps high rows, and grids that have no others', () => {
    const high = [100, 150, 200, 260, 320];
    expect(withoutOutsideRows(edges(HEADING), high, DPI)).toEqual({ first: 0, last: 4 });
    const one = { level: [WHOLE, WHOLE], upright: [[true], [true], [true], [true]] };
    expect(withoutOutsideRows(one, [100, 150], DPI)).toEqual({ first: 0, last: 1 });
  });
});
