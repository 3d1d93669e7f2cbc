import { describe, expect, it } from '@jest/globals';
import { scaleBox, scalePage, scaleToRead } from '../../../src/geometry/scale-page.js';
import { level, page, writing } from '../table/support.js';

describe('scaleToRead', () => {
  it('is 1 where most of the writing of all pages has an ordinary size', () => {
    expect(scaleToRead([page({ runs: [writing('年度报告', 0, 0, 16)] })])).toBe(1);
    expect(
      scaleToRead([
        page({ runs: [writing('政府信息公开工作', 0, 0, 9)] }),
        page({ runs: [writing('注', 0, 0, 3)] }),
      ]),
    ).toBe(1);
    expect(scaleToRead([page({})])).toBe(1);
  });

  it('brings tiny and huge writing to ten points, whatever is hidden', () => {
    expect(scaleToRead([page({ runs: [writing('年度报告', 0, 0, 2)] })])).toBe(5);
    expect(
      scaleToRead([
        page({
          runs: [
            writing('年度报告', 0, 0, 40),
            writing('政府信息公开工作年度报告', 0, 0, 10, { visibility: 'hidden' }),
          ],
        }),
      ]),
    ).toBe(0.25);
  });
});

describe('scalePage', () => {
  it('enlarges everything on the page, and boxes go back where they were', () => {
    const small = page({ runs: [writing('年', 4, 6, 2)], rulings: [level(10, 2, 8)] });
    const large = scalePage(small, 5);
    expect([large.width, large.height]).toEqual([1000, 1000]);
    expect(large.runs[0]).toMatchObject({ x0: 20, top: 30, x1: 30, bottom: 40, fontSize: 10 });
    expect(large.runs[0]?.glyphs[0]).toMatchObject({ x0: 20, bottom: 40 });
    expect(large.rulings[0]).toMatchObject({ x0: 10, x1: 40, width: 2.5 });
    expect(scaleBox({ x0: 20, top: 30, x1: 30, bottom: 40 }, 1 / 5)).toEqual({
      x0: 4,
      top: 6,
      x1: 6,
      bottom: 8,
    });
  });
});
