import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { mayBeOne, printedRows } from '../../../src/recognise/printed-row.js';
import { layOut } from '../../support/typeset.js';

/** The rows of two tables, on two pages, taken together; figures begin in the column given for each. */
const together = (above: string[], below: string[], first: [number, number]): boolean =>
  mayBeOne(
    [above, below].flatMap((texts, at) => {
      const table = {
        ...layOut([texts.map((text) => ({ text }))], at + 1),
        method: 'aligned' as const,
      };
      const segment = { grid: new Grid(table, at), header: [], from: 0, to: 1 };
      return printedRows(segment, first[at] ?? 1);
    }),
  );

describe('rows of two pages', () => {
  const figures = ['', '0', '255', '255'];

  it('may be one where the label stands on one of them and the figures on the other', () => {
    expect(together(figures, ['（六）其他处理', '', '', ''], [1, 1])).toBe(true);
  });

  it('are two where both have figures, wherever these are taken to begin', () => {
    const row = ['（六）其他处理', '1072', '0', '157', '0 1229'];
    expect(together(figures, row, [1, 5])).toBe(false);
    expect(together(figures, ['7', '（六）其他处理', '', '', ''], [1, 2])).toBe(true);
  });
});
