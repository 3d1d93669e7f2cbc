import { describe, expect, it } from '@jest/globals';
import { findAgency } from '../../../src/recognise/agency.js';
import { foldText } from '../../../src/text/index.js';

describe('doubts about the name of the agency', () => {
  it.each([
    ['云山县民政局', '云山县民政局', false],
    ['云山海关', '云山海关', false],
    ['★云山县民政局', '云山县民政局', false],
    ['云山县委网信办', '云山县委网信办', false],
    ['云\ue123县民政局', '云\ue123县民政局', true],
    ['云\ufffd县民政局', '云县民政局', true],
    ['云山县民政局的', '云山县民政局', false],
    ['云山县民', '云山县民', true],
    ['', '', true],
  ])('%j', (name, agency, doubtful) => {
    const found = findAgency(`${name}2024年政府信息公开工作年度报告`, []);
    expect(found.agency).toBe(agency);
    expect(found.warnings.map(({ code }) => code)).toEqual(doubtful ? ['agency.doubtful'] : []);
  });

  it('are none where digits of the year could not be read', () => {
    for (const year of ['\ufffd\ufffd\ufffd\ufffd', '20\ufffd\ufffd', '\ufffd\ufffd、\ufffd']) {
      const title = foldText(`云山县民政局${year}年政府信息公开工作年度报告`);
      expect(findAgency(title, [])).toEqual({ agency: '云山县民政局', warnings: [] });
    }
  });
});
