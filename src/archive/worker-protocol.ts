import type { Settings } from '../model/settings.js';

/** One document for a worker process. */
export interface Task {
  bytes: Uint8Array;
  settings: Settings;
}

/** What a worker process says: that it has started, that it is getting on, or what came of its task. */
export type Reply =
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'done'; entry: Uint8Array; memory: number };

/** How long one document may take, in milliseconds: all in all, and without a sign of progress. */
export interface TimeLimits {
  whole: number;
  silent: number;
}

/** Name of the environment variable that tells a worker its memory limit, in bytes. */
export const MEMORY_LIMIT_VARIABLE = 'GOUJI_MEMORY_LIMIT';
