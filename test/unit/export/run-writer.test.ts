import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  createRunWriter,
  OUTPUT_FORMATS,
  PartFiles,
  type RunSummary,
  type RunWriterOptions,
} from '../../../src/export/index.js';
import { reportDocumentSchema } from '../../../src/model/document.js';
import { FORMS, indicatorsOf } from '../../../src/template/index.js';
import { sketchDocument } from '../../support/report-document.js';

const RUN: RunSummary = { version: '0', settings: {}, counts: {}, timings: {}, stages: {} };

let output: string;

beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'gouji-run-'));
});

afterEach(() => rm(output, { recursive: true, force: true }));

const WRONG = sketchDocument({
  figures: { 'requests.received.naturalPerson': 3, 'proactive.regulations.inForce': null },
});

const OTHER = sketchDocument({ agency: '清源镇', figures: { 'requests.received.total': 12 } });

async function writeRun(folder: string, options: RunWriterOptions): Promise<void> {
  const writer = await createRunWriter(folder, options);
  await writer.document(WRONG);
  await writer.document(sketchDocument({ template: '2014', year: 2016, agency: '清源镇' }));
  await writer.failure({
    file: '坏.pdf',
    sha256: 'ab',
    code: 'damaged',
    page: 2,
    message: '打不开',
  });
  await writer.finish(RUN);
}

const readRows = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(output, name)), { bom: true, columns: true });

describe('createRunWriter', () => {
  it('writes the columns of the contract in their order', async () => {
    await writeRun(output, { formats: ['csv'] });
    const header = async (name: string): Promise<string> =>
      (await readFile(join(output, name), 'utf8')).split('\r\n')[0] ?? '';
    expect(await header('cells.csv')).toBe(
      '\uFEFFfile,sha256,agency,year,template,id,table,row,column,unit,value,raw,remark,state,page,x0,top,x1,bottom,method,confidence',
    );
    expect(await header('checks.csv')).toBe(
      '\uFEFFfile,agency,year,check,title,status,left,right,difference,cause,suspects,message',
    );
    expect(await header('failures.csv')).toBe('\uFEFFfile,sha256,code,page,message');
    const reports = await header('reports.csv');
    expect(reports).toMatch(
      /^\uFEFFfile,sha256,agency,year,template,title,period_from,period_to,pages,text_layer,cells,checks_passed,checks_failed,checks_unverifiable,warnings,/,
    );
    const ids = new Set(FORMS.flatMap((form) => indicatorsOf(form).map(({ id }) => id)));
    expect(new Set(reports.split(',').slice(15))).toEqual(ids);
  });

  it('writes a row for each indicator, blank ones with an empty value', async () => {
    await writeRun(output, { formats: ['csv'] });
    const cells = await readRows('cells.csv');
    expect(cells.find(({ id }) => id === 'requests.received.naturalPerson')).toMatchObject({
      table: '三、收到和处理政府信息公开申请情况',
      row: '一、本年新收政府信息公开申请数量',
      column: '自然人',
      unit: '件',
      value: '3',
      state: 'number',
    });
    expect(cells.find(({ id }) => id === 'proactive.regulations.inForce')).toMatchObject({
      value: '',
      state: 'blank',
    });
    expect(cells).toHaveLength(indicatorsOf(FORMS[0]!).length + 58);
  });

  it('writes checks with their suspects and counts them for each report', async () => {
    const writer = await createRunWriter(output, { formats: ['csv'] });
    const [check] = WRONG.checks.filter(({ status }) => status === 'fail');
    const suspects = ['a', 'b'].map((id) => ({ id, expected: null }));
    await writer.document(WRONG, [{ ...check!, check: 'series.carry.total', suspects }]);
    await writer.finish(RUN);
    const checks = await readRows('checks.csv');
    expect(checks.at(-1)).toMatchObject({ check: 'series.carry.total', suspects: 'a;b' });
    const [report] = await readRows('reports.csv');
    const failed = checks.filter(({ status }) => status === 'fail').length;
    expect(report).toMatchObject({
      checks_failed: String(failed),
      'requests.received.naturalPerson': '3',
    });
  });

  it('writes report documents that satisfy the schema, one suffix for each of a name', async () => {
    const writer = await createRunWriter(output, { formats: ['json'] });
    await writer.document(WRONG);
    await writer.document(WRONG);
    await writer.finish(RUN);
    const names = (await readdir(join(output, 'reports'))).sort();
    const hash = WRONG.source.sha256.slice(0, 8);
    expect(names).toEqual([`泉城县人民政府2023.${hash}-2.json`, `泉城县人民政府2023.${hash}.json`]);
    const text = await readFile(join(output, 'reports', names[1]!), 'utf8');
    expect(reportDocumentSchema.parse(JSON.parse(text))).toEqual(WRONG);
  });

  it('takes what was rendered into files, and writes the same', async () => {
    const formats = ['json', 'csv'] as const;
    const other = await mkdtemp(join(tmpdir(), 'gouji-run-'));
    const plain = await createRunWriter(other, { formats });
    for (const document of [WRONG, WRONG, OTHER]) await plain.document(document);
    await plain.finish(RUN);
    const writer = await createRunWriter(output, { formats });
    for (const [at, documents] of [[WRONG], [WRONG, OTHER]].entries()) {
      const parts = new PartFiles(writer.parts, String(at), formats);
      const rendered = documents.map((document) => parts.add(document));
      await writer.rows(parts.close());
      for (const [place, document] of documents.entries()) {
        await writer.report({
          rendered: rendered[place]!,
          document: () => document,
          evidence: [],
        });
      }
    }
    await writer.finish(RUN);
    const names = (await readdir(other, { recursive: true })).sort();
    expect((await readdir(output, { recursive: true })).sort()).toEqual(names);
    for (const name of names.filter((one) => one.includes('.'))) {
      expect(await readFile(join(output, name))).toEqual(await readFile(join(other, name)));
    }
    await rm(other, { recursive: true });
  });

  it('heads the columns in Chinese where asked, every title once', async () => {
    await writeRun(output, { formats: ['csv'], header: 'zh' });
    const [header] = (await readFile(join(output, 'reports.csv'), 'utf8')).split('\r\n');
    const titles = header!.slice(1).split(',');
    expect(titles.slice(0, 4)).toEqual(['文件', 'SHA-256', '机关', '年度']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('gives the same bytes again', async () => {
    const other = await mkdtemp(join(tmpdir(), 'gouji-run-'));
    const formats = OUTPUT_FORMATS;
    await writeRun(output, { formats });
    await writeRun(other, { formats });
    const names = (await readdir(output, { recursive: true })).filter((name) => name.includes('.'));
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      expect(await readFile(join(other, name))).toEqual(await readFile(join(output, name)));
    }
    await rm(other, { recursive: true });
  });

  it('leaves the output folder alone when aborted', async () => {
    const writer = await createRunWriter(output, { formats: ['json', 'csv'] });
    await writer.document(WRONG);
    await writer.abort();
    expect(await readdir(output)).toEqual([]);
  });

  it('counts what it wrote in run.json', async () => {
    await writeRun(output, { formats: ['csv'] });
    const run = JSON.parse(await readFile(join(output, 'run.json'), 'utf8'));
    expect(run.counts).toMatchObject({ reports: 2, failures: 1 });
  });
});
