import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import { chooseReadings } from '../../../src/audit/choose-readings.js';
import { preferWholeCounts } from '../../../src/audit/whole-counts.js';
import type { Figure } from '../../../src/model/document.js';
import { AUDIT_FORM, figuresOf, REQUEST_COLUMNS, SOUND_ROWS } from '../../support/audit-form.js';

const ISSUED = 'proactive.regulations.issued';

/** One scanned figure, read as the first text and in the other ways too. */
function scanned(id: string, value: number, ...texts: string[]): Figure {
  const [row = '', column = ''] = id.split('.').slice(1);
  const [figure] = figuresOf('proactive', [column], { [row]: [value] });
  if (!figure) throw new Error(`no figure ${id}`);
  const readings = texts.map((text, i) => ({ text, confidence: 0.95 - i / 10, engine: `e${i}` }));
  return { ...figure, raw: texts[0] ?? '', method: 'ocr', confidence: 0.95, readings };
}

const mended = (figure: Figure): Figure | undefined => preferWholeCounts(AUDIT_FORM, [figure])[0];

describe('preferWholeCounts', () => {
  it('takes the reading without the sign that a speck made', () => {
    expect(mended(scanned(ISSUED, -16, '-16', '16'))).toMatchObject({
      value: 16,
      raw: '16',
      confidence: 0.85,
      doubtful: true,
      repaired: { from: '-16', to: '16', by: 'values.nonNegativeInteger' },
    });
  });

  it('takes the same digits without the point before any other count', () => {
    const figure = scanned(ISSUED, 12.07, '12.07', '1201', '1207');
    expect(mended(figure)).toMatchObject({ value: 1207, raw: '1207', doubtful: true });
    expect(mended(scanned(ISSUED, 12.07, '12.07', '1201'))).toMatchObject({ value: 1201 });
  });

  it('invents nothing: what all engines read so is kept, and doubtful', () => {
    const figure = scanned(ISSUED, 12.07, '12.07', '12.07', '');
    expect(mended(figure)).toEqual({ ...figure, doubtful: true });
  });

  it('leaves whole counts, amounts of money and what a text layer says', () => {
    const whole = scanned(ISSUED, 16, '16', '-16');
    const money = scanned('proactive.fees.amount', 1.25, '1.25', '125');
    const printed: Figure = { ...scanned(ISSUED, -16, '-16', '16'), method: 'text' };
    for (const figure of [whole, money, printed]) expect(mended(figure)).toBe(figure);
  });

  const requests = (readings: string[]): Figure[] =>
    figuresOf('requests', REQUEST_COLUMNS, SOUND_ROWS).map((figure) => {
      const own = figure.id === 'requests.granted.commercial' ? readings : [figure.raw, figure.raw];
      return {
        ...figure,
        ...(own === readings ? { value: -2, raw: '-2' } : {}),
        method: 'ocr',
        confidence: 0.95,
        readings: own.map((text, i) => ({ text, confidence: 0.95, engine: `e${i}` })),
      };
    });

  it('is beyond doubt again where row and column confirm what it took', () => {
    const chosen = chooseReadings(AUDIT_FORM, requests(['-2', '2']));
    const figure = chosen.find(({ id }) => id === 'requests.granted.commercial');
    expect(figure).toMatchObject({ value: 2, repaired: { from: '-2' } });
    expect(figure?.doubtful).toBeUndefined();
  });

  it('makes the checks that need it our reading, not the publisher’s error', () => {
    const checks = checkFigures(AUDIT_FORM, chooseReadings(AUDIT_FORM, requests(['-2', '-2'])));
    const causes = checks.flatMap(({ status, cause }) => (status === 'fail' ? [cause] : []));
    expect(causes.length).toBeGreaterThan(1);
    expect(new Set(causes)).toEqual(new Set(['reading']));
  });
});
