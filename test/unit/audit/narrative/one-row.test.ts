import { describe, expect, it } from '@jest/globals';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.naturalPerson', 250],
    ['requests.received.commercial', 22],
    ['requests.received.legalService', 11],
    ['requests.carriedOver.naturalPerson', 21],
    ['requests.carriedOver.commercial', 1],
    ['requests.carriedOver.legalService', 0],
    ['requests.processed.total', 294],
    ['requests.processed.naturalPerson', 264],
    ['requests.processed.commercial', 20],
    ['requests.processed.legalService', 10],
    ['requests.carriedForward.naturalPerson', 7],
    ['requests.carriedForward.commercial', 3],
    ['requests.carriedForward.legalService', 1],
    ['disputes.directLitigation.total', 8],
    ['disputes.directLitigation.upheld', 2],
    ['disputes.directLitigation.corrected', 1],
    ['disputes.directLitigation.otherOutcome', 4],
    ['disputes.directLitigation.pending', 1],
    ['disputes.litigationAfterReconsideration.total', 33],
    ['disputes.litigationAfterReconsideration.upheld', 17],
    ['disputes.litigationAfterReconsideration.corrected', 3],
    ['disputes.litigationAfterReconsideration.otherOutcome', 5],
    ['disputes.litigationAfterReconsideration.pending', 8],
  ]),
);

const read = (text: string) => readProse(text, FIGURES, { agency: '禾阳县人民政府', year: 2024 });

describe('lists of applicants and of outcomes', () => {
  it('stand in the row that holds their figures, if the sentence speaks of it', () => {
    const closed = '从办结件的申请人构成看，自然人264件，商业企业20件，法律服务机构10件。';
    expect(read(closed)).toEqual({
      claimed: [
        'requests.processed.naturalPerson=264',
        'requests.processed.commercial=20',
        'requests.processed.legalService=10',
      ],
      blamed: [],
    });
    const left = '剩余申请均需延续办理，从申请人类型看，自然人7件，商业企业3件。';
    expect(read(left)).toEqual({
      claimed: ['requests.carriedForward.naturalPerson=7', 'requests.carriedForward.commercial=3'],
      blamed: [],
    });
  });

  it('stay in the row that was read where no other holds more of them', () => {
    const received = '收到政府信息公开申请中，自然人250件，商业企业20件，法律服务机构11件。';
    expect(read(received).claimed).toContain('requests.received.naturalPerson=250');
  });

  it('stand in the kind of lawsuits that holds them', () => {
    const told =
      '政府信息公开行政诉讼中，复议后起诉33件，较直接起诉的为多，维持17件、纠正3件、其他结果5件、尚未审结8件。';
    expect(read(told).blamed).toEqual([]);
    expect(read(told).claimed).toEqual([
      'disputes.litigationAfterReconsideration.total=33',
      'disputes.litigationAfterReconsideration.upheld=17',
      'disputes.litigationAfterReconsideration.corrected=3',
      'disputes.litigationAfterReconsideration.otherOutcome=5',
      'disputes.litigationAfterReconsideration.pending=8',
    ]);
  });
});
