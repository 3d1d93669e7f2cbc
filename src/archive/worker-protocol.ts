import type { Settings } from '../model/settings.js';

/** One document for a worker process. */
export interface Task {
  bytes: Uint8Array;
  settings: Settings;
}

/** What a worker process says: that it has started, or what came of its task. */
export type Reply = { kind: 'ready' } | { kind: 'done'; entry: Uint8Array; memory: number };

/** Name of the environment variable that tells a worker its memory limit, in bytes. */
export const MEMORY_LIMIT_VARIABLE = 'GOUJI_MEMORY_LIMIT';
