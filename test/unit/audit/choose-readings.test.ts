import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import { chooseReadings } from '../../../src/audit/choose-readings.js';
import type { Figure } from '../../../src/model/document.js';
import { AUDIT_FORM, figuresOf, REQUEST_COLUMNS, SOUND_ROWS } from '../../support/audit-form.js';

type Readings = Record<string, string[]>;

/** A scanned table: each cell read as printed above, some in other ways too, best first. */
const scan = (changes: typeof SOUND_ROWS, readings: Readings): Figure[] =>
  figuresOf('requests', REQUEST_COLUMNS, { ...SOUND_ROWS, ...changes }).map((figure) => ({
    ...figure,
    method: 'ocr',
    confidence: 0.9,
    readings: (readings[figure.id] ?? [figure.raw, figure.raw]).map((text, index) => ({
      text,
      confidence: 0.9 - index / 10,
      engine: `engine-${index}`,
    })),
  }));
const pick = (figures: Figure[], id: string): Figure | undefined =>
  figures.find((figure) => figure.id === id);
const failing = (figures: Figure[]): string[] =>
  checkFigures(AUDIT_FORM, figures).flatMap(({ check, status }) =>
    status === 'fail' ? [check] : [],
  );

describe('chooseReadings', () => {
  it('takes the reading that satisfies row and column', () => {
    const figures = scan(
      { granted: [15, 7, 0, 17] },
      { 'requests.granted.commercial': ['7', '2'] },
    );
    const chosen = chooseReadings(AUDIT_FORM, figures);
    expect(pick(chosen, 'requests.granted.commercial')).toMatchObject({
      value: 2,
      raw: '2',
      repaired: {
        from: '7',
        to: '2',
        by: 'requests.resultSum.commercial requests.rowSum.granted',
      },
    });
    expect(pick(chosen, 'requests.granted.commercial')?.doubtful).toBeUndefined();
    expect(failing(chosen)).toEqual([]);
  });

  it('reads two figures of one row otherwise at once', () => {
    const figures = scan(
      { granted: [16, 7, 0, 17] },
      {
        'requests.granted.commercial': ['7', '2'],
        'requests.granted.naturalPerson': ['16', '15'],
      },
    );
    expect(failing(chooseReadings(AUDIT_FORM, figures))).toEqual([]);
  });

  it('does not take an engine’s silence for a blank', () => {
    const figures = scan({ granted: [15, 2, 5, 17] }, { 'requests.granted.research': ['5', ''] });
    const chosen = pick(chooseReadings(AUDIT_FORM, figures), 'requests.granted.research');
    expect(chosen).toMatchObject({ state: 'number', value: 5, raw: '5' });
    expect(chosen?.repaired).toBeUndefined();
  });

  it('never bends a figure that all engines read alike', () => {
    const figures = scan({ granted: [15, 7, 0, 17] }, {});
    expect(chooseReadings(AUDIT_FORM, figures)).toEqual(figures);
  });

  it('does not use a doubtful figure to make up for the publisher’s error beside it', () => {
    const figures = scan(
      { granted: [15, 4, 0, 17] },
      { 'requests.granted.naturalPerson': ['15', '13'] },
    );
    const chosen = chooseReadings(AUDIT_FORM, figures);
    expect(pick(chosen, 'requests.granted.naturalPerson')).toMatchObject({
      value: 15,
      doubtful: true,
    });
    expect(failing(chosen)).toEqual(['requests.resultSum.commercial', 'requests.rowSum.granted']);
  });

  it('takes the reading that satisfies the column where the row fails for another figure anyway', () => {
    const figures = scan({ granted: [18, 2, 0, 11] }, { 'requests.granted.total': ['11', '17'] });
    const chosen = chooseReadings(AUDIT_FORM, figures);
    expect(pick(chosen, 'requests.granted.total')).toMatchObject({ value: 17, doubtful: true });
    expect(failing(chosen)).toEqual([
      'requests.resultSum.naturalPerson',
      'requests.rowSum.granted',
    ]);
  });

  it('reads what one engine could not', () => {
    const figures = scan(
      { granted: [15, '?', 0, 17] },
      {
        'requests.granted.commercial': ['Z', '2', '7'],
      },
    );
    expect(pick(chooseReadings(AUDIT_FORM, figures), 'requests.granted.commercial')).toMatchObject({
      state: 'number',
      value: 2,
    });
  });

  it('clears the doubt of a figure that its row and column confirm, and keeps it elsewhere', () => {
    const doubts = { 'requests.granted.commercial': ['2', '7'] };
    const figures = scan({}, doubts).map((figure) => ({ ...figure, doubtful: true }));
    const chosen = chooseReadings(AUDIT_FORM, figures);
    expect(pick(chosen, 'requests.granted.commercial')?.doubtful).toBeUndefined();
    const dispute = figuresOf('disputes', ['upheld', 'corrected', 'pending', 'total'], {
      reconsideration: [1, 2, 0, 3],
    }).map((figure) => ({
      ...figure,
      readings: ['1', '7'].map((text) => ({ text, confidence: 0.9, engine: text })),
    }));
    const [upheld] = chooseReadings(AUDIT_FORM, dispute);
    expect(upheld).toMatchObject({ value: 1, doubtful: true });
  });

  it('doubts a figure read without assurance, save where its row and column hold', () => {
    const id = 'requests.granted.commercial';
    const unsure = (changes: typeof SOUND_ROWS): Figure[] =>
      scan(changes, {}).map((figure) =>
        figure.id === id ? { ...figure, confidence: 0.5 } : figure,
      );
    expect(pick(chooseReadings(AUDIT_FORM, unsure({})), id)?.doubtful).toBeUndefined();
    const broken = unsure({ granted: [16, 7, 0, 17] });
    expect(pick(chooseReadings(AUDIT_FORM, broken), id)?.doubtful).toBe(true);
  });
});
