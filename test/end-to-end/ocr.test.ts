import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { turnPage, turnToRead } from '../../src/geometry/turn-page.js';
import type { PageContent } from '../../src/model/page.js';

const READER = fileURLToPath(new URL('../support/read-scan.mjs', import.meta.url));
const PICTURE = fileURLToPath(new URL('pictures/scanned-table.png', import.meta.url));

/** What is printed in the table of the picture, cell by cell; the empty cell is left out. */
const PRINTED = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '3', '18'],
  ['行政规范性文件', '8', '1,234'],
  ['行政许可', '/', '-', '59237.2449'],
  ['行政处罚', '74949', '106'],
];

/** The picture as the real engines read it, once for each turn. */
async function readPicture(engine: string, turns: number[], dpi = 200): Promise<PageContent[]> {
  const pictures = turns.map((degrees) => ({ path: PICTURE, degrees, dpi }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [READER, engine, JSON.stringify(pictures)],
    { maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout) as PageContent[];
}

/** Texts of the runs between the level rulings of the table, row by row. */
function tableRows(page: PageContent): string[][] {
  const ys = page.rulings
    .filter((ruling) => ruling.orientation === 'horizontal')
    .map((ruling) => ruling.top);
  const lines = [...new Set(ys)].sort((a, b) => a - b);
  return lines.slice(1).map((bottom, i) =>
    page.runs
      .filter((run) => run.top >= (lines[i] as number) && run.bottom <= bottom)
      .sort((a, b) => a.x0 - b.x0)
      .map((run) => run.text),
  );
}

describe.each(['both', 'tesseract', 'paddle'])('reading a scan with %s', (engine) => {
  let page: PageContent;
  beforeAll(async () => {
    [page] = (await readPicture(engine, [0])) as [PageContent];
  });

  it('finds the rulings under the stamp, straight, with corners that meet', () => {
    const level = page.rulings.filter((ruling) => ruling.orientation === 'horizontal');
    const upright = page.rulings.filter((ruling) => ruling.orientation === 'vertical');
    expect([level.length, upright.length]).toEqual([6, 5]);
    expect(new Set(level.map((ruling) => ruling.x0)).size).toBe(1);
    expect(new Set(upright.map((ruling) => ruling.bottom)).size).toBe(1);
  });

  it('reads labels, figures, dash and slash, and nothing in the empty cell', () => {
    const rows = tableRows(page);
    expect(rows.slice(0, 4)).toEqual(PRINTED.slice(0, 4));
    expect(rows[4]?.slice(0, 3)).toEqual(PRINTED[4]);
    expect(rows[4]?.[3]).toMatch(/^27.*其中修订5件.$/u);
  });

  it('reads the prose', () => {
    const texts = page.runs.map((run) => run.text);
    expect(texts).toContain('某某区人民政府2024年政府信息公开工作年度报告');
    expect(texts).toContain('二、主动公开政府信息情况');
  });

  it('keeps two opinions about every figure, and glyphs over the ink', () => {
    const figures = page.runs.filter((run) => /^\d[\d.,]*$/.test(run.text));
    expect(figures).toHaveLength(8);
    for (const run of figures) {
      expect(run.readings?.length).toBeGreaterThanOrEqual(2);
      expect(run.glyphs.map((glyph) => glyph.text).join('')).toBe(run.text);
      expect(run.glyphs.every((glyph) => glyph.x0 >= run.x0 && glyph.x1 <= run.x1)).toBe(true);
    }
  });
});

describe('a scan that lies on its side', () => {
  it('keeps its place, with writing that runs as it does on the page', async () => {
    const pages = await readPicture('both', [90, 180, 270]);
    expect(pages.map((page) => page.width > page.height)).toEqual([false, true, false]);
    expect(pages.map(turnToRead)).toEqual([90, 180, 270]);
    for (const page of pages) {
      const upright = turnPage(page, turnToRead(page));
      expect(tableRows(upright).slice(0, 4)).toEqual(PRINTED.slice(0, 4));
    }
  });
});

describe('a picture that is too coarse', () => {
  it('is refused with its resolution, not read', async () => {
    await expect(readPicture('tesseract', [0], 90)).rejects.toThrow(
      /第1页的扫描图像仅 90 dpi，无法可靠识别（至少需要 100 dpi）/,
    );
  });
});
