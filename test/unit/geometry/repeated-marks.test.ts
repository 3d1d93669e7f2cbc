import { describe, expect, it } from '@jest/globals';
import { readableMarks } from '../../../src/geometry/page-runs.js';
import type { Run } from '../../../src/model/page.js';
import { page, writing } from '../table/support.js';

const textOf = (runs: Run[]): string =>
  readableMarks(page({ runs }))
    .map(({ glyph }) => glyph.text)
    .join('');

const GREY = 0xe0e0e0;
const marks = (text: string, colour: number): Run[] =>
  [10, 50, 90, 130].map((top) => writing(text, 20, top, 10, { colour }));

describe('light writing that says the same all over a page', () => {
  const figure = writing('128', 22, 52, 10, { colour: 0 });

  it('is a watermark, no larger than the text as it may be', () => {
    expect(textOf([figure, ...marks('内部3', GREY)])).toBe('128');
  });

  it('is a watermark with a piece that the edge of the page cuts', () => {
    const cut = writing('内', 190, 170, 10, { colour: GREY });
    expect(textOf([figure, ...marks('内部3', GREY), cut])).toBe('128');
  });

  it('is a watermark of one character, mapped or not, or of a year, where it stands there very often', () => {
    const often = (text: string): Run[] =>
      [0, 1].flatMap((col) =>
        marks(text, GREY).map((run) => ({
          ...run,
          glyphs: run.glyphs.map((glyph) => ({
            ...glyph,
            x0: glyph.x0 + 90 * col,
            x1: glyph.x1 + 90 * col,
          })),
          x0: run.x0 + 90 * col,
          x1: run.x1 + 90 * col,
        })),
      );
    for (const text of ['样', '\uFFFD', '2024']) {
      expect(textOf([figure, ...often(text)])).toBe('128');
      expect(textOf([figure, ...marks(text, GREY)])).toContain(text);
    }
    expect(textOf([figure, ...often('12')])).toContain('12');
  });

  it('is text where it is dark, where it is white in a dark field, and where it is a nought', () => {
    expect(textOf([figure, ...marks('小计', 0x404040)])).toContain('小计');
    expect(textOf([figure, ...marks('小计', 0xffffff)])).toContain('小计');
    expect(textOf([figure, ...marks('0', GREY)])).toContain('0');
  });

  it('is text where other words stand in its style', () => {
    const heads = ['合计', '自然人', '其他'].map((text, at) =>
      writing(text, 100, 10 + 40 * at, 10, { colour: GREY }),
    );
    expect(textOf([figure, ...marks('小计', GREY), ...heads])).toContain('小计');
  });
});
