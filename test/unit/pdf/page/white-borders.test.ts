import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../../../src/model/box.js';
import { findWhiteBorders, type WhiteBar } from '../../../../src/pdf/page/white-borders.js';

const level = (top: number, x0: number, x1: number): Box => ({ x0, top, x1, bottom: top + 1 });
const upright = (x0: number, top: number, bottom: number): Box => ({ x0, top, x1: x0 + 1, bottom });
const bar = (box: Box, seen: boolean): WhiteBar => ({ box, seen });

describe('findWhiteBorders', () => {
  it('follows borders from shaded cells to cells that are not shaded', () => {
    const shaded = [bar(level(100, 50, 150), true), bar(upright(100, 100, 115), true)];
    const plain = [bar(upright(100, 115.5, 130), false), bar(level(130, 50, 150), false)];
    const found = findWhiteBorders([...plain, ...shaded]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining([...plain, ...shaded].map(({ box }) => box)));
  });

  it('leaves out what nobody sees, and bars that touch none that is seen', () => {
    const far = bar(level(400, 50, 150), false);
    expect(findWhiteBorders([far])).toEqual([]);
    const seen = bar(level(100, 50, 150), true);
    expect(findWhiteBorders([seen, far])).toEqual([seen.box]);
  });

  it('keeps what is seen of a drawing in thousands of white bars, and follows none', () => {
    const bars = Array.from({ length: 4000 }, (_, i) => bar(level(i / 10, 50, 150), i === 0));
    expect(findWhiteBorders(bars)).toEqual([level(0, 50, 150)]);
  });
});
