import type { Evidence } from '../model/evidence.js';
import type { Settings } from '../model/settings.js';
import type { CellsToPicture } from '../pipeline/index.js';
import type { EntryHead } from './entry.js';
import type { FailureRecord } from './manifest.js';
import type { RenderedBatch, RenderTask } from './render-batch.js';

/** Which ledger: see ledger.ts. */
export interface LedgerPlace {
  home: string;
  fingerprint: string;
}

/** One document to be read by a worker process, its bytes included. */
export interface ReadTask {
  kind: 'read';
  /** Where its bytes are found, see locator.ts. */
  key: Uint8Array;
  settings: Settings;
  /** Where the entry is put; absent where it is sent back. */
  ledger?: LedgerPlace;
}

/** Cells of one document that are to be shown, see pipeline/picture-cells.ts. */
export interface PictureTask {
  kind: 'picture';
  /** Where its bytes are found, see locator.ts. */
  key: Uint8Array;
  settings: Settings;
  what: CellsToPicture;
}

/** What came of reading one document. */
export type ReadResult =
  | { kind: 'unread'; failure: FailureRecord }
  /** Its bytes need not be read: the answer to `bytes` said so. */
  | { kind: 'unwanted' }
  /** `entry` is there where the worker has not put it into a ledger. */
  | { kind: 'read'; head: Omit<EntryHead, 'digests'>; entry?: Uint8Array };

interface Tasks {
  read: ReadTask;
  picture: PictureTask;
  render: RenderTask;
}

export type Kind = keyof Tasks;
export type Task<K extends Kind = Kind> = Tasks[K];

export interface Results {
  read: ReadResult;
  picture: Evidence[];
  render: RenderedBatch;
}

/** The bytes of a document, as a worker has met them. */
export interface MetBytes {
  /** SHA-256 in hexadecimal. */
  hash: string;
  length: number;
}

/** What a worker process says. */
export type Reply =
  /** It has started. */
  | { kind: 'ready' }
  /** It is getting on. */
  | { kind: 'alive' }
  /** It has a document's bytes, and asks whether they shall be read. */
  | { kind: 'bytes'; met: MetBytes }
  /** What came of its task. */
  | { kind: 'done'; result: Results[Kind]; memory: number }
  /** The disk refused what the task needs to write: the run's affair, not the document's. */
  | { kind: 'refused'; error: PlainError };

/** The answer to `bytes`. */
export interface Permission {
  kind: 'permission';
  wanted: boolean;
}

/** What remains of a system error on its way between processes. */
export interface PlainError {
  message: string;
  code?: string;
  syscall?: string;
  path?: string;
}

/** How long something may take, in milliseconds: all in all, and without a sign of progress. */
export interface TimeLimits {
  whole: number;
  silent: number;
}

/** Name of the environment variable that tells a worker its memory limit, in bytes. */
export const MEMORY_LIMIT_VARIABLE = 'GOUJI_MEMORY_LIMIT';
