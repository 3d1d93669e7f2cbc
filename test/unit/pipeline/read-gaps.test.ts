import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../../src/model/page.js';
import { ocrNeed } from '../../../src/pipeline/needs-ocr.js';
import { fillGaps } from '../../../src/pipeline/read-gaps.js';
import { page, writing } from '../table/support.js';

/** Writing in which these characters have no Unicode. */
function withGaps(text: string, top: number, ...gaps: string[]): Run {
  const run = writing(text, 10, top);
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, mapped: !gaps.includes(glyph.text) }));
  return { ...run, glyphs };
}

const TITLE = '云山巿民政局2024年政府信息公开工作年度报告';

describe('a page that lacks the Unicode of single characters', () => {
  const text = page({ runs: [withGaps(TITLE, 10, '巿')] });

  it('asks OCR for them, unless it is off or they are symbols or narrow', () => {
    expect(ocrNeed(text, 'auto')).toEqual({ kind: 'gaps' });
    expect(ocrNeed(text, 'never')).toEqual({ kind: 'none' });
    const symbol = page({ runs: [withGaps('\uf06c 政府信息公开工作年度报告', 10, '\uf06c')] });
    const narrow = page({ runs: [withGaps('x政府信息公开工作年度报告', 10, 'x')] });
    for (const other of [symbol, narrow]) expect(ocrNeed(other, 'auto')).toEqual({ kind: 'none' });
  });

  it('has what OCR read there, and nothing else of it', () => {
    const picture = page({
      runs: [writing(TITLE.replace('巿', '市').replace('2024', '2029'), 10, 10)],
    });
    const [run] = fillGaps(text, picture).runs;
    expect(run?.text).toBe(TITLE.replace('巿', '市'));
    expect(run?.glyphs.every(({ mapped }) => mapped)).toBe(true);
  });

  it('takes no figure from it', () => {
    const gap = page({ runs: [withGaps('甲', 10, '甲')] });
    const { runs } = fillGaps(gap, page({ runs: [writing('５', 10, 10)] }));
    expect(runs[0]?.glyphs[0]).toMatchObject({ text: '甲', mapped: false });
  });
});
