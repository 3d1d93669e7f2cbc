import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Correction } from '../../audit/index.js';
import type { ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';
import { recheckFile, type ReportInShort, shortenFile } from './recheck-file.js';
import type { Answer, Question } from './recheck-worker.js';

/** Fewer reports than this are checked sooner than a thread starts. */
const FEW = 100;
/** Reports asked for ahead, for each thread: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 8;

/** Reads and checks reports, in other threads where there are many. */
export interface Rechecker {
  shorten(path: string): Promise<ReportInShort>;
  recheck(path: string): Promise<ReportDocument>;
  /** How many reports may be asked for at once. */
  ahead: number;
  close(): Promise<void>;
}

/** One thread; it answers in the order of the questions. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];

  constructor(corrections: readonly Correction[]) {
    const script = new URL('./recheck-worker.js', import.meta.url);
    this.#worker = new Worker(script, { workerData: corrections, execArgv: [] });
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

function inThisThread(corrections: readonly Correction[]): Rechecker {
  return {
    shorten: (path) => shortenFile(path, corrections),
    recheck: (path) => recheckFile(path, corrections),
    ahead: AHEAD,
    close: async () => undefined,
  };
}

/** Makes ready to check so many reports: one core writes, the others read and check. */
export function openRechecker(reports: number, corrections: readonly Correction[]): Rechecker {
  if (reports < FEW) return inThisThread(corrections);
  const count = Math.max(1, availableParallelism() - 1);
  const threads = Array.from({ length: count }, () => new Thread(corrections));
  let turn = 0;
  const ask = (kind: Question['kind'], path: string): Promise<unknown> => {
    turn = (turn + 1) % count;
    const thread = threads[turn];
    if (!thread) throw new Error('no thread');
    return thread.ask({ kind, path });
  };
  return {
    shorten: async (path) => (await ask('shorten', path)) as ReportInShort,
    recheck: async (path) => JSON.parse((await ask('recheck', path)) as string) as ReportDocument,
    ahead: AHEAD * count,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Does `work` for each item, `ahead` at a time, and gives the results in order. */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let next = 0;
  try {
    while (next < items.length || begun.length > 0) {
      while (next < items.length && begun.length < ahead) begun.push(work(items[next++] as T));
      const first = await begun.shift();
      if (first !== undefined) yield first;
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
