import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import type { Figure } from '../../../src/model/document.js';
import { formById } from '../../../src/template/index.js';
import {
  AUDIT_FORM,
  figureOf,
  figuresOf,
  REQUEST_COLUMNS,
  SOUND_ROWS,
} from '../../support/audit-form.js';

const run = (figures: Figure[]) => {
  const checks = checkFigures(AUDIT_FORM, figures);
  return new Map(checks.map((check) => [check.check, check]));
};
const requests = (changes: typeof SOUND_ROWS) =>
  run(figuresOf('requests', REQUEST_COLUMNS, { ...SOUND_ROWS, ...changes }));

describe('checkFigures', () => {
  it('passes a table that adds up', () => {
    const checks = requests({});
    const statuses = [...checks]
      .filter(([id]) => id.startsWith('requests.'))
      .map(([id, { status }]) => `${id} ${status}`);
    expect(statuses).toEqual([
      'requests.balance.naturalPerson pass',
      'requests.balance.commercial pass',
      'requests.balance.research pass',
      'requests.balance.total pass',
      'requests.resultSum.naturalPerson pass',
      'requests.resultSum.commercial pass',
      'requests.resultSum.research pass',
      'requests.resultSum.total pass',
      'requests.rowSum.received pass',
      'requests.rowSum.carriedOver pass',
      'requests.rowSum.granted pass',
      'requests.rowSum.partiallyGranted pass',
      'requests.rowSum.other.misc pass',
      'requests.rowSum.processed pass',
      'requests.rowSum.carriedForward pass',
    ]);
  });

  it('names row or column, figures and difference of a sum that fails', () => {
    const check = requests({ carriedOver: [0, 0, 0, 0] }).get('requests.balance.naturalPerson');
    expect(check).toMatchObject({
      status: 'fail',
      grade: 'official',
      severity: 'error',
      left: 23,
      right: 24,
      difference: -1,
      message: expect.stringMatching(
        /^「自然人」列：新收 23 \+ 上年结转 0 = 23，办理 21 \+ 结转下年 3 = 24，相差 1；/,
      ),
    });
  });

  it('counts a blank as zero among the parts of a sum', () => {
    const checks = requests({ carriedOver: [1, null, null, 1] });
    expect(checks.get('requests.rowSum.carriedOver')?.status).toBe('pass');
    expect(checks.get('requests.balance.commercial')?.status).toBe('pass');
  });

  it('cannot tell sums that need a total left blank beside figures', () => {
    const checks = requests({ granted: [15, 2, 0, null] });
    expect(checks.get('requests.rowSum.granted')?.status).toBe('unverifiable');
    expect(checks.get('requests.resultSum.total')?.status).toBe('unverifiable');
    expect(checks.get('requests.resultSum.naturalPerson')?.status).toBe('pass');
  });

  it('says nothing of how totals are made up where a table gives totals alone', () => {
    const alone = Object.fromEntries(
      Object.entries(SOUND_ROWS).map(([row, figures]) => [
        row,
        figures.map((figure, i) => (i < figures.length - 1 ? null : figure)),
      ]),
    ) as typeof SOUND_ROWS;
    const checks = requests(alone);
    const failed = [...checks.values()].filter(({ status }) => status === 'fail');
    expect(failed).toEqual([]);
    expect(checks.get('requests.rowSum.granted')?.status).toBe('unverifiable');
    expect(checks.get('requests.balance.total')?.status).toBe('pass');
  });

  it('counts blanks as zero in a row whose table has its parts elsewhere', () => {
    const checks = requests({ granted: [null, null, null, 17] });
    expect(checks.get('requests.rowSum.granted')?.status).toBe('fail');
  });

  it('takes a blank total of a blank row for zero', () => {
    const checks = requests({
      received: [24, 4, 0, 28],
      carriedOver: [null, null, null, null],
    });
    expect(checks.get('requests.rowSum.carriedOver')?.status).toBe('unverifiable');
    expect(checks.get('requests.balance.total')?.status).toBe('pass');
  });

  it('cannot tell a sum with an unreadable or absent figure', () => {
    expect(requests({ received: ['?', 4, 0, 27] }).get('requests.rowSum.received')).toMatchObject({
      status: 'unverifiable',
      left: null,
      difference: null,
      cause: null,
    });
    const absent = run([]);
    expect(absent.get('requests.balance.total')?.status).toBe('unverifiable');
    expect(absent.get('disputes.outcomeSum.reconsideration')?.status).toBe('unverifiable');
  });

  it('cannot tell the results where every optional row was lost', () => {
    const { 'other.misc': _lost, ...rows } = SOUND_ROWS;
    const checks = run(figuresOf('requests', REQUEST_COLUMNS, rows));
    expect(checks.get('requests.resultSum.total')?.status).toBe('unverifiable');
    expect(checks.has('requests.rowSum.other.misc')).toBe(false);
  });

  it('bounds the stock of documents in force, where it is stated', () => {
    const columns = ['issued', 'repealed', 'inForce'];
    const stock = (row: (number | null)[]) =>
      run(figuresOf('proactive', columns, { regulations: row })).get('proactive.stock.regulations');
    expect(stock([3, 1, 2])).toMatchObject({ status: 'pass', left: 0 });
    expect(stock([4, 1, 2])).toMatchObject({ status: 'fail', left: -1, right: 0 });
    expect(stock([4, 1, null])?.status).toBe('unverifiable');
  });

  it('wants counts to be integers of at least zero, and leaves amounts alone', () => {
    const values = (figure: Figure) => run([figure]).get('values.nonNegativeInteger');
    expect(values(figureOf('requests.received.total', 2.5))?.status).toBe('fail');
    expect(values(figureOf('requests.received.total', -1))?.suspects).toEqual([
      { id: 'requests.received.total', expected: null },
    ]);
    expect(values(figureOf('requests.received.total', 3))?.status).toBe('pass');
    expect(values(figureOf('proactive.fees.amount', 0.5))?.status).toBe('unverifiable');
  });

  it('asks about a likely sum that does not hold, and accuses nobody', () => {
    const values = { '': 5, upheld: 1, corrected: 1, other: 1 };
    const figures = Object.entries(values).map(([part, value]) =>
      figureOf(['statistics.reconsideration', part].filter(Boolean).join('.'), value),
    );
    const check = checkFigures(formById('2014'), figures).find(
      (one) => one.check === 'statistics.reconsideration',
    );
    expect(check).toMatchObject({ status: 'fail', grade: 'plausibility', cause: 'unknown' });
  });
});
