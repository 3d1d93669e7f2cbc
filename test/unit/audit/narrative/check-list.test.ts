import { describe, expect, it } from '@jest/globals';
import { findWrongList, type TableTotals } from '../../../../src/audit/narrative/check-list.js';

const EMPTY: TableTotals = {
  requests: new Set(),
  disputes: new Set(),
  closed: undefined,
  isOfTotal: () => undefined,
  namesAll: () => false,
};
const NONE = (): TableTotals => EMPTY;

describe('findWrongList', () => {
  it('finds a list of one kind that exceeds its total', () => {
    const sentence = '行政复议29件，其中维持16件、纠正5件、其他结果6件、尚未审结4件。';
    expect(findWrongList(sentence, NONE)).toMatchObject({ total: 29, items: [16, 5, 6, 4] });
  });

  it('stops at the first item of another kind', () => {
    expect(
      findWrongList('行政复议29件，其中维持16件、纠正3件；行政诉讼19件。', NONE),
    ).toBeUndefined();
  });

  it('lets a list add up to another total of the tables', () => {
    const sentence = '收到申请620件，其中予以公开400件、部分公开229件。';
    expect(
      findWrongList(sentence, () => ({ ...EMPTY, requests: new Set([620, 629]) })),
    ).toBeUndefined();
    expect(findWrongList(sentence, NONE)?.items).toEqual([400, 229]);
  });

  it('lets a list fall short of its total unless it names every result', () => {
    expect(findWrongList('办结9件，其中予以公开4件、部分公开1件。', NONE)).toBeUndefined();
    const all =
      '办结9件，其中予以公开4件、部分公开1件、不予公开1件、无法提供1件、不予处理0件、其他处理1件。';
    expect(findWrongList(all, NONE)?.total).toBe(9);
  });

  it('finds a sum behind its items that is not theirs, if all of them are ways of applying', () => {
    const sentence = '网络申请489件、信函申请213件、当面申请51件，合计743件。';
    expect(findWrongList(sentence, NONE)).toEqual({
      total: 743,
      items: [489, 213, 51],
      unit: '件',
    });
    expect(findWrongList('建议12件、网络申请30件，合计52件。', NONE)).toBeUndefined();
    expect(findWrongList('收到743件(网络489件、信函213件、当面51件)。', NONE)?.total).toBe(743);
  });
});
