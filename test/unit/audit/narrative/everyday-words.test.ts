import { describe, expect, it } from '@jest/globals';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 50],
    ['requests.received.naturalPerson', 40],
    ['requests.received.commercial', 6],
    ['requests.received.research', 0],
    ['requests.received.publicWelfare', 0],
    ['requests.received.legalService', 3],
    ['requests.received.otherOrganization', 1],
    ['requests.carriedOver.total', 2],
    ['requests.processed.total', 47],
    ['requests.processed.naturalPerson', 39],
    ['requests.processed.commercial', 5],
    ['requests.processed.legalService', 2],
    ['requests.processed.otherOrganization', 1],
    ['requests.carriedForward.total', 5],
    ['requests.granted.total', 18],
    ['requests.partiallyGranted.total', 11],
    ['requests.denied.total', 7],
    ['requests.denied.stateSecret.total', 0],
    ['requests.denied.publicSafety.total', 0],
    ['requests.denied.thirdPartyRights.total', 4],
    ['requests.denied.administrativeInquiry.total', 2],
    ['requests.denied.internalAffairs.total', 1],
    ['requests.unavailable.notHeld.total', 9],
    ['requests.unavailable.needsCreation.total', 2],
    ['requests.unavailable.unclearRequest.total', 0],
    ['disputes.reconsideration.total', 9],
    ['disputes.reconsideration.upheld', 5],
    ['disputes.reconsideration.corrected', 2],
    ['disputes.reconsideration.otherOutcome', 1],
    ['disputes.reconsideration.pending', 1],
    ['disputes.directLitigation.total', 0],
    ['disputes.directLitigation.upheld', 0],
    ['disputes.directLitigation.corrected', 0],
    ['disputes.litigationAfterReconsideration.total', 5],
    ['disputes.litigationAfterReconsideration.upheld', 4],
    ['disputes.litigationAfterReconsideration.corrected', 1],
    ['proactive.normativeDocuments.issued', 0],
    ['proactive.normativeDocuments.repealed', 2],
    ['proactive.normativeDocuments.inForce', 8],
  ]),
);

const read = (text: string) =>
  readProse(text, FIGURES, { agency: '安岭县城关镇人民政府', year: 2023 });
const claimed = (text: string): string[] => read(text).claimed;

describe('applicants in everyday words', () => {
  it('are those of the form in a list of applicants', () => {
    const list = '收到的申请中，自然人40件，公司6件，律所3件，业委会等其他组织1件。';
    expect(claimed(list)).toEqual([
      'requests.received.naturalPerson=40',
      'requests.received.commercial=6',
      'requests.received.legalService=3',
      'requests.received.otherOrganization=1',
    ]);
  });

  it('are not told apart where two words mean one name, or outside of a list', () => {
    const two = '收到的申请中，自然人40件，国有公司6件，民营企业3件。';
    expect(claimed(two)).toEqual(['requests.received.naturalPerson=40']);
    expect(claimed('全年走访建筑公司6家，指导公司申请许可6件。')).toEqual([]);
  });

  it('leave a list in its row though one of them is not known', () => {
    const list = '办结的47件中，自然人39件，企业5件，村集体2件，其他组织1件。';
    expect(claimed(list)).toEqual([
      'requests.processed.total=47',
      'requests.processed.naturalPerson=39',
      'requests.processed.commercial=5',
      'requests.processed.otherOrganization=1',
    ]);
  });
});

describe('several with one figure', () => {
  it('have no cell', () => {
    expect(read('政府信息公开申请中不予公开、无法提供共18件。')).toEqual({
      claimed: [],
      blamed: [],
    });
  });

  it('are none of each where there is none', () => {
    expect(claimed('收到的政府信息公开申请中科研机构、社会公益组织的件数都是0。')).toEqual([
      'requests.received.research=0',
      'requests.received.publicWelfare=0',
    ]);
  });

  it('are a result where all its reasons are summed up', () => {
    const reasons =
      '不予公开的以第三方合法权益最多，4件，行政查询事项2件，内部事务信息1件，共7件。';
    expect(claimed(reasons)).toContain('requests.denied.total=7');
  });
});

describe('what is denied', () => {
  it('may stand in front of the denial', () => {
    expect(claimed('无法提供11件，其中本机关不掌握9件，补正后仍不明确的没有。')).toContain(
      'requests.unavailable.unclearRequest.total=0',
    );
    const two = '国家秘密、危及“三安全一稳定”而不予公开两种情形，全年均未发生。';
    expect(claimed(two)).toEqual([
      'requests.denied.stateSecret.total=0',
      'requests.denied.publicSafety.total=0',
    ]);
  });

  it('is that any case is pending, where all are decided', () => {
    expect(read('我镇9件政府信息公开行政复议案件已全部审结。').blamed).toEqual([
      'disputes.reconsideration.pending',
    ]);
    expect(claimed('上年结转的9件行政复议案件已全部审结。')).toEqual([]);
  });

  it('is that documents were issued, with what is left in force', () => {
    expect(claimed('我镇废止行政规范性文件2件，没有制发新的，8件继续有效。')).toEqual([
      'proactive.normativeDocuments.repealed=2',
      'proactive.normativeDocuments.inForce=8',
      'proactive.normativeDocuments.issued=0',
    ]);
  });
});

describe('lawsuits', () => {
  it('are of the kind that is told behind them', () => {
    expect(claimed('因政府信息公开被提起行政诉讼5件，均系复议后起诉。')).toEqual([
      'disputes.litigation.total=5',
      'disputes.litigationAfterReconsideration.total=5',
    ]);
  });

  it('are won and lost as the form has them upheld and corrected, where both are told', () => {
    expect(claimed('复议后起诉的政府信息公开案件5件，胜诉4件、败诉1件。')).toEqual([
      'disputes.litigationAfterReconsideration.total=5',
      'disputes.litigationAfterReconsideration.upheld=4',
      'disputes.litigationAfterReconsideration.corrected=1',
    ]);
    expect(claimed('政府信息公开行政诉讼败诉1件。')).toEqual([]);
  });
});

describe('differences in a list', () => {
  it('are believed where two figures changed places', () => {
    const list = '全年办结47件，其中予以公开11件、部分公开18件、不予公开7件、无法提供11件。';
    expect(read(list).blamed).toEqual([
      'requests.granted.total',
      'requests.partiallyGranted.total',
    ]);
  });

  it('are seen in a sum where the tables have nothing for what it does not name', () => {
    const short = '无法提供11件，其中本机关不掌握6件、没有现成信息需要另行制作2件。';
    expect(read(short).blamed).toContain('list');
    const open = '不予公开7件，其中第三方合法权益4件、行政查询事项2件。';
    expect(read(open).blamed).toEqual([]);
  });
});
