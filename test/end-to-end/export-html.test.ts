import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { createRunWriter } from '../../src/export/index.js';
import type { Check, ReportDocument } from '../../src/model/document.js';
import type { Evidence } from '../../src/model/evidence.js';
import { openBrowser } from '../support/browser.js';
import { describeWith } from '../support/needs.js';
import { sketchDocument } from '../support/report-document.js';

const RUN = { version: '0', settings: {}, counts: {}, timings: {}, stages: {} };

/** Every check passes; one figure was read with doubt. */
const sound = sketchDocument({ agency: '白河镇人民政府', year: 2022 });
const DOUBTED: ReportDocument = {
  ...sound,
  cells: sound.cells.map((cell) =>
    cell.id === 'requests.received.total' ? { ...cell, doubtful: true } : cell,
  ),
};

/** A name and a message that would take over a careless page. */
const HOSTILE = `</script><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`;
const MANY = 5000;

const sketched = sketchDocument({
  agency: '泉城县教育局',
  year: 2023,
  figures: { 'requests.received.naturalPerson': 3, 'requests.granted.naturalPerson': 1 },
});
/** One of its figures is a person's. */
const WRONG: ReportDocument = {
  ...sketched,
  cells: sketched.cells.map((cell) =>
    cell.id === 'requests.received.total'
      ? { ...cell, correction: { from: null, state: 'blank', who: '张三', when: '', why: '' } }
      : cell,
  ),
};

const hostile: ReportDocument = {
  ...sketchDocument({
    agency: HOSTILE,
    file: `javascript:document.title='taken'//.pdf`,
    year: 2022,
  }),
  checks: WRONG.checks.map((check): Check => ({ ...check, message: HOSTILE })),
};

async function pictureOf(): Promise<Evidence> {
  const create = { width: 595, height: 700, channels: 3, background: '#eef' } as const;
  const png = await sharp({ create }).png().toBuffer();
  return { page: 2, box: { x0: 0, top: 60, x1: 595, bottom: 760 }, png: png.toString('base64') };
}

describeWith(['chromium'], 'audit.html in Chromium', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-html-'));
    const writer = await createRunWriter(folder, { formats: ['html'], linkBase: '../in/' });
    await writer.document(WRONG, [], [await pictureOf()]);
    await writer.document(hostile);
    await writer.document(sketchDocument({ agency: '清源市人民政府' }));
    await writer.document(DOUBTED, [], [await pictureOf()]);
    const failing = WRONG.checks.filter(({ status }) => status === 'fail');
    for (let made = 0; made < MANY; made += failing.length) {
      await writer.document({
        ...sketchDocument({ agency: `机关${made}`, year: 2020 }),
        checks: failing,
      });
    }
    await writer.failure({ file: '坏.pdf', sha256: '', code: 'damaged', message: '打不开' });
    await writer.finish(RUN);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(pathToFileURL(join(folder, 'audit.html')).href);
  });

  afterEach(() => page.close());

  it('opens from disk, asks the network for nothing, lists a page of findings', async () => {
    expect(await page.locator('#list > details').count()).toBe(50);
    expect(await page.locator('#totals').textContent()).toContain('未能处理的文件 1 个');
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('filters by agency and by check', async () => {
    await page.selectOption('select[name=agency]', '泉城县教育局');
    const failed = WRONG.checks.filter(({ status }) => status === 'fail');
    expect(await page.locator('#list > details').count()).toBe(failed.length);
    await page.selectOption('select[name=rule]', 'requests.balance');
    expect(await page.locator('#list .what').allTextContents()).toEqual(
      failed.filter(({ check }) => check.startsWith('requests.balance')).map(({ title }) => title),
    );
  });

  it('turns pages and finds words', async () => {
    const first = await page.locator('#list .where').first().textContent();
    await page.click('text=下一页');
    expect(await page.locator('#list .where').first().textContent()).not.toBe(first);
    await page.fill('input[name=words]', '泉城县');
    await expect(page.locator('#count').textContent()).resolves.toMatch(/第 1 \/ 1 页/);
  });

  it('opens a finding: the picture of the cells, the row marked, the sum worked out', async () => {
    await page.selectOption('select[name=agency]', '泉城县教育局');
    await page.selectOption('select[name=rule]', 'requests.rowSum');
    await page.locator('#list > details > summary').first().click();
    const detail = page.locator('#list > details').first();
    const image = detail.locator('img');
    await image.waitFor();
    expect(
      await image.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBe(595);
    expect(await detail.locator('.mark.band').count()).toBe(1);
    expect(await detail.locator('.mark.left, .mark.right, .mark.suspect').count()).toBe(7);
    expect(await detail.locator('.sum').textContent()).toContain('自然人 3');
    expect(await detail.locator('.difference').textContent()).toBe('相差 3');
    expect(await detail.locator('.cells').textContent()).toContain('人工更正，原读作 空白（张三）');
    expect(await detail.locator('a').first().getAttribute('href')).toBe(
      '../in/泉城县教育局2023.pdf#page=2',
    );
  });

  it('lists figures that were read with doubt, though no check fails', async () => {
    await page.selectOption('select[name=status]', 'unverifiable');
    await page.selectOption('select[name=cause]', 'reading');
    expect(await page.locator('#list .where').allTextContents()).toEqual(['白河镇人民政府 2022']);
    await page.locator('#list > details > summary').click();
    const detail = page.locator('#list > details');
    expect(await detail.locator('.message').textContent()).toContain('1 个数字识读存疑');
    expect(await detail.locator('.cells tbody tr').count()).toBe(1);
    expect(await detail.locator('img').count()).toBe(1);
  });

  it('opens the findings of an agency from the summary', async () => {
    await page.locator('#agencies tr', { hasText: '机关0' }).locator('button').first().click();
    expect(await page.locator('select[name=agency]').inputValue()).toBe('机关0');
  });

  it('shows what a report prints as text, whatever it is', async () => {
    await page.selectOption('select[name=agency]', HOSTILE);
    await page.locator('#list > details > summary').first().click();
    expect(await page.locator('.detail .message').first().textContent()).toBe(HOSTILE);
    expect(await page.locator('.detail .file a').first().getAttribute('href')).toMatch(
      /^\.\.\/in\/javascript:/,
    );
    expect(await page.title()).toBe('政府信息公开工作年度报告核对结果');
    expect(await page.locator('#list img').count()).toBe(0);
  });

  it('prints every finding that the filter leaves, opened', async () => {
    await page.selectOption('select[name=agency]', '泉城县教育局');
    const failed = WRONG.checks.filter(({ status }) => status === 'fail').length;
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#list > details[open] .detail').count()).toBe(failed);
  });
});
