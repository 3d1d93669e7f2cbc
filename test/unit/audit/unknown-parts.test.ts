import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import type { Figure, Unrecognised } from '../../../src/model/document.js';
import { formById } from '../../../src/template/index.js';

const ROWS = ['', '.inPerson', '.fax', '.online', '.letter'].map(
  (part) => `statistics.requests.received${part}`,
);
const CLOSED = 'statistics.requests.closed';

/** One row under the other, ten points apart. */
const figureAt = (id: string, value: number, row: number): Figure => ({
  id,
  state: 'number',
  value,
  raw: String(value),
  remark: '',
  page: 1,
  x0: 400,
  top: row * 10,
  x1: 450,
  bottom: row * 10 + 10,
  method: 'text',
  confidence: 1,
});

const rowAt = (row: number, text: string, label = '5.电子邮件申请数'): Unrecognised => ({
  table: 'statistics',
  kind: 'row',
  label,
  text: ['件', text],
  page: 1,
  x0: 350,
  top: row * 10,
  x1: 450,
  bottom: row * 10 + 10,
});

/** Received 20 of which 15 came by the four channels of the form. */
const FIGURES = [
  ...[20, 1, 2, 10, 2].map((value, i) => figureAt(ROWS[i] ?? '', value, i)),
  figureAt(CLOSED, 3, 6),
];

const statusOf = (unrecognised: Unrecognised[], figures = FIGURES): string | undefined =>
  checkFigures(formById('2014'), figures, unrecognised).find(
    ({ check }) => check === 'statistics.requests.received',
  )?.status;

describe('sums beside rows that the form does not know', () => {
  it('fail where every row is known', () => {
    expect(statusOf([])).toBe('fail');
  });

  it('cannot be told where an unknown row stands behind the last part, or among the parts', () => {
    expect(statusOf([rowAt(5, '5')])).toBe('unverifiable');
    expect(statusOf([rowAt(2.5, '5')])).toBe('unverifiable');
  });

  it('fail where the unknown row counts nothing, or stands elsewhere', () => {
    expect(statusOf([rowAt(5, '0')])).toBe('fail');
    expect(statusOf([rowAt(5, '—')])).toBe('fail');
    expect(statusOf([rowAt(7, '5')])).toBe('fail');
  });

  it('fail where the row is a heading of the form with a subtotal', () => {
    expect(statusOf([rowAt(5, '5', '三、依申请公开情况')])).toBe('fail');
  });

  it('pass where they hold without the unknown row', () => {
    const whole = FIGURES.map((one) => (one.id === ROWS[0] ? { ...one, value: 15 } : one));
    expect(statusOf([rowAt(5, '5')], whole)).toBe('pass');
  });
});
