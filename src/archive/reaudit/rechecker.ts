import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';
import {
  type RecheckedReport,
  type RecheckedReports,
  recheckFiles,
  type RecheckSettings,
  type ReportInShort,
  type ReportsToRecheck,
  shortenFile,
} from './recheck-file.js';
import type { Answer, Question } from './recheck-worker.js';

/** Fewer reports than this are checked sooner than a thread starts. */
const FEW = 100;
/** Questions asked ahead, for each thread, so that none waits for the main one. */
const AHEAD = 3;

/** Reads and checks reports, in other threads where there are many. */
export interface Rechecker {
  shorten(path: string): Promise<ReportInShort>;
  recheck(batch: ReportsToRecheck): Promise<RecheckedReports>;
  /** How many questions may be asked at once. */
  ahead: number;
  close(): Promise<void>;
}

/** One thread; it answers in the order of the questions. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];

  constructor(settings: RecheckSettings) {
    const script = new URL('./recheck-worker.js', import.meta.url);
    this.#worker = new Worker(script, { workerData: settings, execArgv: [] });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      this.#worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if ('value' in answer) waiting?.resolve(answer.value);
    else waiting?.reject(answer.expected ? new RunError(answer.error) : new Error(answer.error));
  }
}

/** A report as a thread sends it. */
type PackedReport = Pick<RecheckedReport, 'rendered'> & { document: string | undefined };

interface PackedReports {
  rows: readonly string[];
  reports: readonly PackedReport[];
}

const unpacked = ({ rows, reports }: PackedReports): RecheckedReports => ({
  rows,
  reports: reports.map(({ rendered, document }) => ({
    rendered,
    document: document === undefined ? undefined : (JSON.parse(document) as ReportDocument),
  })),
});

function inThisThread(settings: RecheckSettings): Rechecker {
  return {
    shorten: async (path) => shortenFile(path, settings),
    recheck: async (batch) => recheckFiles(batch, settings),
    ahead: AHEAD,
    close: async () => undefined,
  };
}

/** Makes ready to check so many reports: a thread for each core, since writing takes little of one. */
export function openRechecker(reports: number, settings: RecheckSettings): Rechecker {
  if (reports < FEW) return inThisThread(settings);
  const count = availableParallelism();
  const threads = Array.from({ length: count }, () => new Thread(settings));
  let turn = 0;
  const ask = (question: Question): Promise<unknown> => {
    turn = (turn + 1) % count;
    const thread = threads[turn];
    if (!thread) throw new Error('no thread');
    return thread.ask(question);
  };
  return {
    shorten: async (path) => (await ask({ kind: 'shorten', path })) as ReportInShort,
    recheck: async (batch) => unpacked((await ask({ kind: 'recheck', batch })) as PackedReports),
    ahead: AHEAD * count,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
