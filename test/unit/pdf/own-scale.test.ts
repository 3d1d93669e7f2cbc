import { describe, expect, it } from '@jest/globals';
import { OwnScales, ownBox } from '../../../src/pdf/pdfium/own-scale.js';

/** A level text whose type 3 font names a size of a hundredth of a point. */
const text = {
  direction: 0 as const,
  slanted: false,
  lean: 0,
  namedSize: 0.1,
  fontSize: 10.5,
  font: 'Type3 1.0',
};
const sizeOf: OwnScales['sizeOf'] = (...glyph) => new OwnScales().sizeOf(...glyph);
/** PDFium's boxes reach far below the line. */
const loose = (advance: number) => ({ x0: 100, x1: 100 + advance, top: 200, bottom: 221 });
const DIGIT_INK = { x0: 100.5, x1: 104.7, top: 200.3, bottom: 207.5 };
const CHINESE_INK = { x0: 100.3, x1: 110, top: 199.7, bottom: 209.4 };

describe('the size of a type 3 font with a scale of its own', () => {
  it('is the advance of its Chinese characters', () => {
    expect(sizeOf(loose(10.5), CHINESE_INK, '\ufffd', text)).toBe(10.5);
  });

  it('is what the ink of digits is high for, or twice their advance where only their map tells them', () => {
    expect(sizeOf(loose(5.25), DIGIT_INK, '\ufffd', text)).toBeCloseTo(10.29, 2);
    expect(sizeOf(loose(6.3), DIGIT_INK, '\ufffd', text)).toBeCloseTo(10.29, 2);
    expect(sizeOf(loose(5.25), undefined, '7', text)).toBe(10.5);
  });

  it('is the advance of a Chinese character whose code is that of a letter, where others are as wide', () => {
    const scales = new OwnScales();
    expect(scales.sizeOf(loose(10.5), CHINESE_INK, '公', text)).toBe(10.5);
    expect(scales.sizeOf(loose(10.4), undefined, 'n', text)).toBeCloseTo(10.4);
    expect(scales.sizeOf(loose(5.25), undefined, '-', text)).toBe(10.5);
    expect(sizeOf(loose(10.4), undefined, 'n', text)).toBeCloseTo(20.8);
  });

  it('of a comma is that of the digits before it', () => {
    const scales = new OwnScales();
    scales.sizeOf(loose(5.25), DIGIT_INK, '\ufffd', text);
    const comma = { x0: 101, x1: 102, top: 206, bottom: 208.5 };
    expect(scales.sizeOf(loose(2.8), comma, '\ufffd', text)).toBeCloseTo(10.29, 2);
    expect(sizeOf(loose(2.8), comma, '\ufffd', text)).toBeCloseTo(2.8);
  });

  it('is the one it names where glyphs are about as high', () => {
    expect(sizeOf(loose(10.5), CHINESE_INK, '公', { ...text, namedSize: 10.5 })).toBeUndefined();
  });
});

describe('the box of its glyph', () => {
  it('is an em across the line, where the ink stands in it', () => {
    const box = ownBox(100, 208, loose(5.25), DIGIT_INK, text);
    expect(box).toMatchObject({ x0: 100, x1: 105.25 });
    expect(box?.top).toBeCloseTo(198.97, 2);
    expect(box?.bottom).toBeCloseTo(209.47, 2);
  });

  it('is an em across upright lines, too', () => {
    const upright = { x0: 95, x1: 116, top: 300, bottom: 310.5 };
    const ink = { x0: 99, x1: 108, top: 300.5, bottom: 310 };
    const box = ownBox(100, 300, upright, ink, { ...text, direction: 90 });
    expect(box).toMatchObject({ top: 300, bottom: 310.5 });
    expect(box?.x0).toBeCloseTo(98.53, 2);
    expect(box?.x1).toBeCloseTo(109.03, 2);
  });

  it('is left to PDFium where the ink stands elsewhere', () => {
    expect(ownBox(100, 190, loose(5.25), DIGIT_INK, text)).toBeUndefined();
  });
});
