import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { linesToChunks } from '../../../src/table/chunks.js';
import { cutCloseFigure } from '../../../src/table/close-figure.js';
import { page, writing } from './support.js';

/** Labels from 10 to 60, a second column of them to 110, figures from 120 to 140. */
const columns = [
  { x0: 10, x1: 60 },
  { x0: 70, x1: 110 },
  { x0: 120, x1: 140 },
];

const cut = (text: string, x0: number): string[] | undefined => {
  const [chunk] = linesToChunks(findLines(page({ runs: [writing(text, x0, 10)] })));
  return chunk && cutCloseFigure(chunk, columns)?.map((piece) => piece.text);
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
