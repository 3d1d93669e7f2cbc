export type { DocumentEvent } from './read-documents.js';
export { runArchive } from './run-archive.js';
export type { RunOptions } from './run-archive.js';
export { RunError } from './run-error.js';
export { failureCount } from './run-outcome.js';
export type { FileLine, RunOutcome } from './run-outcome.js';
export { collectDocuments, serveQueue, submitDocuments } from './queue/index.js';
export type { CollectOptions, QueueWorkerOptions, SubmitOptions } from './queue/index.js';
