import { describe, expect, it } from '@jest/globals';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 743],
    ['requests.received.naturalPerson', 651],
    ['requests.carriedOver.total', 31],
    ['requests.carriedOver.naturalPerson', 27],
    ['requests.processed.total', 748],
    ['requests.processed.naturalPerson', 655],
    ['requests.carriedForward.total', 26],
    ['requests.carriedForward.naturalPerson', 23],
    ['requests.denied.stateSecret.total', 4],
    ['requests.denied.enforcementFile.total', 8],
    ['requests.unavailable.notHeld.total', 158],
    ['requests.unavailable.needsCreation.total', 21],
    ['requests.unavailable.unclearRequest.total', 11],
    ['disputes.reconsideration.total', 67],
    ['disputes.directLitigation.total', 12],
    ['disputes.directLitigation.corrected', 2],
    ['disputes.litigationAfterReconsideration.total', 9],
    ['disputes.litigationAfterReconsideration.corrected', 1],
  ]),
);

const read = (text: string) => readProse(text, FIGURES, { agency: '某某市人民政府', year: 2022 });

describe('what the words before a figure tell of it', () => {
  it('counts applicants in the row told last', () => {
    expect(read('全市办结申请748件，剩余26件结转下年度办理，其中自然人23件。').claimed).toContain(
      'requests.carriedForward.naturalPerson=23',
    );
    expect(read('上年结转的31件申请已于一季度全部办结，其中自然人27件。').claimed).toContain(
      'requests.carriedOver.naturalPerson=27',
    );
    expect(read('已办结的申请中，自然人655件。').claimed).toEqual([
      'requests.processed.naturalPerson=655',
    ]);
    expect(read('新收743件，上年结转31件，自然人申请651件。').blamed).toEqual([]);
    expect(read('不予公开12件，其中自然人9件。').blamed).toEqual([]);
  });

  it('counts a reason where one stands in front of a result', () => {
    expect(read('因属于行政执法案卷，我市依法不予公开8件。').claimed).toEqual([
      'requests.denied.enforcementFile.total=8',
    ]);
    expect(read('属于行政执法案卷的，不予公开9件。').blamed).toEqual([
      'requests.denied.enforcementFile.total',
    ]);
    expect(read('因涉及国家秘密、第三方合法权益，不予公开7件。').blamed).toEqual([]);
  });

  it('takes an answer that a result names as that result', () => {
    expect(read('全市无法提供政府信息的答复共190件。').claimed).toEqual([
      'requests.unavailable.total=190',
    ]);
  });

  it('leaves disputes that are said to be over other business', () => {
    expect(read('全年行政复议58件、行政诉讼34件，均与政府信息公开无关。').blamed).toEqual([]);
    expect(read('除政府信息公开案件外，全年行政复议58件。').blamed).toEqual([]);
    expect(read('未发生因政府信息公开引发的行政复议。').blamed).toEqual([
      'disputes.reconsideration.total',
    ]);
  });

  it('gives each of two kinds of lawsuits its own outcome', () => {
    const sentence =
      '政府信息公开行政诉讼中直接起诉12件、复议后起诉9件，被判决纠正的分别为2件和1件。';
    expect(read(sentence).claimed).toContain('disputes.directLitigation.corrected=2');
    expect(read(sentence).claimed).toContain('disputes.litigationAfterReconsideration.corrected=1');
  });

  it('adds up the reasons of one result', () => {
    const reasons = '本机关不掌握相关政府信息158件、没有现成信息需另行制作21件';
    expect(read(`无法提供190件，其中${reasons}、补正后申请内容仍不明确11件。`).blamed).toEqual([]);
    expect(read(`无法提供190件，其中${reasons}。`).blamed).toEqual([]);
    expect(read(`无法提供198件，其中${reasons}、补正后申请内容仍不明确11件。`).blamed).toEqual([
      'requests.unavailable.total',
      'list',
    ]);
  });
});
