import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '../support/browser.js';
import { describeWith } from '../support/needs.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = ['office-plain', 'next-year'].map((name) => join(ROOT, `samples/${name}.pdf`));
const gouji = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args]);
const PAGE = 'audit.html';

describe('a figure that only another report puts in question', () => {
  const folder = temporaryFolder();
  const pageOf = (): Promise<string> => readFile(join(folder, PAGE), 'utf8');
  let first: string;

  beforeAll(async () => {
    await gouji('run', ...SAMPLES, '-o', folder, '--format', 'json,csv,html');
    first = await pageOf();
  });

  it('keeps its picture when everything is checked again, with and without the ledger', async () => {
    expect(first).toContain('series.carry.naturalPerson');
    await gouji('audit', folder);
    expect(await pageOf()).toBe(first);
    await rm(join(folder, '.gouji'), { recursive: true });
    await gouji('audit', folder);
    expect(await pageOf()).toBe(first);
  });

  describeWith(['chromium'], 'in Chromium', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it('is shown as it is printed', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, PAGE)).href);
      await page.selectOption('select[name=rule]', 'series.carry');
      await page.locator('#list > details > summary').first().click();
      const image = page.locator('#list > details img').first();
      await image.waitFor();
      expect(
        await image.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
      ).toBeGreaterThan(500);
      expect(await page.locator('#list > details .mark.suspect').count()).toBe(1);
    });

    it('is shown beside the figure of the year before, as that is printed', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, PAGE)).href);
      await page.selectOption('select[name=rule]', 'series.carry');
      const finding = page.locator('#list > details').first();
      await finding.locator('summary').click();
      await finding.locator('img').nth(1).waitFor();
      expect(await finding.locator('img').count()).toBe(2);
      const [now = '', before = ''] = await finding.locator('table.cells').allInnerTexts();
      expect(now).toMatch(/上年结转政府信息公开申请数量/);
      expect(before).toMatch(/结转下年度继续办理/);
      expect(await finding.locator('p.file').nth(1).innerText()).toContain('office-plain.pdf');
    });
  });
});
