import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { partsOfRow, type Snippet } from '../../../src/ocr/snippets.js';

const EM = 20;

/** A line of digits 8 wide and 14 high that begin at `lefts`. */
function digitsAt(lefts: number[], cell: number): Snippet {
  const pieces = lefts.map(
    (left): Component => ({ left, right: left + 8, top: 100, bottom: 114, area: 60 }),
  );
  const right = (lefts.at(-1) as number) + 8;
  return {
    kind: 'text',
    pieces,
    cell,
    em: EM,
    left: lefts[0] as number,
    right,
    top: 100,
    bottom: 114,
  };
}

describe('what was read as one figure', () => {
  it('is two where its digits stand in two columns', () => {
    expect(partsOfRow(digitsAt([10, 21, 55, 66, 77], -1))).toMatchObject([
      { kind: 'figure', left: 10, right: 29, top: 100, bottom: 114, cell: -1, em: EM },
      { kind: 'figure', left: 55, right: 85 },
    ]);
  });

  it('is one where they stand beside each other, and in a cell however far apart', () => {
    expect(partsOfRow(digitsAt([10, 21, 32, 45], -1))).toHaveLength(1);
    expect(partsOfRow(digitsAt([10, 21, 55, 66], 3))).toEqual([]);
  });
});
