import { describe, expect, it } from '@jest/globals';
import { cutSheets } from '../../../src/geometry/two-up.js';
import type { PageContent, Ruling, Run } from '../../../src/model/page.js';
import { level, page, writing } from '../table/support.js';

/** A sheet of 840 × 595 points. */
const sheet = (runs: Run[], rulings: Ruling[] = []): PageContent =>
  page({ width: 840, height: 595, runs, rulings });

const PROSE = '全年通过门户网站和政务新媒体发布各类信息';
const prose = (x0: number, tops: number[]): Run[] => tops.map((top) => writing(PROSE, x0, top));
const textsOf = (content: PageContent): string[] =>
  content.runs.map((run) => `${run.text.slice(0, 2)} ${run.x0}`);

describe('cutSheets', () => {
  it('cuts a sheet of two pages, the right one moved to its own left side', () => {
    const two = sheet([...prose(40, [50, 70, 90]), ...prose(460, [50, 70, 90])]);
    const [cut] = cutSheets([two]);
    expect(cut?.map(({ left }) => left)).toEqual([0, 420]);
    expect(cut?.map(({ page: half }) => [half.width, ...textsOf(half)])).toEqual([
      [420, '全年 40', '全年 40', '全年 40'],
      [420, '全年 40', '全年 40', '全年 40'],
    ]);
    expect(cut?.[1]?.page.runs[0]?.glyphs[0]?.x0).toBe(40);
  });

  it('cuts a last sheet whose right half is empty, beside one that is full', () => {
    const two = sheet([...prose(40, [50, 70, 90]), ...prose(460, [50, 70, 90])]);
    const last = sheet(prose(40, [50, 70]));
    expect(cutSheets([two, last]).map((cut) => cut.length)).toEqual([2, 2]);
    expect(cutSheets([last]).map((cut) => cut.length)).toEqual([1]);
  });

  it('leaves one page on its side alone: a heading or a border over the middle, a table', () => {
    const both = [...prose(40, [50, 70, 90]), ...prose(460, [50, 70, 90])];
    const heading = writing('政府信息公开工作年度报告', 360, 20);
    const rows = [50, 70, 90, 110].flatMap((top) => [
      writing('行政许可行政处罚行政强制', 40, top),
      writing('12345678901234', 460, top),
    ]);
    const whole = [sheet([...both, heading]), sheet(both, [level(80, 30, 800)]), sheet(rows)];
    expect(whole.map((one) => cutSheets([one])[0]?.length)).toEqual([1, 1, 1]);
  });

  it('leaves a table alone whose rows begin with signs of upright writing', () => {
    const rows = [50, 70, 90, 110].flatMap((top) => [
      writing('年', 20, top - 4),
      writing('行政许可行政处罚行政', 40, top),
      writing('12345678901234', 460, top),
    ]);
    expect(cutSheets([sheet(rows)])[0]?.length).toBe(1);
  });

  it('leaves an upright page of two columns alone', () => {
    const upright = page({
      width: 595,
      height: 840,
      runs: [...prose(40, [50, 70, 90]), ...prose(320, [50, 70, 90])],
    });
    expect(cutSheets([upright])[0]?.length).toBe(1);
  });
});
