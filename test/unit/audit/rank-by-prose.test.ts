import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import { checkNarrative } from '../../../src/audit/index.js';
import { rankByProse } from '../../../src/audit/rank-by-prose.js';
import { FORM_2021 } from '../../../src/template/form-2021.js';
import { toFigures } from '../../support/random-report.js';

/** 7 ≠ 4 + 1 + 0 + 1: nothing in the table tells which of the five is wrong. */
const figures = toFigures(
  new Map([
    ['disputes.reconsideration.upheld', 4],
    ['disputes.reconsideration.corrected', 1],
    ['disputes.reconsideration.otherOutcome', 0],
    ['disputes.reconsideration.pending', 1],
    ['disputes.reconsideration.total', 7],
  ]),
);

function suspectsWith(text: string): string[] {
  const sections = [{ number: '一', title: '总体情况', page: 1, text }];
  const narrative = checkNarrative(FORM_2021, figures, sections, { agency: '', year: 2023 });
  const checks = rankByProse(checkFigures(FORM_2021, figures), narrative.checks, figures);
  const failed = checks.find(({ check }) => check === 'disputes.outcomeSum.reconsideration');
  return failed?.suspects.map(({ id }) => id.replace('disputes.reconsideration.', '')) ?? [];
}

describe('rankByProse', () => {
  it('puts the figure first for which the prose names the value that mends the sum', () => {
    const told = suspectsWith('因政府信息公开引发的行政复议6件。');
    expect(told[0]).toBe('total');
    const upheld = suspectsWith('因政府信息公开引发的行政复议7件，其中维持5件。');
    expect(upheld[0]).toBe('upheld');
    expect(upheld.at(-1)).toBe('total');
  });

  it('leaves the order where the prose says nothing', () => {
    const order = suspectsWith('我局认真做好政府信息公开工作。');
    expect(order).toEqual(
      checkFigures(FORM_2021, figures)
        .find(({ check }) => check === 'disputes.outcomeSum.reconsideration')
        ?.suspects.map(({ id }) => id.replace('disputes.reconsideration.', '')),
    );
    expect(order).toHaveLength(5);
  });
});
