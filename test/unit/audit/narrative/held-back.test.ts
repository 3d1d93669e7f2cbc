import { describe, expect, it } from '@jest/globals';
import { checkNarrative } from '../../../../src/audit/index.js';
import { kinOf } from '../../../../src/audit/narrative/kin.js';
import { FORM_2021 } from '../../../../src/template/form-2021.js';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 257],
    ['requests.received.naturalPerson', 211],
    ['requests.received.commercial', 32],
    ['requests.received.research', 0],
    ['requests.received.publicWelfare', 4],
    ['requests.received.legalService', 10],
    ['requests.carriedOver.total', 14],
    ['requests.carriedOver.naturalPerson', 12],
    ['requests.carriedOver.research', 0],
    ['requests.processed.total', 261],
    ['requests.processed.naturalPerson', 214],
    ['requests.processed.research', 0],
    ['requests.carriedForward.total', 10],
    ['requests.carriedForward.naturalPerson', 9],
    ['requests.unavailable.notHeld.total', 22],
    ['requests.unavailable.needsCreation.total', 7],
    ['requests.unavailable.unclearRequest.total', 3],
    ['requests.notProcessed.petition.total', 13],
    ['requests.notProcessed.reconfirmation.total', 0],
    ['requests.denied.stateSecret.total', 0],
    ['requests.other.correctionOverdue.total', 7],
    ['requests.other.feeOverdue.total', 0],
    ['requests.other.misc.total', 4],
    ['disputes.reconsideration.total', 24],
    ['disputes.reconsideration.upheld', 14],
    ['disputes.reconsideration.otherOutcome', 5],
    ['disputes.reconsideration.pending', 5],
    ['disputes.directLitigation.total', 49],
    ['disputes.directLitigation.upheld', 22],
    ['disputes.directLitigation.corrected', 3],
    ['disputes.directLitigation.otherOutcome', 0],
    ['disputes.directLitigation.pending', 0],
    ['disputes.litigationAfterReconsideration.total', 63],
    ['disputes.litigationAfterReconsideration.upheld', 37],
    ['disputes.litigationAfterReconsideration.corrected', 2],
    ['disputes.litigationAfterReconsideration.otherOutcome', 0],
    ['disputes.litigationAfterReconsideration.pending', 0],
    ['proactive.normativeDocuments.issued', 21],
    ['proactive.normativeDocuments.inForce', 203],
  ]),
);

const read = (text: string) =>
  readProse(text, FIGURES, { agency: '云浦市市场监督管理局', year: 2023 });

describe('figures that are told of another cell of the table', () => {
  it('are found in the cells that the sentence names, too', () => {
    const track = kinOf('disputes.directLitigation.upheld', '结果维持', '复议后起诉63件，直接起诉');
    expect(track).toContainEqual(['disputes.litigationAfterReconsideration.upheld']);
    expect(
      kinOf('disputes.directLitigation.upheld', '直接起诉维持', '复议后起诉、直接起诉'),
    ).toEqual([]);
    const row = kinOf('requests.received.naturalPerson', '自然人', '剩余19件结转下年');
    expect(row).toEqual([['requests.carriedForward.naturalPerson']]);
    const reason = kinOf('requests.denied.total', '不予公开', '因属于行政执法案卷，不予公开8件');
    expect(reason).toEqual([['requests.denied.enforcementFile.total']]);
    const result = kinOf('requests.processed.total', '无法提供政府信息的答复', '');
    expect(result[0]).toContain('requests.unavailable.notHeld.total');
  });

  it('accuse nobody, however the figure was read', () => {
    expect(read('政府信息公开复议24件，结果维持14件，诉讼方面，维持14件。').blamed).toEqual([]);
    expect(read('政府信息公开行政复议24件，结果维持13件。').blamed).toEqual([
      'disputes.reconsideration.upheld',
    ]);
  });

  it('are of both kinds of lawsuits behind a list of them', () => {
    expect(
      read(
        '政府信息公开诉讼方面，未经复议直接起诉49件、复议后起诉63件，合计112件；法院判决维持59件，纠正5件。',
      ),
    ).toMatchObject({
      claimed: expect.arrayContaining([
        'disputes.litigation.upheld=59',
        'disputes.litigation.corrected=5',
      ]),
      blamed: [],
    });
  });

  it('are not of what is only compared with', () => {
    expect(
      read('政府信息公开复议后起诉的案件63件，比直接起诉的多14件，其中结果维持37件。').claimed,
    ).toContain('disputes.litigationAfterReconsideration.upheld=37');
  });

  it('are the last row of a group beside another row of it', () => {
    expect(read('7件申请因申请人逾期不补正而不再处理，另4件作其他处理。')).toMatchObject({
      claimed: expect.arrayContaining(['requests.other.misc.total=4']),
      blamed: [],
    });
    expect(read('其他处理11件，逾期不补正7件，申请人主动撤回4件。').claimed).toContain(
      'requests.other.misc.total=4',
    );
  });
});

describe('figures of other business', () => {
  it('are those of the head of a sentence, or twenty times off', () => {
    expect(read('行政许可方面，全年收到申请286件，受理281件。').blamed).toEqual([]);
    expect(read('我局全年收到政府信息公开申请86214件。').blamed).toEqual([]);
    expect(read('我局全年收到政府信息公开申请2570件。').blamed).toEqual([
      'requests.received.total',
    ]);
  });

  it('are parts of what was counted in words that plain statements do not have', () => {
    const blamed = [
      '我局作为第三人参加政府信息公开行政诉讼4件，维持3件。',
      '听证的政府信息公开行政复议案件3件，维持2件。',
      '抽查的50件政府信息公开申请中，无法提供10件。',
      '重复申请人提出的申请95件，无法提供31件。',
      '经市司法局审查，政府信息公开行政复议受理50件，维持30件。',
      '行政许可工作平稳有序，全年收到申请312件，办结309件。',
      '联合其他部门印发行政规范性文件6件，现行有效行政规范性文件203件。',
    ].flatMap((text) => read(text).blamed);
    expect(blamed).toEqual([]);
    expect(read('政府信息公开行政复议24件，维持3件。').blamed).toEqual([
      'disputes.reconsideration.upheld',
    ]);
    expect(read('与政府信息公开有关的行政复议24件，维持3件。').blamed).toEqual([
      'disputes.reconsideration.upheld',
    ]);
  });

  it('are those of a year that a bracket names', () => {
    expect(read('申请量较上年下降6.2%（2022年新收274件）。').blamed).toEqual([]);
  });

  it('are those of the whole row of figures in front of a list', () => {
    expect(
      read(
        '新收申请257件，上年转结14件，其中因本机关不掌握而无法提供的22件，因需要另行制作而无法提供的7件。',
      ).blamed,
    ).toEqual([]);
  });
});

describe('what is denied and upheld', () => {
  it('holds for the disputes that are counted, not for all that are named', () => {
    expect(
      read('加强复议应诉工作，全年因政府信息公开引起的行政诉讼112件，法院均判决维持。').blamed,
    ).toEqual([
      'disputes.directLitigation.corrected',
      'disputes.litigationAfterReconsideration.corrected',
    ]);
  });

  it('may be applicants, reasons in quotes and reasons for ending', () => {
    expect(read('科研机构未提出政府信息公开申请。').claimed).toEqual([
      'requests.received.research=0',
    ]);
    expect(read('没有以国家秘密为由不予公开的情况。').claimed).toEqual([
      'requests.denied.stateSecret.total=0',
    ]);
    expect(read('没有出现逾期未缴费而不再处理的情形。').claimed).toEqual([
      'requests.other.feeOverdue.total=0',
    ]);
  });
});

describe('whom disputes are brought against', () => {
  it('reads those against the author that others decide, and blames nobody for them', () => {
    const told = read('复议机关受理以我局为被申请人的政府信息公开行政复议24件，维持13件。');
    expect(told.claimed).toEqual(['disputes.reconsideration.total=24']);
    expect(told.blamed).toEqual([]);
  });
});

describe('words that name a cell', () => {
  it.each([
    ['申请人中，自然人211件、法律服务机构10件，公益组织4件。', 'requests.received.publicWelfare=4'],
    ['年内办结的申请以自然人申请为主，达214件。', 'requests.processed.naturalPerson=214'],
    ['因信息需另行汇总加工而无法提供的7件。', 'requests.unavailable.needsCreation.total=7'],
    ['截至2023年12月底，行政规范性文件现行有效203件。', 'proactive.normativeDocuments.inForce=203'],
    [
      '上年结转的14件申请（自然人12件）已于一季度全部答复完毕；结转下年度10件。',
      'requests.carriedForward.total=10',
    ],
    [
      '政府信息公开行政复议24件，5件以终止、驳回等其他结果结案。',
      'disputes.reconsideration.otherOutcome=5',
    ],
  ])('%s', (sentence, claim) => {
    expect(read(sentence).claimed).toContain(claim);
  });

  it('counts those that have a result where all that came are as many', () => {
    const figures = toFigures(
      new Map([
        ['requests.received.total', 71],
        ['requests.processed.total', 71],
      ]),
    );
    const sections = [
      '办理结果：予以公开24件，总计71件。',
      '71件申请的处理结果是予以公开24件。',
    ].map((text) => ({ number: '一', title: '总体情况', page: 1, text }));
    const { claims } = checkNarrative(FORM_2021, figures, sections, { agency: '', year: 2023 });
    expect(claims.filter(({ value }) => value === 71).map(({ indicator }) => indicator)).toEqual([
      'requests.processed.total',
      'requests.processed.total',
    ]);
  });

  it('tells a plan that opens a sentence from a part of the requests', () => {
    expect(read('坚持把依申请公开作为重要抓手，2023年新收申请275件。').blamed).toEqual([
      'requests.received.total',
    ]);
  });

  it('adds up all results behind a colon', () => {
    expect(
      read(
        '对70件申请作出处理：予以公开32件，部分公开8件，不予公开7件，无法提供11件，不予处理5件，其他处理4件。',
      ).blamed,
    ).toContain('list');
  });
});
