import { describe, expect, it } from '@jest/globals';
import { checkNarrative } from '../../../../src/audit/index.js';
import { FORM_2021 } from '../../../../src/template/form-2021.js';
import { toFigures } from '../../../support/random-report.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 743],
    ['requests.received.research', 2],
    ['requests.carriedOver.research', 0],
    ['requests.processed.research', 2],
    ['requests.carriedOver.total', 31],
    ['requests.processed.total', 748],
    ['requests.carriedForward.total', 26],
    ['requests.granted.total', 287],
    ['requests.denied.stateSecret.total', 4],
    ['requests.unavailable.notHeld.total', 158],
    ['requests.unavailable.needsCreation.total', 21],
    ['requests.unavailable.unclearRequest.total', 11],
    ['disputes.reconsideration.total', 67],
    ['disputes.reconsideration.upheld', 38],
    ['disputes.reconsideration.corrected', 6],
    ['disputes.reconsideration.otherOutcome', 14],
    ['disputes.reconsideration.pending', 9],
    ['proactive.licensing.decisions', 163528],
    ['proactive.penalties.decisions', 24617],
    ['proactive.fees.amount', 18346.52],
  ]),
);

function blamed(text: string): string[] {
  const section = { number: '一', title: '总体情况', page: 1, text };
  const author = { agency: '某某市人民政府', year: 2022 };
  const { checks } = checkNarrative(FORM_2021, FIGURES, [section], author);
  return checks
    .filter(({ status }) => status === 'fail')
    .map(({ check }) => check.replace('narrative.', ''));
}

describe('decisions and fees', () => {
  it('accuses where the words are those of the form', () => {
    expect(blamed('全市行政处罚决定26417件。')).toEqual(['proactive.penalties.decisions']);
    expect(blamed('全市行政事业性收费18364.52万元。')).toEqual(['proactive.fees.amount']);
    expect(blamed('无行政事业性收费。')).toEqual(['proactive.fees.amount']);
  });

  it('accuses in looser words where two digits changed places, or another figure is the table’s', () => {
    expect(blamed('全年行政处罚26417件。')).toEqual(['proactive.penalties.decisions']);
    expect(blamed('全年行政处罚21300件。')).toEqual([]);
    expect(blamed('全年行政许可163528件、行政处罚21300件。')).toEqual([
      'proactive.penalties.decisions',
    ]);
  });

  it('leaves those of a field, of another body or shown only alone', () => {
    expect(blamed('在矿产资源领域作出行政许可决定512件、行政处罚决定90件。')).toEqual([]);
    expect(blamed('市公安局作出行政许可决定512件、行政处罚决定90件。')).toEqual([]);
    expect(blamed('公开行政许可决定512件、行政处罚决定90件。')).toEqual([]);
    expect(blamed('减免行政事业性收费212.5万元，收取信息处理费2230元。')).toEqual([]);
  });
});

describe('reasons', () => {
  it('accuses where the result is named with them', () => {
    expect(blamed('认定属于国家秘密而不予公开的政府信息公开申请6件。')).toEqual([
      'requests.denied.stateSecret.total',
    ]);
    expect(blamed('无法提供190件，其中不掌握158件、需另行制作27件。')).toEqual([
      'requests.unavailable.needsCreation.total',
    ]);
  });

  it('leaves some of them alone', () => {
    expect(blamed('对不予公开的申请逐件复核，其中涉及国家秘密的2件已征求意见。')).toEqual([]);
  });
});

describe('disputes', () => {
  it('are those of the table where their total is', () => {
    expect(blamed('行政复议案件67件，其中纠正9件。')).toEqual([
      'disputes.reconsideration.corrected',
    ]);
    expect(blamed('行政复议案件412件，其中纠正9件。')).toEqual([]);
  });
});

describe('what is denied', () => {
  it('is zero in the table: columns, outcomes, those pending where all were upheld', () => {
    expect(blamed('未收到科研机构提出的政府信息公开申请。')).toEqual([
      'requests.received.research',
    ]);
    expect(blamed('政府信息公开行政复议67件，无被纠正案件。')).toEqual([
      'disputes.reconsideration.corrected',
    ]);
    expect(blamed('政府信息公开行政复议67件，均获维持。').sort()).toEqual([
      'disputes.reconsideration.corrected',
      'disputes.reconsideration.otherOutcome',
      'disputes.reconsideration.pending',
    ]);
  });

  it('says nothing of what it does not name', () => {
    expect(blamed('不存在镇街结转的申请。')).toEqual([]);
    expect(blamed('部分单位未收到科研机构提出的申请。')).toEqual([]);
  });
});

describe('one sentence beside another figure of it', () => {
  it('excuses a claim by the same reading only', () => {
    expect(blamed('共办理政府信息公开申请774件，其中上年结转31件、本年新收734件。')).toEqual([
      'requests.received.total',
    ]);
  });

  it('takes 办结 as the form does where the balance is told in full', () => {
    expect(blamed('新收政府信息公开申请743件，上年结转31件，办结743件，结转下年26件。')).toEqual([
      'requests.processed.total',
    ]);
    expect(blamed('上年结转的31件全部办结，其中予以公开12件。')).toEqual([]);
  });
});

describe('a sentence that never ends', () => {
  it('is read in time that grows with the square of its length at most', () => {
    const rows = '行政复议6件、诉讼7件（直接起诉3件），不予公开3件（其中国家秘密4件），';
    const before = process.cpuUsage();
    blamed(`${rows.repeat(200)}办结3件。`);
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
