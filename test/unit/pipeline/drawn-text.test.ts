import { describe, expect, it } from '@jest/globals';
import { drawnText } from '../../../src/pipeline/drawn-text.js';
import { page, writing } from '../table/support.js';

const textsOf = (...views: Parameters<typeof drawnText>): string[] =>
  drawnText(...views).map(({ text }) => text);

describe('what is drawn on a page whose text has no Unicode', () => {
  it('is what OCR read where no glyph stands', () => {
    const text = page({ runs: [writing('ab', 10, 50), writing('  ', 10, 80)] });
    const picture = page({
      runs: [writing('云山县民政局', 10, 20), writing('统计', 10, 50), writing('二', 10, 80)],
    });
    expect(textsOf(text, picture)).toEqual(['云山县民政局', '二']);
  });

  it('is the part of a line of OCR that no glyph stands on, but for a single character', () => {
    const text = page({ runs: [writing('甲甲甲甲', 10, 20), writing('甲甲甲甲', 10, 50)] });
    const picture = page({
      runs: [writing('二〇二三年报告', 10, 20), writing('一二三四五', 10, 50)],
    });
    const [part, ...others] = drawnText(text, picture);
    expect(part).toMatchObject({ text: '年报告', x0: 50, x1: 80 });
    expect(others).toEqual([]);
  });

  it('is not what stands on a picture', () => {
    const image = { x0: 0, top: 0, x1: 100, bottom: 40, pixelWidth: 100, pixelHeight: 40 };
    const text = page({ images: [image] });
    expect(textsOf(text, page({ runs: [writing('公章', 10, 20)] }))).toEqual([]);
  });

  it('is no ink that nobody could read, nor a speck beside the text', () => {
    const text = page({ runs: [writing('甲甲甲甲', 10, 20)] });
    const specks = [writing('\ufffd', 200, 20), writing('一', 220, 20, 2), writing('1', 240, 20)];
    expect(textsOf(text, page({ runs: specks }))).toEqual(['1']);
  });
});
