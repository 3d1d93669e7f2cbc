import { describe, expect, it } from '@jest/globals';
import { checkNarrative } from '../../../../src/audit/index.js';
import { FORM_2021 } from '../../../../src/template/form-2021.js';
import { toFigures } from '../../../support/random-report.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 346],
    ['requests.carriedOver.total', 12],
    ['requests.processed.total', 349],
    ['requests.carriedForward.total', 9],
  ]),
);

function failures(...paragraphs: string[]) {
  const sections = [{ number: '一', title: '总体情况', page: 1, text: paragraphs.join('\n') }];
  const { checks } = checkNarrative(FORM_2021, FIGURES, sections, {
    agency: '某县教育局',
    year: 2024,
  });
  return checks
    .filter(({ status }) => status === 'fail')
    .map(({ check, message }) => ({ check, message }));
}

describe('figures told twice', () => {
  it('reports the sentence that contradicts another and the table', () => {
    const [failure, ...more] = failures(
      '2024年新收政府信息公开申请346件。',
      '2024年新收政府信息公开申请364件。',
    );
    expect(more).toEqual([]);
    expect(failure?.check).toBe('narrative.requests.received.total');
    expect(failure?.message).toContain('正文另一处“2024年新收政府信息公开申请346件。”与表格一致');
  });

  it('lets a second figure be one of a part or in other words', () => {
    expect(
      failures('2024年新收政府信息公开申请346件。', '2024年收到政府信息公开申请300件。'),
    ).toEqual([]);
    expect(
      failures('2024年新收政府信息公开申请346件。', '其中征地类新收政府信息公开申请200件。'),
    ).toEqual([]);
  });
});

describe('whose figures they are', () => {
  it('matches but never blames what is said of a whole county or of another body', () => {
    expect(failures('2024年，全县新收政府信息公开申请5210件。')).toEqual([]);
    expect(failures('2024年，县公安局新收政府信息公开申请364件。')).toEqual([]);
    expect(failures('2024年，我局新收政府信息公开申请364件。')).toHaveLength(1);
    expect(failures('2024年，某县教育局新收政府信息公开申请364件。')).toHaveLength(1);
  });

  it('does not lean on words that the text layer lost', () => {
    expect(failures('2024年，新收政府信息公开申请346件，P年结转16件，办结349件。')).toEqual([]);
    expect(failures('2024年，新收政府信息�开申请364件。')).toEqual([]);
  });
});
