import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PdfBuilder, onePage } from '../support/pdf-builder.js';
import { TestEncryption } from '../support/pdf-encryption.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GOOD = readFileSync(join(ROOT, 'samples/office-plain.pdf'));
const fixture = (name: string): Buffer =>
  readFileSync(join(ROOT, 'test/fixtures/bad', `${name}.pdf`));

function locked(): Uint8Array {
  const builder = new PdfBuilder().page('BT /F1 12 Tf 50 700 Td (secret) Tj ET');
  builder.encryption = new TestEncryption('open sesame', 'owner');
  return builder.build();
}

function manyPages(count: number): Uint8Array {
  const builder = new PdfBuilder();
  for (let i = 0; i < count; i += 1) builder.page('BT /F1 12 Tf 50 700 Td (page) Tj ET');
  return builder.build();
}

/** Name -> the bytes and the code that must be in failures.csv. */
const BAD: Record<string, [Uint8Array, string]> = {
  'empty.pdf': [new Uint8Array(), 'notPdf'],
  'words.pdf': [Buffer.from('年度报告在附件里，请查收。'), 'notPdf'],
  'picture.pdf': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notPdf'],
  'cut.pdf': [GOOD.subarray(0, 2000), 'damaged'],
  'locked.pdf': [locked(), 'encrypted'],
  'no-pages.pdf': [new PdfBuilder().build(), 'noPages'],
  'blank-page.pdf': [onePage(''), 'noText'],
  'five-thousand-pages.pdf': [manyPages(5000), 'tooLarge'],
  'english.pdf': [onePage('BT /F1 12 Tf 50 700 Td (Annual report) Tj ET'), 'noReport'],
  'half-year-statistics.pdf': [fixture('half-year-statistics'), 'noReport'],
  'explainer.pdf': [fixture('explainer'), 'noReport'],
  'work-plan.pdf': [fixture('work-plan'), 'noReport'],
};

const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[];

const run = (...args: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'run', ...args], {
    encoding: 'utf8',
  });

describe('a folder of bad input with two good reports in it', () => {
  const folder = temporaryFolder();
  const input = (): string => join(folder, 'in');
  const output = (name: string): string => join(folder, 'out', name);
  let status: number | null = null;

  beforeAll(() => {
    mkdirSync(input());
    for (const [name, [bytes]] of Object.entries(BAD)) writeFileSync(join(input(), name), bytes);
    writeFileSync(join(input(), 'a-good.pdf'), GOOD);
    writeFileSync(join(input(), 'z-good.pdf'), readFileSync(join(ROOT, 'samples/thousands.pdf')));
    ({ status } = run(input(), '-o', join(folder, 'out'), '--quiet'));
  });

  it('ends with exit code 1: done, but some files failed', () => {
    expect(status).toBe(1);
  });

  it('gives every bad file its code, and a message', () => {
    const failures = rowsOf(output('failures.csv'));
    const codes = failures.map(({ file, code }) => [file?.split('/').at(-1), code]);
    expect(Object.fromEntries(codes)).toEqual(
      Object.fromEntries(Object.entries(BAD).map(([name, [, code]]) => [name, code])),
    );
    expect(failures.filter(({ message }) => !message)).toEqual([]);
  });

  it('reads the others as if nothing were beside them', () => {
    const reports = rowsOf(output('reports.csv'));
    expect(reports.map(({ file, cells }) => [file?.split('/').at(-1), cells])).toEqual([
      ['a-good.pdf', '200'],
      ['z-good.pdf', '200'],
    ]);
  });

  it('ends with exit code 0 where it was told never to fail', () => {
    const flags = ['--quiet', '--fail-on', 'never'];
    expect(run(input(), '-o', join(folder, 'never'), ...flags).status).toBe(0);
  });

  it('ends with exit code 2 where the arguments are wrong', () => {
    expect(run(input(), '--ocr', 'perhaps').status).toBe(2);
  });
});

describe('a report with an error of its publisher', () => {
  const out = temporaryFolder();

  it('ends with exit code 3 where findings are to fail the run', () => {
    const sample = join(ROOT, 'samples/publishers-error.pdf');
    expect(run(sample, '-o', out, '--quiet', '--fail-on', 'finding').status).toBe(3);
  });
});
