import { describe, expect, it } from '@jest/globals';
import { readableMarks } from '../../../src/geometry/page-runs.js';
import { page, writing } from '../table/support.js';

const textOf = (size: number, colour: number): string =>
  readableMarks(
    page({
      runs: [
        writing('内部资料', 10, 10, size, { colour }),
        ...[60, 80, 100].map((top) => writing('报告正文', 10, top, 10, { colour: 0 })),
      ],
    }),
  )
    .slice(0, 4)
    .map(({ glyph }) => glyph.text)
    .join('');

describe('huge writing by itself', () => {
  it('is a watermark where it is pale', () => {
    expect(textOf(40, 0xdddddd)).toBe('报告正文');
  });

  it('is a title where it is dark, white, coloured, or no larger than titles are', () => {
    expect(textOf(40, 0x333333)).toBe('内部资料');
    expect(textOf(40, 0xffffff)).toBe('内部资料');
    expect(textOf(40, 0xffa0a0)).toBe('内部资料');
    expect(textOf(20, 0xdddddd)).toBe('内部资料');
  });
});
