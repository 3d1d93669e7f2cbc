import { expect, it } from '@jest/globals';
import { isCoarser } from '../../../src/ocr/is-coarser.js';

it('takes a scan whose page size was rounded for what it is', () => {
  expect(isCoarser(149.999996, 150)).toBe(false);
  expect(isCoarser(99.86, 100)).toBe(false);
});

it('knows a coarser scan', () => {
  expect(isCoarser(149.2, 150)).toBe(true);
  expect(isCoarser(96, 100)).toBe(true);
});
