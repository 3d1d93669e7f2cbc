import { Worker } from 'node:worker_threads';
import { digest } from '../audit/index.js';
import { DocumentFailure } from '../model/failure.js';
import type { ProcessedReport } from '../model/processed-report.js';
import type { Settings } from '../model/settings.js';
import { encodeEntry } from './entry.js';
import { failureRecord } from './failure-record.js';
import type { FailureRecord } from './manifest.js';
import { packDigest } from './packed-digest.js';
import { renderEntry } from './render-entry.js';
import { reportLine } from './report-line.js';
import { MEMORY_LIMIT_VARIABLE } from './worker-protocol.js';
import type { ReadTask, Reply, Task } from './worker-protocol.js';

/** The pipeline, as a worker calls it: a pure function of the bytes and the settings. */
export type ProcessDocument = (
  bytes: Uint8Array,
  name: string,
  settings: Settings,
  ended: (stage: string) => void,
) => Promise<ProcessedReport[]>;

/** Results are kept by content, so no name may get into them; it is filled in when they are written. */
const NO_NAME = '';

/** Milliseconds between two signs of progress, at least. */
const SIGN_PERIOD = 1000;

/** Turns this process into a worker: one task at a time, an answer for each, until the parent is gone. */
export function serveDocuments(processDocument: ProcessDocument): void {
  new Worker(new URL('./watchdog.js', import.meta.url), {
    workerData: { parent: process.ppid, memoryLimit: Number(process.env[MEMORY_LIMIT_VARIABLE]) },
  }).unref();
  process.on('disconnect', () => process.exit());
  process.on('message', (task: Task) => {
    const work = task.kind === 'read' ? perform(processDocument, task) : renderEntry(task);
    void work.then((result) => reply({ kind: 'done', result, memory: process.memoryUsage.rss() }));
  });
  reply({ kind: 'ready' });
}

const reply = (message: Reply): boolean | undefined => process.send?.(message);

/** Never rejects: whatever goes wrong with a document is the document's own result. */
async function perform(processDocument: ProcessDocument, task: ReadTask): Promise<Uint8Array> {
  const clock = startClock();
  try {
    const { bytes, settings } = task;
    const processed = await processDocument(bytes, NO_NAME, settings, clock.ended);
    const documents = processed.map(({ document }) => document);
    const head = {
      reports: documents.map(reportLine),
      digests: documents.map((document) => packDigest(digest(document))),
    };
    return encodeEntry({ ...clock.read(), ...head }, processed);
  } catch (error) {
    return encodeEntry({ ...clock.read(), reports: [], digests: [], ...describe(error) }, []);
  }
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
