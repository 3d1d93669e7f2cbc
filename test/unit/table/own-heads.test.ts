import { describe, expect, it } from '@jest/globals';
import { wordsToChunk } from '../../../src/table/chunks.js';
import { keepUnderHeads } from '../../../src/table/own-heads.js';
import type { Placed } from '../../../src/table/place-chunks.js';

/** A text that ends at `x1`, in a column. */
function piece(text: string, x1: number, col: number, colSpan = 1): Placed {
  const x0 = x1 - text.length * (/\d/.test(text) ? 5 : 10);
  const word = { text, glyphs: [], fontSize: 10, x0, top: 0, x1, bottom: 10 };
  const line = { method: 'text' as const, confidence: 1 };
  return { chunk: wordsToChunk([word], line), col, colSpan };
}

const columnsOf = (rows: Placed[][]): number[][] =>
  keepUnderHeads(rows).map((row) => row.map(({ col }) => col));

describe('a figure', () => {
  const heads = [piece('内容', 20, 0), piece('项目数量', 373, 1), piece('本年', 506, 2)];

  it('stands under the head of its own block that it is set like', () => {
    expect(columnsOf([heads, [piece('收费', 20, 0), piece('226', 373, 2)]])[1]).toEqual([0, 1]);
  });

  it('stays where no head is set like it, or its place is taken', () => {
    expect(columnsOf([heads, [piece('收费', 20, 0), piece('226', 390, 2)]])[1]).toEqual([0, 2]);
    const row = [piece('收费', 20, 0), piece('1', 300, 1), piece('226', 373, 2)];
    expect(columnsOf([heads, row])[1]).toEqual([0, 1, 2]);
  });

  it('stays under a head over several columns', () => {
    const wide = [piece('内容', 20, 0), piece('项目数量', 373, 1, 2)];
    expect(columnsOf([wide, [piece('收费', 20, 0), piece('226', 373, 2)]])[1]).toEqual([0, 2]);
  });
});
