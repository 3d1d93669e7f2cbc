import { describe, expect, it } from '@jest/globals';
import { applyCorrections, type Correction, recheck } from '../../../src/audit/index.js';
import type { ReportDocument } from '../../../src/model/document.js';
import { documentOf, sixSections } from '../../support/prose-document.js';
import { randomReport, seededRandom, toFigures } from '../../support/random-report.js';

const ID = 'requests.received.total';
const values = randomReport(seededRandom(3));
const right = values.get(ID) ?? 0;
const wrong = new Map(values).set(ID, right + 7);
const document: ReportDocument = {
  ...documentOf(sixSections(), {}, 'folder/a.pdf'),
  cells: toFigures(wrong),
};
const correction = (more: Partial<Correction> = {}): Correction => ({
  file: 'a.pdf',
  id: ID,
  value: String(right),
  who: '张三',
  when: '2025-03-01',
  why: '核对原件',
  ...more,
});
const failing = (report: ReportDocument): string[] =>
  recheck(report).checks.flatMap(({ check, status }) => (status === 'fail' ? [check] : []));
const cellOf = ({ cells }: ReportDocument) => cells.find(({ id }) => id === ID);

describe('corrections', () => {
  it('stand on top of the reading, which stays', () => {
    expect(failing(document)).toEqual(['requests.balance.total', 'requests.rowSum.received']);
    const { document: after, applied, refused } = applyCorrections(document, [correction()]);
    expect(cellOf(after)).toMatchObject({
      value: right,
      raw: String(right + 7),
      correction: { from: right + 7, state: 'number', who: '张三', why: '核对原件' },
    });
    expect(after.data).toMatchObject({ requests: { received: { total: right } } });
    expect([applied.length, refused.length]).toEqual([1, 0]);
    expect(failing(after)).toEqual([]);
  });

  it('are taken back where they are no longer asked for, and give way to later ones', () => {
    const once = applyCorrections(document, [correction({ value: '' })]).document;
    expect(cellOf(once)).toMatchObject({ value: null, state: 'blank' });
    const again = applyCorrections(once, [correction({ value: '1' }), correction()]).document;
    expect(cellOf(again)).toMatchObject({ value: right, correction: { from: right + 7 } });
    const back = applyCorrections(again, []).document;
    expect(cellOf(back)).toEqual(cellOf(document));
  });

  it('are refused where the form has no such figure or the value is none', () => {
    const bad = [correction({ id: 'requests.none' }), correction({ value: '约五件' })];
    expect(applyCorrections(document, bad)).toMatchObject({ applied: [], refused: bad });
    expect(applyCorrections(document, [correction({ file: 'b.pdf' })]).document).toBe(document);
  });
});
