import { describe, expect, it } from '@jest/globals';
import type { Cell, Table } from '../../../src/model/table.js';
import { Grid } from '../../../src/recognise/grid.js';
import { placeRow } from '../../../src/recognise/place-row.js';
import type { ColumnPlan } from '../../../src/recognise/plan-columns.js';
import type { RowRun } from '../../../src/recognise/printed-row.js';

/** One row of a table without rulings, a cell for each text. */
function runOf(texts: string[]): RowRun {
  const cells = texts.map(
    (text, col): Cell => ({
      page: 1,
      row: 0,
      col,
      rowSpan: 1,
      colSpan: 1,
      x0: 40 * col,
      top: 0,
      x1: 40 * col + 10,
      bottom: 10,
      text,
      method: 'ocr',
      confidence: 0.9,
    }),
  );
  const table = { method: 'aligned', rows: 1, cols: texts.length, cells, parts: [] };
  const segment = { grid: new Grid(table as unknown as Table, 0), header: [], from: 0, to: 1 };
  const row = { segment, row: 0, first: 1, hasFigures: true };
  return { rows: [row] } as unknown as RowRun;
}

/** Three columns whose places nothing tells. */
const plan = {
  spans: [undefined, undefined, undefined],
  first: 1,
  figuresFrom: 1,
  match: { score: 0, count: 0, found: [undefined, undefined, undefined] },
  orderTells: true,
  extra: [],
} as unknown as ColumnPlan;

describe('a row whose columns are told by order alone', () => {
  const placed = (...texts: string[]) =>
    placeRow(runOf(texts), plan).cells.map((cell) => cell?.text);

  it('gives its figures in their order where they are as many', () => {
    expect(placed('予以公开', '5', '0', '1')).toEqual(['5', '0', '1']);
    expect(placed('予以公开', '5', '0', '1', '6')).toEqual([undefined, undefined, undefined]);
  });

  it('gives nothing where one may be dirt: the others would be moved by one', () => {
    expect(placed('予以公开', '0', '1', '\u{fffd}')).toEqual([undefined, undefined, undefined]);
  });
});

describe('a row that is set a column too far left', () => {
  const named = {
    ...plan,
    spans: [2, 3, 4].map((from) => ({ from, to: from + 1 })),
    first: 2,
    figuresFrom: 2,
  } as unknown as ColumnPlan;
  const placed = (...texts: string[]) =>
    placeRow(runOf(texts), named).cells.map((cell) => cell?.text);

  it('gives its figures where they stand side by side behind the label, as many as the columns', () => {
    expect(placed('予以公开', '5', '0', '5', '')).toEqual(['5', '0', '5']);
  });

  it('gives nothing where one of them is blank, illegible or another column’s', () => {
    const none = [undefined, undefined, undefined];
    expect(placed('予以公开', '5', '0', '', '')).toEqual(none);
    expect(placed('予以公开', '5', '', '5', '')).toEqual(none);
    expect(placed('予以公开', '5', '\u{fffd}', '5', '')).toEqual(none);
    const extra = [{ from: 1, to: 2, labels: [] }];
    const other = { ...named, extra } as unknown as ColumnPlan;
    const cells = placeRow(runOf(['予以公开', '5', '0', '5', '']), other).cells;
    expect(cells.map((cell) => cell?.text)).not.toEqual(['5', '0', '5']);
  });
});
