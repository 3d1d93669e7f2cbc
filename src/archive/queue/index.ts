import type { RunOutcome } from '../run-outcome.js';
import type { CollectOptions } from './collect-documents.js';
import type { QueueWorkerOptions } from './serve-queue.js';
import type { SubmitOptions } from './submit-documents.js';

export type { CollectOptions, QueueWorkerOptions, SubmitOptions };

// Loaded when they are used: a local run should not wait for the code of a queue it does not need.

export async function submitDocuments(options: SubmitOptions): Promise<number> {
  return (await import('./submit-documents.js')).submitDocuments(options);
}

export async function serveQueue(options: QueueWorkerOptions): Promise<void> {
  return (await import('./serve-queue.js')).serveQueue(options);
}

export async function collectDocuments(options: CollectOptions): Promise<RunOutcome> {
  return (await import('./collect-documents.js')).collectDocuments(options);
}
