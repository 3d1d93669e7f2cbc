import { describe, expect, it } from '@jest/globals';
import { holdsMasks } from '../../../src/pdf/pdfium/holds-masks.js';

const file = (dictionary: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.4\n1 0 obj <</Type/XObject/Subtype/Image${dictionary}>> stream\n`,
  );

describe('masked images', () => {
  it.each(['/SMask 7 0 R', '/Mask [0 1]', '/ImageMask true'])('are told by %s', (key) => {
    expect(holdsMasks(file(key))).toBe(true);
  });

  it('are none where no image has a mask', () => {
    expect(holdsMasks(file('/Width 10/Filter/DCTDecode'))).toBe(false);
  });

  it('are looked for within the bytes of the file alone', () => {
    const whole = file('/SMask 7 0 R');
    expect(holdsMasks(whole.subarray(0, 20))).toBe(false);
  });
});
