import { describe, expect, it } from '@jest/globals';
import type { Paragraph } from '../../../src/model/prose.js';
import { findAgency } from '../../../src/recognise/agency.js';

const TITLE = '2024年政府信息公开工作年度报告';
const toParagraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text) => ({ text, page: 1, centred: false, lines: [] }) as unknown as Paragraph);

describe('a name whose place a scan has lost', () => {
  it('has it from the introduction or the signature', () => {
    const introduction = toParagraphs('本报告由黟县人民政府编制。');
    expect(findAgency(`县人民政府${TITLE}`, introduction).agency).toBe('黟县人民政府');
    const signature = toParagraphs('特此报告。', '黟县人民政府', '2025年1月20日');
    expect(findAgency(`县人民政府${TITLE}`, signature).agency).toBe('黟县人民政府');
  });

  it('is no name that has one, nor one that is named by its city', () => {
    const introduction = toParagraphs('本报告由枣庄市市中区人民政府编制。');
    expect(findAgency(`市中区人民政府${TITLE}`, introduction).agency).toBe('市中区人民政府');
    const other = toParagraphs('本报告由云山县人民政府编制。');
    expect(findAgency(`山县人民政府${TITLE}`, other).agency).toBe('山县人民政府');
  });
});
