import type { ReportDocument } from '../model/document.js';

/** What the run knows of itself. Times in milliseconds. */
export interface RunSummary {
  /** Version of gouji. */
  version: string;
  /** Everything that shaped the output, as the command line settled it. */
  settings: object;
  /** Counts besides those that the writer makes itself, e.g. files met and files taken from the ledger. */
  counts: Record<string, number>;
  /** Wall and processor time of the run, … */
  timings: Record<string, number>;
  /** Stage of the pipeline -> time spent in it, summed over the documents. */
  stages: Record<string, number>;
}

/** How the output was asked for. */
export interface OutputSettings {
  formats: readonly string[];
  header: string;
  linkBase: string;
}

/** What a run wrote. */
export interface WrittenCounts {
  reports: number;
  failures: number;
  /** Figures read, and indicators that the reports' forms ask for. */
  figures: number;
  indicators: number;
  checksPassed: number;
  checksFailed: number;
  checksUnverifiable: number;
  warnings: number;
}

export const emptyCounts = (): WrittenCounts => ({
  reports: 0,
  failures: 0,
  figures: 0,
  indicators: 0,
  checksPassed: 0,
  checksFailed: 0,
  checksUnverifiable: 0,
  warnings: 0,
});

const STATUS_COUNT = {
  pass: 'checksPassed',
  fail: 'checksFailed',
  unverifiable: 'checksUnverifiable',
} as const;

/** Adds a document to the counts. */
export function countDocument(counts: WrittenCounts, document: ReportDocument): void {
  counts.reports += 1;
  counts.indicators += document.cells.length;
  for (const cell of document.cells) if (cell.state === 'number') counts.figures += 1;
  for (const check of document.checks) counts[STATUS_COUNT[check.status]] += 1;
  counts.warnings += document.warnings.length;
}

/** Adds counts to counts. */
export function addCounts(counts: WrittenCounts, more: WrittenCounts): void {
  for (const name of Object.keys(more) as (keyof WrittenCounts)[]) counts[name] += more[name];
}

/** The text of run.json. */
export function runToJson(run: RunSummary, output: OutputSettings, written: WrittenCounts): string {
  const { version, settings, counts, timings, stages } = run;
  const whole = { version, settings, output, counts: { ...counts, ...written }, timings, stages };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
