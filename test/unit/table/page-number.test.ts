import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { dropPageNumbers } from '../../../src/table/page-number.js';
import { page, writing } from './support.js';

const kept = (...runs: ReturnType<typeof writing>[]): string[] =>
  dropPageNumbers(findLines(page({ runs })), 200).map((line) => line.text);

describe('dropPageNumbers', () => {
  it('takes away what can only be a page number, alone at the foot or the top of a page', () => {
    for (const text of ['1 / 2', '- 1 -', '—3—', '第1页', '第1页共3页', '2/共3页', 'Page 1 of 3']) {
      expect(kept(writing('合计', 10, 165), writing(text, 90, 185))).toEqual(['合计']);
      expect(kept(writing(text, 90, 5), writing('合计', 10, 165))).toEqual(['合计']);
    }
  });

  it('takes away one that is named, whatever stands beside it', () => {
    const title = writing('Registration report', 10, 5);
    for (const text of ['Page: 4', 'Page 4', 'page 4 of 10'])
      expect(kept(title, writing(text, 150, 5), writing('Total', 10, 60))).toEqual([
        'Registration report',
        'Total',
      ]);
  });

  it('keeps figures, what has text beside it, and what stands inside the page', () => {
    expect(kept(writing('合计', 10, 165), writing('12', 90, 185))).toEqual(['合计', '12']);
    expect(kept(writing('合计', 10, 165), writing('-12', 90, 185))).toEqual(['合计', '-12']);
    expect(kept(writing('合计', 10, 185), writing('1/2', 90, 185))).toEqual(['合计', '1/2']);
    expect(kept(writing('合计', 10, 130), writing('1/2', 90, 150))).toEqual(['合计', '1/2']);
  });
});
