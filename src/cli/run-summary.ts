import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileLine, RunOutcome } from '../archive/index.js';
import { failureCount } from '../archive/index.js';
import type { FailureCode } from '../model/failure.js';
// Past the index, which loads far more: this is loaded at every start.
import { OUTPUT_NAMES } from '../export/staging.js';
import { displayWidth } from './display-width.js';
import { withoutCommonFolder } from './without-common-folder.js';
import type { RunWords } from './run-words.js';
import type { TextColumn } from './text-table.js';
import { textTable } from './text-table.js';

/** Widest a file and an agency are shown, in terminal columns. */
const FILE_WIDTH = 44;
const AGENCY_WIDTH = 36;
const UNLIMITED = 1000;

/** The end of a run in words: a line for each report of a small run, the sums, where the output is. */
export function runSummary(outcome: RunOutcome, folder: string, words: RunWords): string {
  const { passed, failed, unverifiable } = outcome.checks;
  return [
    ...(outcome.lines.length > 0 ? [reportTable(outcome.lines, words), ''] : []),
    words.files(outcome.files, outcome.reports),
    words.checks(passed, failed, unverifiable),
    ...failureLines(outcome, words),
    ...(outcome.lines.length === 0 ? slowestLines(outcome, words) : []),
    ...(outcome.pending > 0 ? [words.interrupted(outcome.pending)] : []),
    `${words.written}${outputNames(folder)}`,
    '',
  ].join('\n');
}

function reportTable(all: readonly FileLine[], words: RunWords): string {
  const names = withoutCommonFolder(all.map(({ name }) => name));
  const lines = all.map((line, at) => ({ ...line, name: names[at] ?? line.name }));
  const limits = [FILE_WIDTH, AGENCY_WIDTH];
  const columns = words.columns.map(
    (title, at): TextColumn => ({
      title,
      align: at < 2 ? 'left' : 'right',
      limit: limits[at] ?? UNLIMITED,
    }),
  );
  const failures = lines.filter((line) => line.failure);
  const table = textTable(
    columns,
    lines.flatMap((line) => reportRows(line, words)),
  );
  const notes = failures.map(({ name, failure }) =>
    failure ? words.failed(name, failure.code, failure.message) : '',
  );
  return [table, ...notes].join('\n');
}

function reportRows(line: FileLine, words: RunWords): string[][] {
  const time = `${(line.milliseconds / 1000).toFixed(2)} ${words.seconds}`;
  if (line.failure) return [[line.name, '—', '', '', '', '', '', '', time]];
  return line.reports.map((report, at) => [
    line.name,
    report.agency,
    String(report.year ?? ''),
    report.template || words.noForm,
    `${report.figures}/${report.indicators}`,
    String(report.passed),
    String(report.failed),
    String(report.unverifiable),
    at === 0 ? time : '',
  ]);
}

function failureLines(outcome: RunOutcome, words: RunWords): string[] {
  const count = failureCount(outcome);
  if (count === 0) return [];
  const codes = Object.entries(outcome.failures) as [FailureCode, number][];
  codes.sort(([, a], [, b]) => b - a);
  return [words.failures(count), ...codes.map(([code, n]) => `  ${n}  ${words.code(code)}`)];
}

function slowestLines({ slowest }: RunOutcome, words: RunWords): string[] {
  if (slowest.length === 0) return [];
  const seconds = slowest.map(({ milliseconds }) => (milliseconds / 1000).toFixed(1));
  const width = Math.max(...seconds.map(displayWidth));
  const lines = slowest.map(
    ({ name }, at) => `  ${(seconds[at] ?? '').padStart(width)} ${words.seconds}  ${name}`,
  );
  return [words.slowest, ...lines];
}

function outputNames(folder: string): string {
  const there = OUTPUT_NAMES.filter((name) => existsSync(join(folder, name)));
  const names = there.map((name) => (name === 'reports' ? 'reports/' : name));
  return `${folder}/ (${names.join(' ')})`;
}
