import { describe, expect, it } from '@jest/globals';
import { isPrintable } from '../../../../src/pdf/page/text-trust.js';

describe('characters that can be printed', () => {
  it.each(['1', '国', '，', '⽀', 'é', '𠀋', 'fi', ' ', '\u00a0'])('takes %j', (text) => {
    expect(isPrintable(text)).toBe(true);
  });

  it.each(['', '\u0001', '\u0085', '\ue001', '\ufffd', '\ud840', '\u0378', '\u{f0000}'])(
    'refuses %j',
    (text) => {
      expect(isPrintable(text)).toBe(false);
    },
  );
});
