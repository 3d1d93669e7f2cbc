import { describe, expect, it } from '@jest/globals';
import { CAPTION } from '../../../src/table/block-words.js';

describe('CAPTION', () => {
  it.each([
    'Table 1',
    'Table A-2. Ellipsoids',
    'TABLE IV',
    'Fig. 3',
    'Table 3.—Costs',
    'Box B',
    '表1',
  ])('is how %s begins', (text) => expect(CAPTION.test(text)).toBe(true));

  it.each([
    'figure1.pdf',
    'Charter flights',
    'Boxing',
    'Figures in thousands',
    'Table of contents',
  ])('is not how %s begins', (text) => expect(CAPTION.test(text)).toBe(false));
});
