import { describe, expect, it } from '@jest/globals';
import { chunksToRows, linesToChunks } from '../../../src/table/chunks.js';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { page, writing } from './support.js';

/** Chunks of one line; `gap` is the white between its texts in points (the type is 10). */
const chunksOf = (gap: number, ...texts: string[]): string[] => {
  let x = 10;
  const runs = texts.map((text) => {
    const run = writing(text, x, 10);
    x = run.x1 + gap;
    return run;
  });
  const rows = chunksToRows(linesToChunks(findLines(page({ runs }))));
  return rows.flatMap((row) => row.chunks.map((chunk) => chunk.text));
};

describe('figures side by side', () => {
  it('are two where the right one is no group of thousands', () => {
    expect(chunksOf(3, '64.4%', '89.9%')).toEqual(['64.4%', '89.9%']);
  });

  it('are one where blanks part groups of three digits', () => {
    expect(chunksOf(3, '1', '234', '567')).toEqual(['1 234 567']);
  });

  it('are two where one is a dash in one sign', () => {
    expect(chunksOf(3, '⸺', '9', '⸺', '⸺')).toEqual(['⸺', '9', '⸺', '⸺']);
  });

  it('are two where more than a blank parts such groups', () => {
    expect(chunksOf(6, '682', '593')).toEqual(['682', '593']);
  });

  it('are two where one is a dash or a stroke for nothing', () => {
    expect(chunksOf(6, '——', '13', '/', '０')).toEqual(['——', '13', '/', '０']);
  });

  it('leave a currency sign to the figure after it', () => {
    expect(chunksOf(5, '(780)', '$', '832')).toEqual(['(780)', '$ 832']);
  });
});

describe('rows', () => {
  const rowsOf = (...runs: Run[]): string[][] =>
    chunksToRows(linesToChunks(findLines(page({ runs })))).map(({ chunks }) =>
      chunks.map(({ text }) => text),
    );

  it('take a figure that stands a little higher than their label, not the word of a spanning label above', () => {
    expect(
      rowsOf(writing('开', 10, 100), writing('5.属于', 60, 105.5), writing('0', 160, 106, 7)),
    ).toEqual([['开'], ['5.属于', '0']]);
  });

  it('leave a figure half way between two lines of its label with the upper one', () => {
    expect(
      rowsOf(writing('1.申请人', 60, 100), writing('信息', 60, 109), writing('0', 160, 104.5)),
    ).toEqual([['1.申请人', '0'], ['信息']]);
  });
});
