import { Worker } from 'node:worker_threads';
import { DocumentFailure } from '../model/failure.js';
import type { Evidence } from '../model/evidence.js';
import type { ProcessedReport } from '../model/processed-report.js';
import type { Settings } from '../model/settings.js';
import type { CellsToPicture } from '../pipeline/index.js';
import { encodeEntry } from './entry.js';
import type { EntryHead } from './entry.js';
import { failureRecord } from './failure-record.js';
import { Ledger } from './ledger.js';
import { bytesToLocator } from './locator.js';
import type { FailureRecord } from './manifest.js';
import { contentHash, readSource } from './read-source.js';
import { renderBatch } from './render-batch.js';
import { MEMORY_LIMIT_VARIABLE } from './worker-protocol.js';
import type {
  Kind,
  MetBytes,
  Permission,
  PictureTask,
  PlainError,
  ReadResult,
  ReadTask,
  Reply,
  Results,
  Task,
} from './worker-protocol.js';

/** The pipeline, as a worker calls it: a pure function of the bytes and the settings. */
export type ProcessDocument = (
  bytes: Uint8Array,
  name: string,
  settings: Settings,
  ended: (stage: string) => void,
) => Promise<ProcessedReport[]>;

/** Pictures of a document's cells, as a worker asks for them. */
export type PictureCells = (
  bytes: Uint8Array,
  what: CellsToPicture,
  settings: Settings,
) => Promise<Evidence[]>;

/** What a worker does with documents. */
export interface Pipeline {
  processDocument: ProcessDocument;
  pictureCells: PictureCells;
}

/** Results are kept by content, so no name may get into them; it is filled in when they are written. */
const NO_NAME = '';

/** Milliseconds between two signs of progress, at least. */
const SIGN_PERIOD = 1000;

/** Turns this process into a worker: one task at a time, an answer for each, until the parent is gone. */
export function serveDocuments({ processDocument, pictureCells }: Pipeline): void {
  new Worker(new URL('./watchdog.js', import.meta.url), {
    workerData: { parent: process.ppid, memoryLimit: Number(process.env[MEMORY_LIMIT_VARIABLE]) },
  }).unref();
  let permit = (_wanted: boolean): void => {};
  const isWanted = (met: MetBytes): Promise<boolean> =>
    new Promise((resolve) => {
      permit = resolve;
      reply({ kind: 'bytes', met });
    });
  process.on('disconnect', () => process.exit());
  process.on('message', (message: Task | Permission) => {
    if (message.kind === 'permission') return permit(message.wanted);
    const perform = (): Promise<Results[Kind]> => {
      if (message.kind === 'read') return read(processDocument, message, isWanted);
      return message.kind === 'render' ? renderBatch(message) : picture(pictureCells, message);
    };
    perform().then(
      (result) => reply({ kind: 'done', result, memory: process.memoryUsage.rss() }),
      (error: unknown) => reply({ kind: 'refused', error: plainError(error) }),
    );
  });
  reply({ kind: 'ready' });
}

const reply = (message: Reply): boolean | undefined => process.send?.(message);

/** Rejects only where the ledger cannot be written. */
async function read(
  processDocument: ProcessDocument,
  { key, settings, ledger }: ReadTask,
  isWanted: (met: MetBytes) => Promise<boolean>,
): Promise<ReadResult> {
  let bytes;
  try {
    bytes = await readSource(bytesToLocator(Buffer.from(key)), settings.limits.bytes);
  } catch (error) {
    return { kind: 'unread', failure: failureRecord(error as DocumentFailure) };
  }
  const hash = contentHash(bytes);
  if (!(await isWanted({ hash, length: bytes.length }))) return { kind: 'unwanted' };
  const { head, processed } = await perform(processDocument, bytes, settings);
  const entry = encodeEntry(head, processed);
  const { digests: _kept, ...told } = head;
  if (!ledger) return { kind: 'read', head: told, entry };
  new Ledger(ledger.home, ledger.fingerprint).put(hash, entry);
  return { kind: 'read', head: told };
}

/** Never rejects: a finding without a picture is still a finding. */
async function picture(
  pictureCells: PictureCells,
  { key, settings, what }: PictureTask,
): Promise<Evidence[]> {
  try {
    const bytes = await readSource(bytesToLocator(Buffer.from(key)), settings.limits.bytes);
    return await pictureCells(bytes, what, settings);
  } catch {
    return [];
  }
}

/** Never rejects: whatever goes wrong with a document is the document's own result. */
async function perform(
  processDocument: ProcessDocument,
  bytes: Uint8Array,
  settings: Settings,
): Promise<{ head: EntryHead; processed: ProcessedReport[] }> {
  const clock = startClock();
  try {
    const processed = await processDocument(bytes, NO_NAME, settings, clock.ended);
    // Part of what is loaded with the first document.
    const { reportsTold } = await import('./reports-told.js');
    const found = reportsTold(processed.map(({ document }) => document));
    return { head: { ...clock.read(), ...found }, processed };
  } catch (error) {
    const nothing = { reports: [], digests: [] };
    return { head: { ...clock.read(), ...nothing, ...describe(error) }, processed: [] };
  }
}

function plainError(error: unknown): PlainError {
  const { message, code, syscall, path } = error as NodeJS.ErrnoException;
  return {
    message: message ?? String(error),
    ...(code === undefined ? {} : { code }),
    ...(syscall === undefined ? {} : { syscall }),
    ...(path === undefined ? {} : { path }),
  };
}

function describe(error: unknown): { failure: FailureRecord; stack?: string } {
  if (error instanceof DocumentFailure) return { failure: failureRecord(error) };
  const message = error instanceof Error ? error.message : String(error);
  const failure: FailureRecord = { code: 'internal', message: `程序内部错误：${message}` };
  return error instanceof Error && error.stack ? { failure, stack: error.stack } : { failure };
}

interface Clock {
  ended: (stage: string) => void;
  read: () => { milliseconds: number; cpu: number; stages: Record<string, number> };
}

function startClock(): Clock {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const stages: Record<string, number> = {};
  let last = start;
  let told = start;
  return {
    ended: (stage) => {
      const now = performance.now();
      stages[stage] = (stages[stage] ?? 0) + now - last;
      last = now;
      if (now - told < SIGN_PERIOD) return;
      told = now;
      reply({ kind: 'alive' });
    },
    read: () => {
      const { user, system } = process.cpuUsage(cpu);
      const milliseconds = performance.now() - start;
      return { milliseconds, cpu: (user + system) / 1000, stages };
    },
  };
}
