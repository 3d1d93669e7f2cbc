import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { aloneRun, mayBeOne, printedRows } from '../../../src/recognise/printed-row.js';
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

describe('a label that a piece of its group runs into', () => {
  const labelsOf = (text: string): string[] => {
    const table = { ...layOut([[{ text }, { text: '97' }]]), method: 'aligned' as const };
    const segment = { grid: new Grid(table, 0), header: [], from: 0, to: 1 };
    const [row] = printedRows(segment, 1);
    return row ? aloneRun(row).labels.map(({ label }) => label.key) : [];
  };

  it.each([
    ['三、本年（一）予以公开', '予以公开'],
    ['处理 2、重复申请', '重复申请'],
  ])('may be what begins with its number: %s', (text, label) => {
    expect(labelsOf(text)).toContain(label);
  });

  it('is none where brackets hold no number', () => {
    expect(labelsOf('部分公开（区分处理的，只计这一情形）')).toHaveLength(1);
  });
});
