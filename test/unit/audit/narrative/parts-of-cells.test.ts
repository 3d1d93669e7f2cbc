import { describe, expect, it } from '@jest/globals';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 120],
    ['requests.received.naturalPerson', 96],
    ['requests.received.commercial', 15],
    ['requests.received.research', 2],
    ['requests.received.publicWelfare', 0],
    ['requests.received.legalService', 4],
    ['requests.received.otherOrganization', 3],
    ['requests.carriedOver.total', 6],
    ['requests.processed.total', 118],
    ['requests.carriedForward.total', 8],
    ['requests.granted.total', 52],
    ['requests.granted.naturalPerson', 44],
    ['requests.granted.commercial', 7],
    ['requests.granted.otherOrganization', 1],
    ['requests.denied.processInformation.total', 1],
    ['requests.denied.internalAffairs.total', 1],
    ['requests.denied.enforcementFile.total', 1],
    ['requests.unavailable.notHeld.total', 14],
    ['requests.notProcessed.petition.total', 0],
    ['requests.notProcessed.duplicate.total', 0],
    ['disputes.reconsideration.total', 40],
    ['disputes.reconsideration.upheld', 26],
    ['disputes.reconsideration.corrected', 4],
    ['disputes.reconsideration.otherOutcome', 7],
    ['disputes.reconsideration.pending', 3],
    ['proactive.normativeDocuments.issued', 5],
    ['proactive.coercion.decisions', 0],
    ['proactive.licensing.decisions', 0],
    ['proactive.fees.amount', 0],
  ]),
);

const read = (text: string) => readProse(text, FIGURES, { agency: '安岭省林业厅', year: 2023 });

describe('applicants of one result', () => {
  it('are cells where the result is one row, and none where it is a group of reasons', () => {
    expect(read('予以公开的52件中，自然人44件、商业企业7件、其他组织1件。').claimed).toEqual([
      'requests.granted.total=52',
      'requests.granted.naturalPerson=44',
      'requests.granted.commercial=7',
      'requests.granted.otherOrganization=1',
    ]);
    expect(read('无法提供14件，其中自然人96件、商业企业15件。').claimed).toEqual([
      'requests.unavailable.total=14',
    ]);
  });
});

describe('shares of applicants', () => {
  it('are worked out from the figure in front of them, by any base that is told or printed', () => {
    expect(read('新收申请120件，其中自然人96件，占80.0%，商业企业15件，占15.2%。').blamed).toEqual([
      'requests.received.commercial.share',
    ]);
    expect(read('自然人申请96件，占信函申请的69.3%。').blamed).toEqual([]);
  });
});

describe('lists of the tables', () => {
  it('count on another base only where they are made of its parts', () => {
    const chance =
      '全年新收申请120件，其中自然人96件、商业企业21件、法律服务机构6件、其他组织3件。';
    expect(read(chance).blamed).toContain('list');
    const alone =
      '全年因政府信息公开被申请行政复议34件，其中结果维持26件、结果纠正4件、其他结果7件、尚未审结3件。';
    expect(read(alone).blamed).toEqual(['disputes.reconsideration.total', 'list']);
  });
});

describe('reasons and years that stand apart from their figure', () => {
  it('are told behind what was asked for', () => {
    expect(read('不予公开的1件，申请的是历次会议记录，属于过程性信息。').claimed).toContain(
      'requests.denied.processInformation.total=1',
    );
  });

  it('are one of each, or none of what never came in', () => {
    expect(read('不予公开申请中三类内部事务信息和行政执法案卷各1件。').claimed).toEqual([
      'requests.denied.internalAffairs.total=1',
      'requests.denied.enforcementFile.total=1',
    ]);
    expect(read('全年没有收到信访举报投诉类申请、重复申请。').claimed).toEqual([
      'requests.notProcessed.petition.total=0',
      'requests.notProcessed.duplicate.total=0',
    ]);
  });

  it('have the name of all in front of the first year', () => {
    expect(read('近三年申请量分别为2021年91件、2022年104件、2023年120件。').claimed).toEqual([
      'requests.received.total=120',
    ]);
    expect(read('申请量较上年的104件增加16件，为120件。').claimed).toEqual([
      'requests.received.total=120',
    ]);
  });
});

describe("a row that three figures show to be the table's", () => {
  it('blames the one that differs, whatever words stand around it', () => {
    const told =
      '申请人对信息公开答复有异议而提起行政复议的40件，结果维持26件、结果纠正4件、其他结果7件、尚未审结8件。';
    expect(read(told).blamed).toEqual(['disputes.reconsideration.pending', 'list']);
    const otherwise = '提起行政复议的40件，维持26件、纠正4件、其他1件，另有撤回6件、未审结3件。';
    expect(read(otherwise).blamed).toEqual([]);
  });
});

describe('the year and the author', () => {
  it('are meant anew behind a part of the year, and by a department itself', () => {
    expect(read('截至6月30日，收到申请61件；全年新收申请120件。').claimed).toEqual([
      'requests.received.total=120',
    ]);
    expect(read('全省林业系统共收到申请900件；厅本级新收申请120件。').claimed).toEqual([
      'requests.received.total=120',
    ]);
  });
});

describe('the author', () => {
  it('is not the office whose rules it follows, nor another in whose name it issues documents', () => {
    const rules = '认真执行国务院办公厅有关规定，全年收到政府信息公开申请120件。';
    expect(read(rules).claimed).toEqual(['requests.received.total=120']);
    const own = '全年以省林业厅名义制发行政规范性文件5件。';
    expect(read(own).claimed).toEqual(['proactive.normativeDocuments.issued=5']);
    expect(read('全年以省政府办公厅名义制发行政规范性文件5件。').claimed).toEqual([]);
  });

  it('denies decisions and fees in one breath', () => {
    expect(read('无行政许可、行政强制和行政事业性收费。').claimed).toEqual([
      'proactive.licensing.decisions=0',
      'proactive.coercion.decisions=0',
      'proactive.fees.amount=0',
    ]);
  });
});
