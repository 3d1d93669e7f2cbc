import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createRunWriter } from '../../src/export/index.js';
import { DocumentFailure } from '../../src/model/failure.js';
import type { ProcessedReport } from '../../src/model/processed-report.js';
import { settingsSchema } from '../../src/model/settings-schema.js';
import { processDocument } from '../../src/pipeline/index.js';
import { describeWith } from '../support/needs.js';
import { recalculate } from '../support/spreadsheet.js';

const RUN = { version: '0', settings: {}, counts: {}, timings: {}, stages: {} };
const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
/** Scans are left to the tests of OCR; nothing here depends on how a figure was read. */
const SETTINGS = settingsSchema.parse({ ocr: 'never' });
const STATUS_TEXT: Record<string, string> = {
  pass: '通过',
  fail: '不通过',
  unverifiable: '无法核对',
};

async function reportsOf(name: string): Promise<ProcessedReport[]> {
  try {
    return await processDocument(await readFile(join(SAMPLES, name)), name, SETTINGS);
  } catch (error) {
    if (error instanceof DocumentFailure) return [];
    throw error;
  }
}

describeWith(['soffice'], 'gouji.xlsx of samples/', () => {
  let folder: string;
  let sheets: Map<string, Record<string, string>[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-samples-'));
    const writer = await createRunWriter(folder, { formats: ['csv', 'xlsx'] });
    const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.pdf')).sort();
    for (const name of names) {
      for (const { document, evidence } of await reportsOf(name)) {
        await writer.document(document, [], evidence);
      }
    }
    await writer.finish(RUN);
    sheets = await recalculate(join(folder, 'gouji.xlsx'), folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('agrees with checks.csv after LibreOffice computed it anew', async () => {
    const rows: Record<string, string>[] = parse(await readFile(join(folder, 'checks.csv')), {
      bom: true,
      columns: true,
    });
    const wanted = rows.map(({ file, check, status = '', left, right, difference }) =>
      [file, check, STATUS_TEXT[status], left, right, difference].join(),
    );
    const outcomes = sheets
      .get('检查')!
      .map((row) =>
        ['文件', '核对项', '核对结果', '左边', '右边', '差额'].map((title) => row[title]).join(),
      );
    expect(wanted.length).toBeGreaterThan(100);
    expect(outcomes).toEqual(wanted);
  });
});
