import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyCorrections, checkAcross, recheck } from '../../audit/index.js';
import type { Correction, Rollup } from '../../audit/index.js';
import { createRunWriter, OUTPUT_FORMATS } from '../../export/index.js';
import type { HeaderLanguage, OutputFormat, RunWriter } from '../../export/index.js';
import type { Check } from '../../model/document.js';
import { packageVersion } from '../fingerprint.js';
import { forgetFinished } from '../finished.js';
import { openOutputFolder } from '../output-folder.js';
import { outputError, RunError } from '../run-error.js';
import { keptPictures, NO_PICTURES, type PictureSource } from './kept-pictures.js';
import { readCorrections, readFailures } from './read-tables.js';
import { type CorrectionCount, listReports, readReport, type ReportFile } from './report-files.js';

export interface ReauditOptions {
  /** Output folder of an earlier run; it is written anew. */
  folder: string;
  aliases?: ReadonlyMap<string, string>;
  rollup?: readonly Rollup[];
  /** Formats to write besides those that stand in the folder. */
  formats: readonly OutputFormat[];
  onReport: (done: number, all: number) => void;
}

/** What checking again came to. */
export interface ReauditOutcome {
  reports: number;
  passed: number;
  failed: number;
  unverifiable: number;
  /** Corrections that were put on top of a reading. */
  corrected: number;
  /** Corrections that no report has a place for, or whose value is no figure. */
  refused: Correction[];
}

/** What the files of a format are called; where one stands, the format was asked for. */
const SIGNS: readonly [format: string, file: string][] = [
  ['csv', 'cells.csv'],
  ['xlsx', 'gouji.xlsx'],
  ['parquet', 'cells.parquet'],
  ['html', 'audit.html'],
];

/** Formats that show pictures of the cells. */
const PICTURED = new Set<string>(['html']);

function formatsOf(folder: string, wanted: readonly OutputFormat[]): OutputFormat[] {
  const standing = SIGNS.filter(([, file]) => existsSync(join(folder, file))).map(([name]) => name);
  const names = new Set<string>(['json', ...standing, ...wanted]);
  return OUTPUT_FORMATS.filter((format) => names.has(format));
}

/** The language of the column titles, as the first run chose it. */
async function headerOf(folder: string): Promise<HeaderLanguage> {
  const file = await open(join(folder, 'checks.csv')).catch(() => undefined);
  if (!file) return 'id';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead).toString().includes('file') ? 'id' : 'zh';
  } finally {
    await file.close();
  }
}

interface RunFile {
  settings: object;
  counts: Record<string, number>;
  stages: Record<string, number>;
}

async function readRunFile(folder: string): Promise<RunFile> {
  try {
    return JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as RunFile;
  } catch (error) {
    throw new RunError(`${folder} 中没有 gouji 的结果（run.json）`, error);
  }
}

function count(outcome: ReauditOutcome, checks: readonly Check[]): void {
  for (const { status } of checks) {
    if (status === 'pass') outcome.passed += 1;
    else if (status === 'fail') outcome.failed += 1;
    else outcome.unverifiable += 1;
  }
}

/** Reports and failures go back where they stood, file by file. */
async function writeAll(
  writer: RunWriter,
  files: readonly ReportFile[],
  corrections: readonly Correction[],
  options: ReauditOptions,
  outcome: ReauditOutcome,
  pictures: PictureSource,
): Promise<void> {
  const across = checkAcross(
    files.map((file) => file.digest),
    options,
  );
  for (const failure of await readFailures(options.folder)) await writer.failure(failure);
  for (const [index, file] of files.entries()) {
    const read = await readReport(file.path);
    const document = recheck(applyCorrections(read, corrections).document);
    const more = across(index);
    await writer.document(document, more, await pictures(document));
    count(outcome, document.checks);
    count(outcome, more);
    outcome.reports += 1;
    options.onReport(outcome.reports, files.length);
  }
}

function refusedOf(
  corrections: readonly Correction[],
  { applied, refused }: CorrectionCount,
): Correction[] {
  const overruled = new Set([...applied].map(({ file, id }) => `${file}\n${id}`));
  return corrections.filter(
    (one) => refused.has(one) || (!applied.has(one) && !overruled.has(`${one.file}\n${one.id}`)),
  );
}

async function reauditFolder(options: ReauditOptions, home: string): Promise<ReauditOutcome> {
  const { folder } = options;
  const started = performance.now();
  const before = await readRunFile(folder);
  const corrections = await readCorrections(join(folder, 'corrections.csv'));
  const found: CorrectionCount = { applied: new Set(), refused: new Set() };
  const files = await listReports(folder, corrections, found);
  const refused = refusedOf(corrections, found);
  const corrected = found.applied.size;
  const outcome = { reports: 0, passed: 0, failed: 0, unverifiable: 0, corrected, refused };
  const header = await headerOf(folder);
  const formats = formatsOf(folder, options.formats);
  const pictures = formats.some((format) => PICTURED.has(format))
    ? keptPictures(home, before.settings)
    : NO_PICTURES;
  const writer = await createRunWriter(folder, { formats, header });
  try {
    await writeAll(writer, files, corrections, options, outcome, pictures);
    const { settings, stages, counts } = before;
    const { files: met = files.length } = counts;
    await writer.finish({
      version: packageVersion(),
      settings,
      counts: { files: met, corrected },
      timings: { wall: Math.round(performance.now() - started) },
      stages,
    });
  } catch (error) {
    await writer.abort();
    throw error;
  }
  return outcome;
}

/**
 * Checks what an earlier run extracted again, without the PDFs: corrections.csv of the folder is put
 * on top of the readings, every check runs anew, and all output files are written again.
 */
export async function reaudit(options: ReauditOptions): Promise<ReauditOutcome> {
  await readRunFile(options.folder);
  const target = await openOutputFolder(options.folder);
  try {
    forgetFinished(target.home);
    return await reauditFolder(options, target.home);
  } catch (error) {
    throw outputError(error, options.folder);
  } finally {
    target.release();
  }
}
