import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../../src/audit/check-figures.js';
import { doubtPages } from '../../../src/audit/doubtful-pages.js';
import type { Figure } from '../../../src/model/document.js';
import { AUDIT_FORM, figuresOf, REQUEST_COLUMNS, SOUND_ROWS } from '../../support/audit-form.js';

/** The scanned figures of a table whose row `granted` does not add up; the first few are doubtful. */
const page = (number: number, doubtful: number, method: 'ocr' | 'text' = 'ocr'): Figure[] =>
  figuresOf('requests', REQUEST_COLUMNS, { ...SOUND_ROWS, granted: [15, 4, 0, 17] }).map(
    (figure, i) => ({
      ...figure,
      page: number,
      method,
      confidence: 0.99,
      readings: ['a', 'b'].map((engine) => ({ text: figure.raw, confidence: 0.99, engine })),
      ...(i < doubtful ? { doubtful: true } : {}),
    }),
  );
const causesOf = (figures: Figure[]): unknown[] =>
  checkFigures(AUDIT_FORM, figures).flatMap(({ status, cause }) =>
    status === 'fail' ? [cause] : [],
  );

describe('doubtPages', () => {
  it('believes a page with few doubts', () => {
    const figures = page(2, 2);
    expect(doubtPages(figures)).toEqual({ figures, warnings: [] });
    expect(causesOf(figures)).toContain('source');
  });

  it('offers a page for review where too many of its figures are doubtful', () => {
    const figures = page(2, 4);
    const { warnings } = doubtPages(figures);
    const count = figures.filter(({ state }) => state === 'number').length;
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'ocr.doubtfulPage', page: 2 });
    expect(warnings[0]?.message).toContain(`第 2 页识别的 ${count} 个数字中有 4 个存疑`);
  });

  it('blames no publisher for a figure of such a page', () => {
    const doubted = doubtPages(page(2, 4)).figures;
    expect(doubted.every(({ doubtful }) => doubtful)).toBe(true);
    expect(causesOf(doubted).length).toBeGreaterThan(0);
    expect(causesOf(doubted)).not.toContain('source');
  });

  it('leaves the other pages, and figures of the text layer, as they were', () => {
    const sound = page(3, 0);
    const text = page(4, 9, 'text');
    const { figures, warnings } = doubtPages([...page(2, 4), ...sound, ...text]);
    expect(figures.slice(-sound.length - text.length)).toEqual([...sound, ...text]);
    expect(warnings.map((warning) => warning.page)).toEqual([2]);
  });
});
