import { describe, expect, it } from '@jest/globals';
import { toFigures } from '../../../support/random-report.js';
import { readProse } from '../../../support/read-prose.js';

const FIGURES = toFigures(
  new Map([
    ['requests.received.total', 346],
    ['requests.received.naturalPerson', 301],
    ['requests.carriedOver.total', 12],
    ['requests.processed.total', 349],
    ['requests.carriedForward.total', 9],
    ['requests.granted.total', 203],
    ['requests.partiallyGranted.total', 41],
    ['requests.unavailable.notHeld.total', 35],
    ['requests.unavailable.needsCreation.total', 12],
    ['requests.unavailable.unclearRequest.total', 4],
    ['disputes.reconsideration.total', 24],
    ['disputes.directLitigation.total', 5],
    ['disputes.litigationAfterReconsideration.total', 0],
    ['proactive.penalties.decisions', 286],
    ['proactive.fees.amount', 8834.07],
  ]),
);

const read = (text: string) => readProse(text, FIGURES, { agency: '云浦市农业局', year: 2023 });

describe('differences that their author is to answer for', () => {
  it('are slips of the pen, or stand beside a figure that agrees', () => {
    expect(read('2023年新收政府信息公开申请364件。').blamed).toEqual(['requests.received.total']);
    expect(read('2023年新收政府信息公开申请46件。').blamed).toEqual(['requests.received.total']);
    expect(read('2023年新收政府信息公开申请377件，结转下年度9件。').blamed).toEqual([
      'requests.received.total',
    ]);
  });

  it('are neither claims nor mistakes where nothing says that they are of the table', () => {
    const alone = read('2023年新收政府信息公开申请277件。');
    expect(alone).toEqual({ claimed: [], blamed: [] });
    const both = read('2023年新收政府信息公开申请277件，办结359件。');
    expect(both).toEqual({ claimed: [], blamed: [] });
  });

  it('are none in another row of their column', () => {
    const told = read('2023年新收政府信息公开申请346件，办结申请203件。');
    expect(told).toEqual({ claimed: ['requests.received.total=346'], blamed: [] });
  });

  it('are also the wrong cell of the right row, and a point that stands elsewhere', () => {
    expect(read('政府信息公开申请无法提供35件。').blamed).toEqual(['requests.unavailable.total']);
    expect(read('2023年新收政府信息公开申请301件。').blamed).toEqual(['requests.received.total']);
    expect(read('2023年我局行政事业性收费883.41万元。').blamed).toEqual(['proactive.fees.amount']);
  });

  it('stand where nothing in the whole prose agrees', () => {
    const prose = [
      '2023年新收政府信息公开申请277件。',
      '办结政府信息公开申请281件。',
      '政府信息公开申请予以公开117件。',
    ];
    expect(read(prose.slice(0, 2).join('')).blamed).toEqual([]);
    expect(read(prose.join('')).blamed).toEqual([
      'requests.received.total',
      'requests.processed.total',
      'requests.granted.total',
    ]);
  });
});

describe('denials and sums', () => {
  it('denies nothing that the same sentence counts', () => {
    const told = '行政处罚处理决定286件，本年度未实施行政处罚。';
    expect(read(told)).toEqual({ claimed: ['proactive.penalties.decisions=286'], blamed: [] });
    expect(read('本年度未实施行政处罚。').blamed).toEqual(['proactive.penalties.decisions']);
  });

  it('names no cell for what the form has no cell for', () => {
    expect(read('政府信息公开申请予以公开和部分公开244件。')).toEqual({ claimed: [], blamed: [] });
    expect(read('新收政府信息公开申请346件，其中法人或其他组织45件。').claimed).toEqual([
      'requests.received.total=346',
    ]);
    expect(read('因政府信息公开引发的行政复议、行政诉讼共29件。')).toEqual({
      claimed: [],
      blamed: [],
    });
  });
});
