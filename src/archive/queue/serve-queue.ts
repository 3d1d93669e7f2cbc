import type { Job } from 'bullmq';
import { Worker } from 'bullmq';
import { bytesToLocator, locatorName } from '../locator.js';
import type { PoolOptions } from '../worker-pool.js';
import { WorkerPool } from '../worker-pool.js';
import { connect } from './connect.js';
import type { DocumentJob, DocumentResult } from './run-queue.js';
import { MAX_STALLED, queueName, queueOptions } from './run-queue.js';

/** Milliseconds after which a silent worker's job is given to another one. */
const LOCK_DURATION = 10_000;

export interface QueueWorkerOptions extends PoolOptions {
  redis: string;
  /** Shorter in tests, which kill workers and wait. */
  lockDuration?: number;
  /** Fires when the worker shall finish what it has and end. */
  signal: AbortSignal;
  onDocument: (name: string) => void;
}

/**
 * Takes documents from the queue until the signal fires. The reading is done by worker processes,
 * so this one is free to renew its locks however long a document takes.
 */
export async function serveQueue(options: QueueWorkerOptions): Promise<void> {
  const redis = await connect(options.redis);
  const pool = new WorkerPool(options);
  const lockDuration = options.lockDuration ?? LOCK_DURATION;
  const worker = new Worker<DocumentJob, DocumentResult>(
    queueName(),
    (job) => perform(job, pool, options.onDocument),
    {
      ...queueOptions(redis),
      concurrency: options.jobs + 1,
      lockDuration,
      stalledInterval: lockDuration,
      maxStalledCount: MAX_STALLED,
    },
  );
  // Without a listener a passing loss of the connection would end the process.
  worker.on('error', () => {});
  try {
    await aborted(options.signal);
    await worker.close();
  } finally {
    await pool.close();
    redis.disconnect();
  }
}

async function perform(
  job: Job<DocumentJob, DocumentResult>,
  pool: WorkerPool,
  onDocument: (name: string) => void,
): Promise<DocumentResult> {
  const { key, hash, settings } = job.data;
  const locator = Buffer.from(key, 'base64');
  onDocument(locatorName(bytesToLocator(locator)));
  const task = { kind: 'read', key: locator, settings } as const;
  const result = await pool.read(task, (met) => met === hash);
  if (result.kind === 'read') {
    // Without a ledger the worker sends what came of it.
    return { entry: Buffer.from(result.entry ?? []).toString('base64') };
  }
  const changed = { code: 'unreadableFile', message: '文件在提交之后被改动' } as const;
  const failure = result.kind === 'unread' ? result.failure : changed;
  const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
  if (!last) throw new Error(failure.message);
  return { unread: failure };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
