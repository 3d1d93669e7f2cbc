import { describe, expect, it } from '@jest/globals';
import { exactSum } from '../../../src/audit/exact-sum.js';

describe('exactSum', () => {
  it.each([
    [[1, 2, 3], 6],
    [[0.1, 0.2], 0.3],
    [[59237.2449, -0.2449], 59237],
    [[-0.1, -0.2], -0.3],
    [[1e-7, 2e-7], 3e-7],
    [[1e21, 0.5, -1e21], 0.5],
    [[], 0],
  ])('adds %j exactly', (values, sum) => {
    expect(exactSum(values)).toBe(sum);
  });
});
