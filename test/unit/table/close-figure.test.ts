import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { chunksToRows, linesToChunks } from '../../../src/table/chunks.js';
import { cutCloseFigure, cutCloseFigures } from '../../../src/table/close-figure.js';
import type { Run } from '../../../src/model/page.js';
import { page, writing } from './support.js';

/** Where figures stand, in points. */
const column = { x0: 120, x1: 140 };

const cut = (text: string, x0: number): string[] | undefined => {
  const [chunk] = linesToChunks(findLines(page({ runs: [writing(text, x0, 10)] })));
  return chunk && cutCloseFigure(chunk, column)?.map((piece) => piece.text);
};

describe('cutCloseFigure', () => {
  it('parts a figure from the label that runs up to it, however it is set', () => {
    expect(cut('（二）部分公开的申请数量12', 0)).toEqual(['（二）部分公开的申请数量', '12']);
    expect(cut('（二）部分公开的申请数量1,34', 0)).toEqual(['（二）部分公开的申请数量', '1,34']);
    expect(cut('二）部分公开的申请的数量2', 7.5)).toEqual(['二）部分公开的申请的数量', '2']);
    expect(cut('（二）部分公开的申请数量/', 0)).toEqual(['（二）部分公开的申请数量', '/']);
  });

  it('leaves figures that belong to the text, or stand off their column', () => {
    expect(cut('（二）部分公开的申请数第12', 0)).toBeUndefined();
    expect(cut('（二）部分公开的申请数量12', 3)).toBeUndefined();
    expect(cut('（二）部分公开的申请数量A12', -5)).toBeUndefined();
    expect(cut('（二）部分公开的申请数量在内', 0)).toBeUndefined();
  });
});

describe('cutCloseFigures', () => {
  const rowsOf = (...runs: Run[]): string[][] =>
    cutCloseFigures(chunksToRows(linesToChunks(findLines(page({ runs }))))).map(({ chunks }) =>
      chunks.map(({ text }) => text),
    );

  it('parts a label from its figure where others, or their head, stand in rows near by', () => {
    expect(
      rowsOf(
        writing('内容', 10, 10),
        writing('收费金额', 110, 10),
        writing('行政规范性文件件数共12', 10, 24),
      ),
    ).toEqual([
      ['内容', '收费金额'],
      ['行政规范性文件件数共', '12'],
    ]);
  });

  it('leaves a label alone whose figure stands under nothing', () => {
    const rows = rowsOf(
      writing('内容', 10, 10),
      writing('收费金额', 130, 10),
      writing('行政规范性文件件数共12', 10, 24),
    );
    expect(rows[1]).toEqual(['行政规范性文件件数共12']);
  });

  it('knows their place from a figure that stands alone where its label is wrapped around it', () => {
    const rows = rowsOf(
      writing('危及安全稳定的', 10, 10),
      writing('1', 80, 18),
      writing('情形', 10, 26),
      writing('保护第三方权益', 10, 40),
      writing('2', 80, 40),
    );
    expect(rows.at(-1)).toEqual(['保护第三方权益', '2']);
  });
});
