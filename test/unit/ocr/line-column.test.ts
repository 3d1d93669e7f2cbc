import { describe, expect, it } from '@jest/globals';
import { stackLines, unstackWords } from '../../../src/ocr/line-column.js';

describe('a column of lines', () => {
  it('holds each line at the left of its own rows, on white', () => {
    const wide = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
    const narrow = { width: 1, height: 2, data: Uint8Array.from([7, 8]) };
    expect(stackLines([wide, narrow], 2)).toEqual({
      width: 3,
      height: 4,
      data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 255, 255, 8, 255, 255]),
    });
  });

  it('gives each line its words; a line of which nothing was read is silent', () => {
    const table = [
      '4\t1\t1\t1\t1\t0\t10\t10\t90\t24\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t10\t30\t24\t96.5\t12',
      '5\t1\t1\t1\t1\t2\t60\t11\t40\t23\t90.5\t345',
      '4\t1\t1\t1\t2\t0\t10\t98\t20\t24\t-1\t',
      '5\t1\t1\t1\t2\t1\t10\t98\t20\t24\t50\t0',
    ].join('\n');
    const readings = unstackWords(table, 3, 44);
    expect(readings.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['12345', 0.935],
      ['', 0],
      ['0', 0.5],
    ]);
  });
});
