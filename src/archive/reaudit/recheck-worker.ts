import { parentPort, workerData } from 'node:worker_threads';
import type { Check } from '../../model/document.js';
import { RunError } from '../run-error.js';
import { recheckFile, type RecheckSettings, shortenFile } from './recheck-file.js';

/** What a thread is asked, and what it answers; whole documents travel as text, which costs least. */
export type Question =
  | { kind: 'shorten'; path: string }
  | { kind: 'recheck'; path: string; across: readonly Check[] };
export type Answer = { value: unknown } | { error: string; expected: boolean };

const settings = workerData as RecheckSettings;

function valueOf(question: Question): unknown {
  if (question.kind === 'shorten') return shortenFile(question.path, settings);
  const { rendered, document } = recheckFile(question.path, question.across, settings);
  return { rendered, document: document && JSON.stringify(document) };
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
