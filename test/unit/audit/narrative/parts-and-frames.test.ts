import { describe, expect, it } from '@jest/globals';
import { checkNarrative } from '../../../../src/audit/index.js';
import { findWrongList, type TableTotals } from '../../../../src/audit/narrative/check-list.js';
import { restate } from '../../../../src/audit/narrative/restate.js';
import { FORM_2021 } from '../../../../src/template/form-2021.js';
import { toFigures } from '../../../support/random-report.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 457],
    ['requests.received.research', 0],
    ['requests.carriedOver.total', 17],
    ['requests.carriedForward.total', 23],
    ['requests.carriedForward.research', 0],
    ['requests.processed.total', 451],
    ['requests.granted.total', 203],
    ['requests.denied.total', 57],
    ['disputes.reconsideration.total', 8],
    ['disputes.reconsideration.upheld', 5],
    ['disputes.reconsideration.corrected', 0],
    ['disputes.reconsideration.otherOutcome', 1],
    ['disputes.reconsideration.pending', 2],
    ['proactive.licensing.decisions', 3917],
    ['proactive.penalties.decisions', 286],
    ['proactive.coercion.decisions', 0],
    ['proactive.normativeDocuments.inForce', 58],
  ]),
);

function blamed(text: string): string[] {
  const section = { number: '一', title: '总体情况', page: 1, text };
  const author = { agency: '怀屿市人民政府', year: 2022 };
  return checkNarrative(FORM_2021, FIGURES, [section], author)
    .checks.filter(({ status }) => status === 'fail')
    .map(({ check }) => check.replace('narrative.', ''));
}

describe('frames and the figures behind them', () => {
  it('lets two figures that are the table’s show that a frame narrows nothing', () => {
    const told = '从办理进度看，新收申请457件，年内已办结451件，还有32件结转到下一年度办理。';
    expect(blamed(told)).toEqual(['requests.carriedForward.total']);
    expect(blamed(told.replace('457', '112').replace('451', '109'))).toEqual([]);
  });

  it('takes what something is done in for no frame', () => {
    expect(blamed('在门户网站更新公开指南，本年新收政府信息公开申请475件。')).toEqual([
      'requests.received.total',
    ]);
    expect(blamed('在土地征收领域，本年新收政府信息公开申请475件。')).toEqual([]);
  });

  it('frames by one kind of applicants', () => {
    expect(blamed('从自然人申请看，新收408件，办结402件，结转下年21件。')).toEqual([]);
  });
});

describe('denials', () => {
  it('says of applicants that they carried nothing forward, not of all', () => {
    expect(blamed('结转下年度办理的23件申请中，科研机构没有结转。')).toEqual([]);
  });

  it('leaves figures told for each kind of decision to themselves', () => {
    const told = '行政许可处理决定3917件，行政处罚处理决定286件，行政强制处理决定0件。';
    expect(blamed(told)).toEqual([]);
  });

  it('holds 均被维持 and 全部审结 to the year and the words of what they are said of', () => {
    const pending = 'disputes.reconsideration.pending';
    expect(blamed('因政府信息公开被申请行政复议8件，全部审结。')).toEqual([pending]);
    expect(blamed('因征地信息公开引发的行政复议6件，全部审结。')).toEqual([]);
    expect(blamed('上一年度（2021年），因政府信息公开被申请行政复议8件，均被维持。')).toEqual([]);
  });
});

describe('whose figures', () => {
  it('holds a scope within its item of a list', () => {
    const told = '一是压实各科室责任；二是现行有效行政规范性文件85件。';
    expect(blamed(told)).toEqual(['proactive.normativeDocuments.inForce']);
    expect(blamed('各乡镇方面，一是新收申请97件，二是办结申请95件。')).toEqual([]);
  });

  it('narrows a list by what narrows its first item', () => {
    expect(blamed('在省厅抽查中予以公开12件、不予公开3件。')).toEqual([]);
  });
});

describe('what stands around a figure', () => {
  it('takes none of them for none', () => {
    expect(blamed('政府信息公开行政复议8件案件无一被纠正。')).toEqual([]);
    expect(blamed('因政府信息公开被申请行政复议8件，无一未审结。')).toEqual([
      'disputes.reconsideration.pending',
    ]);
  });

  it('holds a figure that is put right against nobody', () => {
    expect(blamed('新收政府信息公开申请不是475件而是457件。')).toEqual([]);
    expect(blamed('新收政府信息公开申请不是457件而是475件。')).toEqual(['requests.received.total']);
  });

  it('lets a noun of its own behind a figure narrow it', () => {
    expect(blamed('依法予以公开208件涉密文件。')).toEqual([]);
    expect(blamed('依法予以公开208件。')).toEqual(['requests.granted.total']);
  });

  it('goes on over the lines of a list that counts', () => {
    expect(blamed('办理结果如下：\n1.不予公开57件；\n2.予以公开230件。')).toEqual([
      'requests.granted.total',
    ]);
  });

  it('reads what is done with documents behind their figure, by the author alone', () => {
    expect(blamed('58件行政规范性文件由县政府制发，我市参与起草。')).toEqual([]);
  });
});

describe('lists', () => {
  const none = (): TableTotals => ({
    requests: new Set(),
    disputes: new Set(),
    closed: undefined,
    isOfTotal: () => undefined,
    namesAll: () => false,
  });
  const results =
    '予以公开316件、部分公开94件、不予公开93件、无法提供183件、不予处理50件、其他处理47件';

  it('adds up the results in front of their sum', () => {
    expect(findWrongList(`${results}，共计办结828件。`, none)?.total).toBe(828);
    expect(findWrongList(`${results}，合计783件。`, none)).toBeUndefined();
    expect(findWrongList(`${results}，合计790件(含补正7件)。`, none)).toBeUndefined();
  });

  it('adds up reasons in front of their sum, and results of what is closed without 其中', () => {
    const reasons = '信访举报投诉类申请31件、重复申请9件、公开出版物2件、大量反复申请5件';
    expect(findWrongList(`${reasons}，共计54件申请不予处理。`, none)?.items).toEqual([31, 9, 2, 5]);
    expect(findWrongList(`${reasons}等，共计54件。`, none)).toBeUndefined();
    const closed = '我乡办结申请8件，予以公开5件、部分公开4件。';
    expect(findWrongList(closed, none)?.items).toEqual([5, 4]);
    expect(findWrongList(closed.replace('办结', '收到'), none)).toBeUndefined();
  });

  it('takes applicants down to all others for all there are', () => {
    const told = '收到申请97件，其中自然人58件、商业企业12件、其他3件。';
    expect(findWrongList(told, none)?.total).toBe(97);
    expect(findWrongList(told.replace('、其他3件', ''), none)).toBeUndefined();
  });

  it('takes both kinds of lawsuits for all there are', () => {
    const told = '行政诉讼36件，其中未经复议直接起诉15件，复议后起诉12件。';
    expect(findWrongList(told, none)?.items).toEqual([15, 12]);
    expect(findWrongList(`行政复议、${told}`, none)).toBeUndefined();
  });
});

it('gives each of several names the figure that they have each, and lawsuits theirs in front', () => {
  expect(restate('自然人、商业企业各1件', 2022)).toBe('自然人1件、商业企业1件');
  expect(restate('镇街、部门各1件', 2022)).toBe('镇街、部门各1件');
  expect(restate('其中12件未经复议直接起诉，17件系复议后起诉。', 2022)).toBe(
    '其中未经复议直接起诉12件，复议后起诉17件。',
  );
});

it('puts words behind a bracket and words in front of a comma to their figure', () => {
  expect(restate('322件(含上年结转18件)于年内办结。', 2024)).toBe(
    '322件于年内办结(含上年结转18件)。',
  );
  expect(restate('作出的行政许可处理决定，3842件。', 2024)).toBe('作出的行政许可处理决定3842件。');
});
