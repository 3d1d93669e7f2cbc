import { describe, expect, it } from '@jest/globals';
import { restate } from '../../../../src/audit/narrative/restate.js';

describe('restate', () => {
  it('calls what goes from year to year as the form does', () => {
    expect(restate('2023年结转23件，14件结转至2025年继续办理', 2024)).toBe(
      '上年结转23件，14件结转下年',
    );
    expect(restate('上年度未办结转入本年度23件', 2024)).toBe('上年结转23件');
    expect(restate('转结下年3件', 2024)).toBe('结转下年3件');
  });

  it('leaves other years and reports without a year alone', () => {
    expect(restate('2021年结转5件', 2024)).toBe('2021年结转5件');
    expect(restate('2023年结转5件', null)).toBe('2023年结转5件');
  });

  it('puts each figure of a respective list behind its own name', () => {
    expect(restate('行政复议、行政诉讼分别为58件、35件', 2024)).toBe('行政复议58件、行政诉讼35件');
    expect(restate('自然人、法人或其他组织的申请分别为540件和80件', 2024)).toBe(
      '自然人540件、法人或其他组织的申请80件',
    );
  });

  it('leaves a respective list alone whose names and figures do not pair', () => {
    expect(restate('新收、上年结转分别为9件、1件、2件', 2024)).toBe(
      '新收、上年结转分别为9件、1件、2件',
    );
  });
});
