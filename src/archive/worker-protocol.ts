import type { Settings } from '../model/settings.js';
import type { RenderedEntry, RenderTask } from './render-entry.js';

/** One document to be read by a worker process. */
export interface ReadTask {
  kind: 'read';
  bytes: Uint8Array;
  settings: Settings;
}

interface Tasks {
  read: ReadTask;
  render: RenderTask;
}

export type Kind = keyof Tasks;
export type Task<K extends Kind = Kind> = Tasks[K];

/** What comes of a task: a ledger entry, or an entry made ready for the output. */
export interface Results {
  read: Uint8Array;
  render: RenderedEntry | undefined;
}

/** What a worker process says: that it has started, that it is getting on, or what came of its task. */
export type Reply =
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'done'; result: Results[Kind]; memory: number };

/** How long one document may take, in milliseconds: all in all, and without a sign of progress. */
export interface TimeLimits {
  whole: number;
  silent: number;
}

/** Name of the environment variable that tells a worker its memory limit, in bytes. */
export const MEMORY_LIMIT_VARIABLE = 'GOUJI_MEMORY_LIMIT';
