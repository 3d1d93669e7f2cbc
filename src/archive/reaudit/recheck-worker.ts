import { parentPort, workerData } from 'node:worker_threads';
import type { Correction } from '../../audit/index.js';
import { RunError } from '../run-error.js';
import { recheckFile, shortenFile } from './recheck-file.js';

/** What a thread is asked, and what it answers; documents travel as text, which costs least. */
export interface Question {
  kind: 'shorten' | 'recheck';
  path: string;
}
export type Answer = { value: unknown } | { error: string; expected: boolean };

const corrections = workerData as Correction[];

async function answer({ kind, path }: Question): Promise<Answer> {
  try {
    return kind === 'shorten'
      ? { value: await shortenFile(path, corrections) }
      : { value: JSON.stringify(await recheckFile(path, corrections)) };
  } catch (error) {
    const { message, stack } = error as Error;
    const expected = error instanceof RunError;
    return { error: expected ? message : (stack ?? message), expected };
  }
}

// Questions are answered one after the other, in the order in which they came.
let last = Promise.resolve();
parentPort?.on('message', (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  last = last.then(async () => parentPort?.postMessage(await answer(question)));
});
