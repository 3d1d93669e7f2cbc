import { describe, expect, it } from '@jest/globals';
import { dataOf } from '../../../src/template/data-of.js';
import { figureOf } from '../../support/audit-form.js';

describe('dataOf', () => {
  it('nests figures by their ids; what is no number is null', () => {
    const figures = [
      figureOf('requests.received.total', 3),
      figureOf('requests.denied.stateSecret.total', null),
      figureOf('disputes.reconsideration.total', '?'),
    ];
    expect(dataOf(figures)).toEqual({
      requests: { received: { total: 3 }, denied: { stateSecret: { total: null } } },
      disputes: { reconsideration: { total: null } },
    });
  });

  it.each([[['s.received', 's.received.fax']], [['s.received.fax', 's.received']]])(
    'keeps a figure that stands above others beside them: %j',
    (ids) => {
      const figures = ids.map((id) => figureOf(id, id.length));
      expect(dataOf(figures)).toEqual({ s: { received: { total: 10, fax: 14 } } });
    },
  );

  it('gives an empty object where there are no figures', () => {
    expect(dataOf([])).toEqual({});
  });
});
