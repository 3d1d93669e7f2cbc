import { parentPort, workerData } from 'node:worker_threads';
import { RunError } from '../run-error.js';
import {
  recheckFiles,
  type RecheckSettings,
  type ReportsToRecheck,
  shortenFile,
} from './recheck-file.js';

/** What a thread is asked, and what it answers; whole documents travel as text, which costs least. */
export type Question =
  | { kind: 'shorten'; path: string }
  | { kind: 'recheck'; batch: ReportsToRecheck };
export type Answer = { value: unknown } | { error: string; expected: boolean };

const settings = workerData as RecheckSettings;

function valueOf(question: Question): unknown {
  if (question.kind === 'shorten') return shortenFile(question.path, settings);
  const { rows, reports } = recheckFiles(question.batch, settings);
  const packed = reports.map(({ rendered, document }) => ({
    rendered,
    document: document && JSON.stringify(document),
  }));
  return { rows, reports: packed };
}

function answer(question: Question): Answer {
  try {
    return { value: valueOf(question) };
  } catch (error) {
    const { message, stack } = error as Error;
    const expected = error instanceof RunError;
    return { error: expected ? message : (stack ?? message), expected };
  }
}

parentPort?.on('message', (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(answer(question));
});
