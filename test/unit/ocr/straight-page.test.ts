import { describe, expect, it } from '@jest/globals';
import { straightenPage } from '../../../src/ocr/straight-page.js';

const SIZE = 600;

/** A white page with black blocks. */
function pictureOf(...blocks: [left: number, top: number, width: number, height: number][]) {
  const data = new Uint8Array(SIZE * SIZE).fill(255);
  for (const [left, top, width, height] of blocks) {
    for (let y = top; y < top + height; y++) data.fill(0, y * SIZE + left, y * SIZE + left + width);
  }
  return { grey: { width: SIZE, height: SIZE, data } };
}

describe('straightenPage', () => {
  it('takes no lone ruling for writing', () => {
    const { grids, pieces } = straightenPage(
      pictureOf([100, 100, 2, 90], [200, 120, 12, 20], [300, 300, 150, 2], [200, 320, 40, 3]),
      200,
    );
    expect(grids).toEqual([]);
    expect(pieces).toHaveLength(2);
    for (const { left, right } of pieces) {
      expect(left).toBeGreaterThan(195);
      expect(right).toBeLessThan(245);
    }
  });
});
