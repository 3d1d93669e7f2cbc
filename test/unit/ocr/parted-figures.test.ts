import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { partsOfRow, type Snippet } from '../../../src/ocr/snippets.js';

const EM = 20;
const INK = { width: 120, height: 120, data: new Uint8Array(120 * 120) };

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
    expect(partsOfRow(INK, digitsAt([10, 21, 55, 66, 77], -1))).toMatchObject([
      { left: 10, right: 29, top: 100, bottom: 114, cell: -1, em: EM },
      { left: 55, right: 85 },
    ]);
  });

  it('is one where they stand beside each other', () => {
    expect(partsOfRow(INK, digitsAt([10, 21, 32, 45], 3))).toHaveLength(1);
  });

  it('may have dashes between its figures', () => {
    const row = digitsAt([10, 90], 3);
    const dash = { left: 50, right: 62, top: 106, bottom: 108, area: 24 };
    const ink = { width: 120, height: 120, data: new Uint8Array(120 * 120) };
    for (const { left, right, top, bottom } of [...row.pieces, dash])
      for (let y = top; y < bottom; y++) ink.data.fill(1, y * 120 + left, y * 120 + right);
    expect(partsOfRow(ink, { ...row, pieces: [...row.pieces, dash] })).toMatchObject([
      { left: 10 },
      { kind: 'mark', mark: '-', left: 50 },
      { left: 90 },
    ]);
  });
});
