import { describe, expect, it } from '@jest/globals';
import { findWrongList, type TableTotals } from '../../../../src/audit/narrative/check-list.js';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 57],
    ['requests.carriedOver.total', 4],
    ['requests.carriedOver.naturalPerson', 2],
    ['requests.carriedOver.commercial', 2],
    ['requests.processed.total', 58],
    ['requests.processed.legalService', 3],
    ['requests.carriedForward.total', 3],
    ['requests.carriedForward.naturalPerson', 3],
    ['requests.unavailable.total', 9],
    ['requests.denied.thirdPartyRights.total', 1],
    ['requests.notProcessed.petition.total', 1],
    ['requests.notProcessed.publicationRequest.total', 0],
    ['requests.other.misc.total', 0],
    ['disputes.directLitigation.total', 0],
    ['disputes.directLitigation.upheld', 0],
    ['disputes.litigationAfterReconsideration.total', 14],
    ['disputes.litigationAfterReconsideration.upheld', 9],
    ['disputes.litigationAfterReconsideration.pending', 5],
    ['proactive.penalties.decisions', 17],
    ['proactive.fees.amount', 0],
    ['proactive.normativeDocuments.issued', 13],
    ['proactive.normativeDocuments.repealed', 6],
    ['proactive.normativeDocuments.inForce', 87],
  ]),
);

const read = (text: string) =>
  readProse(text, FIGURES, { agency: '安岭县柳河湾镇人民政府', year: 2022 });

describe('cells in other words', () => {
  it('are both kinds of lawsuits where none is counted, and one cell where it is denied twice', () => {
    expect(read('全年因政府信息公开涉及行政诉讼0件。')).toEqual({
      claimed: [
        'disputes.directLitigation.total=0',
        'disputes.litigationAfterReconsideration.total=0',
      ],
      blamed: ['disputes.litigationAfterReconsideration.total'],
    });
    const fees = '我镇没有行政事业性收费项目，行政事业性收费金额为0万元。';
    expect(read(fees).claimed).toEqual(['proactive.fees.amount=0']);
  });

  it('are the lawsuits after review, whatever the word for after', () => {
    const told = '政府信息公开案件中经复议后再行起诉的14件，维持9件、未审结5件。';
    expect(read(told)).toEqual({
      claimed: [
        'disputes.litigationAfterReconsideration.total=14',
        'disputes.litigationAfterReconsideration.upheld=9',
        'disputes.litigationAfterReconsideration.pending=5',
      ],
      blamed: [],
    });
    expect(read('政府信息公开案件中经复议再起诉的14件。').claimed).toEqual([
      'disputes.litigationAfterReconsideration.total=14',
    ]);
  });

  it('are a reason behind its figure, and no single result before all others', () => {
    const petition = read('收到1件信访举报投诉类申请，按规定不予处理。');
    expect(petition.claimed).toEqual(['requests.notProcessed.petition.total=1']);
    expect(petition.blamed).toEqual([]);
    expect(read('办结政府信息公开申请58件，无法提供等其他情况8件。').blamed).toEqual([]);
    expect(read('不予公开政府信息公开申请的1件系保护第三方合法权益。').claimed).toContain(
      'requests.denied.thirdPartyRights.total=1',
    );
  });

  it('are the applicant of all that a figure counts, and of each of two', () => {
    expect(read('结转至2023年继续办理的3件申请均由自然人提交。').claimed).toEqual([
      'requests.carriedForward.total=3',
      'requests.carriedForward.naturalPerson=3',
    ]);
    expect(read('2021年结转的4件申请中自然人、商业企业各2件。').claimed).toEqual([
      'requests.carriedOver.total=4',
      'requests.carriedOver.naturalPerson=2',
      'requests.carriedOver.commercial=2',
    ]);
    expect(read('年内办结的政府信息公开申请中，由律师事务所提出的3件。').claimed).toEqual([
      'requests.processed.legalService=3',
    ]);
  });

  it('are denied one by one', () => {
    const others = read('2022年收到政府信息公开申请57件，没有作其他处理的申请。');
    expect(others.claimed).toEqual(['requests.received.total=57', 'requests.other.total=0']);
    expect(others.blamed).toEqual([]);
    expect(read('2022年，我镇没有应公开而未公开的申请。')).toEqual({ claimed: [], blamed: [] });
    expect(read('我镇未收到任何形式的政府信息公开申请。').blamed).toEqual([
      'requests.received.total',
    ]);
    expect(read('依申请公开方面，未遇到要求提供公开出版物的申请。').claimed).toEqual([
      'requests.notProcessed.publicationRequest.total=0',
    ]);
  });

  it('are what is not due yet, asked for in other words, issued of those in force', () => {
    const due = '办理期限尚未届满的3件政府信息公开申请转入2023年继续办理。';
    expect(read(due).claimed).toEqual(['requests.carriedForward.total=3']);
    expect(read('2022年，我镇受理依申请信息公开0件。').blamed).toEqual(['requests.received.total']);
    expect(read('我镇现行有效行政规范性文件87件，其中本年制发31件。').blamed).toEqual([
      'proactive.normativeDocuments.issued',
    ]);
    const row = '健全行政规范性文件清理机制，年内制发行政规范性文件13件，废止6件，现行有效78件。';
    expect(read(row).blamed).toEqual(['proactive.normativeDocuments.inForce']);
  });

  it('are decisions of a town in its own name', () => {
    const told = '稳步推进乡镇综合行政执法改革，2022年以镇政府名义作出行政处罚决定17件。';
    expect(read(told).claimed).toEqual(['proactive.penalties.decisions=17']);
    expect(read('2022年我镇没有作出行政处罚决定。').blamed).toEqual([
      'proactive.penalties.decisions',
    ]);
    expect(read('2022年以县政府名义作出行政处罚决定17件。').claimed).toEqual([]);
  });
});

describe('lists with their total', () => {
  const tables = (requests: number[]): (() => TableTotals) => {
    return () => ({
      requests: new Set(requests),
      disputes: new Set(),
      closed: 11,
      isOfTotal: () => undefined,
      namesAll: () => false,
    });
  };

  it('may have a bracket behind it, or the outcomes of disputes right behind', () => {
    const bracket = '办结的申请共20件(均采用书面方式答复)，其中予以公开7件，部分公开16件。';
    expect(findWrongList(bracket, tables([]))?.items).toEqual([7, 16]);
    const outcomes = '提起行政复议的39件，结果维持21件、结果纠正4件、其他结果9件、尚未审结8件。';
    expect(findWrongList(outcomes, tables([]))?.items).toEqual([21, 4, 9, 8]);
    const others = '全部行政复议案件143件中，撤回31件，维持78件，纠正9件。';
    expect(findWrongList(others, tables([]))).toBeUndefined();
  });

  it('leave nothing out where all four outcomes are told', () => {
    const short = '行政复议案件89件，其中维持58件，纠正6件，其他结果15件，尚未审结7件。';
    expect(findWrongList(short, tables([]))?.total).toBe(89);
    const open = '行政复议案件89件，其中维持58件，纠正6件，其他结果15件。';
    expect(findWrongList(open, tables([]))).toBeUndefined();
  });

  it('count on no other base than that of the closed, whose number is the table’s', () => {
    const closed = '办结政府信息公开申请11件，其中予以公开5件、部分公开2件、不予公开5件。';
    expect(findWrongList(closed, tables([12]))?.total).toBe(11);
    const received = '收到政府信息公开申请10件，其中予以公开5件、部分公开2件、不予公开5件。';
    expect(findWrongList(received, tables([12]))).toBeUndefined();
  });

  it('end before what is denied', () => {
    const told = '已办结9件，予以公开4件，不予公开5件，没有部分公开的情形；另有1件结转下年。';
    expect(findWrongList(told, tables([]))).toBeUndefined();
  });
});
