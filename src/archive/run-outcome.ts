import type { FailureCode } from '../model/failure.js';
import type { EntryHead, ReportLine } from './entry.js';
import type { FailureRecord } from './manifest.js';

/** Files listed one by one at the end of a run: more would scroll off the screen. */
const LISTED_FILES = 200;
const SLOWEST_FILES = 10;

/** One file of a small run. */
export interface FileLine {
  name: string;
  milliseconds: number;
  reports: ReportLine[];
  failure?: FailureRecord;
}

/** What a run found, for the summary, the exit code and the log. Small, however large the run. */
export interface RunOutcome {
  /** Documents met, under all their names. */
  files: number;
  reports: number;
  failures: Partial<Record<FailureCode, number>>;
  checks: { passed: number; failed: number; unverifiable: number };
  slowest: { name: string; milliseconds: number }[];
  /** Every file with what came of it; empty for a run too large to list. */
  lines: FileLine[];
  /** Documents left for the next run, after an interruption. */
  pending: number;
  /** Stage of the pipeline -> milliseconds, over all documents. */
  stages: Record<string, number>;
}

/** Builds the outcome file by file. */
export class OutcomeBuilder {
  readonly #outcome: RunOutcome;

  constructor(files: number) {
    const checks = { passed: 0, failed: 0, unverifiable: 0 };
    this.#outcome = {
      files,
      reports: 0,
      failures: {},
      checks,
      slowest: [],
      lines: [],
      pending: 0,
      stages: {},
    };
  }

  addPending(): void {
    this.#outcome.pending += 1;
  }

  /** A file whose bytes could not be read. */
  addUnread(name: string, failure: FailureRecord): void {
    this.#countFailure(failure);
    this.#list({ name, milliseconds: 0, reports: [], failure });
  }

  /** @param reports the head's own, with the findings across reports counted in */
  add(
    name: string,
    head: Pick<EntryHead, 'milliseconds' | 'stages' | 'failure'>,
    reports: ReportLine[],
  ): void {
    const { milliseconds, failure } = head;
    if (failure) this.#countFailure(failure);
    this.#outcome.reports += reports.length;
    for (const { passed, failed, unverifiable } of reports) {
      this.#outcome.checks.passed += passed;
      this.#outcome.checks.failed += failed;
      this.#outcome.checks.unverifiable += unverifiable;
    }
    for (const [stage, time] of Object.entries(head.stages)) {
      this.#outcome.stages[stage] = (this.#outcome.stages[stage] ?? 0) + time;
    }
    this.#rank(name, milliseconds);
    this.#list({ name, milliseconds, reports, ...(failure ? { failure } : {}) });
  }

  build(): RunOutcome {
    return this.#outcome;
  }

  #countFailure({ code }: FailureRecord): void {
    this.#outcome.failures[code] = (this.#outcome.failures[code] ?? 0) + 1;
  }

  #list(line: FileLine): void {
    if (this.#outcome.files <= LISTED_FILES) this.#outcome.lines.push(line);
  }

  #rank(name: string, milliseconds: number): void {
    const { slowest } = this.#outcome;
    const last = slowest.at(-1);
    if (last && slowest.length === SLOWEST_FILES && last.milliseconds >= milliseconds) return;
    slowest.push({ name, milliseconds });
    slowest.sort((a, b) => b.milliseconds - a.milliseconds);
    slowest.length = Math.min(slowest.length, SLOWEST_FILES);
  }
}

/** Files that could not be processed. */
export const failureCount = ({ failures }: RunOutcome): number =>
  Object.values(failures).reduce((sum, count) => sum + count, 0);
