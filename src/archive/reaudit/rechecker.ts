import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Check, ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';
import {
  type RecheckedReport,
  recheckFile,
  type RecheckSettings,
  type ReportInShort,
  shortenFile,
} from './recheck-file.js';
import type { Answer, Question } from './recheck-worker.js';

/** Fewer reports than this are checked sooner than a thread starts. */
const FEW = 100;
/** Reports asked for ahead, for each thread: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 8;

/** Reads and checks reports, in other threads where there are many. */
export interface Rechecker {
  shorten(path: string): Promise<ReportInShort>;
  recheck(path: string, across: readonly Check[]): Promise<RecheckedReport>;
  /** How many reports may be asked for at once. */
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

const unpacked = ({ rendered, document }: PackedReport): RecheckedReport => ({
  rendered,
  document: document === undefined ? undefined : (JSON.parse(document) as ReportDocument),
});

function inThisThread(settings: RecheckSettings): Rechecker {
  return {
    shorten: async (path) => shortenFile(path, settings),
    recheck: async (path, across) => recheckFile(path, across, settings),
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
    recheck: async (path, across) =>
      unpacked((await ask({ kind: 'recheck', path, across })) as PackedReport),
    ahead: AHEAD * count,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
