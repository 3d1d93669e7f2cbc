import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import { classifyMisprint } from '../../../src/audit/misprint.js';
import type { Figure } from '../../../src/model/document.js';
import {
  AUDIT_FORM,
  figureOf,
  figuresOf,
  REQUEST_COLUMNS,
  SOUND_ROWS,
} from '../../support/audit-form.js';

const failing = (changes: typeof SOUND_ROWS, adjust: (figure: Figure) => Figure = (one) => one) =>
  checkFigures(
    AUDIT_FORM,
    figuresOf('requests', REQUEST_COLUMNS, { ...SOUND_ROWS, ...changes }).map(adjust),
  ).filter(({ status }) => status === 'fail');

describe('suspects', () => {
  it('are the figure where a failing row and a failing column cross', () => {
    const checks = failing({ granted: [15, 4, 0, 17] });
    expect(checks.map(({ check }) => check)).toEqual([
      'requests.resultSum.commercial',
      'requests.rowSum.granted',
    ]);
    for (const { suspects, cause } of checks) {
      expect(suspects).toEqual([{ id: 'requests.granted.commercial', expected: 2 }]);
      expect(cause).toBe('source');
    }
  });

  it('tell one application booked under two applicants, once', () => {
    const checks = failing({ received: [22, 5, 0, 27] });
    expect(checks.map(({ check }) => check)).toEqual([
      'requests.balance.naturalPerson',
      'requests.balance.commercial',
    ]);
    expect(checks[0]?.message).toMatch(/「自然人」「商业企业」两列差额相反.*1 件/);
    expect(checks[1]?.message).toMatch(/与 requests\.balance\.naturalPerson 同出一因/);
  });

  it('put a swap of digits before other explanations', () => {
    const checks = checkFigures(
      AUDIT_FORM,
      figuresOf('disputes', ['upheld', 'corrected', 'pending', 'total'], {
        reconsideration: [21, 7, 10, 29],
      }),
    ).filter(({ status }) => status === 'fail');
    expect(checks[0]?.suspects[0]).toEqual({ id: 'disputes.reconsideration.upheld', expected: 12 });
    expect(checks[0]?.message).toContain('疑数字前后颠倒');
  });

  it('find two cells that were read as one', () => {
    const checks = failing({
      received: [251, 0, 0, 27],
      carriedOver: [0, 0, 0, 0],
      processed: [22, 1, 0, 23],
      granted: [15, 0, 0, 15],
      partiallyGranted: [5, 0, 0, 5],
      carriedForward: [3, 0, 0, 3],
      'other.misc': [2, 1, 0, 3],
    });
    expect(checks.some(({ message }) => message.includes('连成一格'))).toBe(false);
    const merged = failing({
      received: [234, null, 0, 27],
    });
    expect(merged.map(({ message }) => message)).toEqual(
      merged.map(() => expect.stringContaining('两格数字连成一格')),
    );
    expect(merged[0]?.suspects[0]).toEqual({
      id: 'requests.received.naturalPerson',
      expected: 23,
    });
  });

  it('blame our reading where the suspect was read with doubt', () => {
    const doubt = (figure: Figure): Figure =>
      figure.id === 'requests.granted.commercial' ? { ...figure, doubtful: true } : figure;
    const checks = failing({ granted: [15, 4, 0, 17] }, doubt);
    expect(checks.map(({ cause }) => cause)).toEqual(['reading', 'reading']);
  });

  it('do not decide between publisher and reader on a fair scan', () => {
    const scanned = (figure: Figure): Figure => ({ ...figure, method: 'ocr', confidence: 0.85 });
    expect(failing({ granted: [15, 4, 0, 17] }, scanned)[0]?.cause).toBe('unknown');
    const read = { confidence: 0.97, text: '4' };
    const readings = [
      { ...read, engine: 'a' },
      { ...read, engine: 'b' },
    ];
    const agreed = (figure: Figure): Figure => ({ ...scanned(figure), confidence: 0.97, readings });
    expect(failing({ granted: [15, 4, 0, 17] }, agreed)[0]?.cause).toBe('source');
  });

  it('name the stock first where a bound is broken', () => {
    const checks = checkFigures(AUDIT_FORM, [
      figureOf('proactive.regulations.inForce', 1),
      figureOf('proactive.regulations.issued', 3),
      figureOf('proactive.regulations.repealed', 1),
    ]).filter(({ status }) => status === 'fail');
    expect(checks[0]?.suspects[0]?.id).toBe('proactive.regulations.inForce');
  });
});

describe('classifyMisprint', () => {
  it.each([
    [21, 12, 'swap'],
    [71, 72, 'digit'],
    [7, 72, 'lost'],
    [772, 72, 'extra'],
    [null, 3, 'empty'],
    [95, 105, 'other'],
  ])('%p for %p is %p', (printed, right, slip) => {
    expect(classifyMisprint(printed, right)).toBe(slip);
  });
});
