import { describe, expect, it } from '@jest/globals';
import { readableMarks } from '../../../src/geometry/page-runs.js';
import { marksToRows, rowToText } from '../../../src/geometry/writing.js';
import type { Run } from '../../../src/model/page.js';
import { page, writing } from '../table/support.js';

const LABEL = '一、本年新收政府信息公开申请数量';

/** A run whose glyphs stand `white` points apart. */
function spaced(text: string, x0: number, top: number, white: number): Run {
  const run = writing(text, x0, top);
  const glyphs = run.glyphs.map((glyph, at) => ({
    ...glyph,
    x0: glyph.x0 + at * white,
    x1: glyph.x1 + at * white,
  }));
  return { ...run, glyphs, x1: glyphs.at(-1)?.x1 ?? run.x1 };
}

const textsOf = (runs: Run[]): string[] =>
  marksToRows(readableMarks(page({ width: 400, runs }))).map(rowToText);

describe('letter spacing', () => {
  it('of a whole page parts no digits', () => {
    const runs = [20, 40].map((top) => spaced(LABEL, 20, top, 3));
    expect(textsOf([...runs, spaced('1258', 20, 60, 3), spaced('7.5', 20, 80, 3)])).toEqual([
      LABEL,
      LABEL,
      '1258',
      '7.5',
    ]);
  });

  it('of a page parts figures that stand further apart', () => {
    const runs = [20, 40].map((top) => spaced(LABEL, 20, top, 3));
    const figures = [spaced('12', 20, 60, 3), spaced('34', 43, 60, 3)];
    expect(textsOf([...runs, ...figures]).at(-1)).toBe('12 34');
  });

  it('of one label alone says nothing of the figures', () => {
    const runs = [20, 40, 60].map((top) => spaced(LABEL, 20, top, 0));
    const label = spaced('自然人', 20, 80, 3);
    expect(textsOf([...runs, label, spaced('12', 20, 100, 3)]).at(-1)).toBe('1 2');
  });
});
