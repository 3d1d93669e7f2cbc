import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { Settings } from '../../model/settings.js';
import type { OutputOptions } from '../assemble.js';
import { encodeEntry, failureHead } from '../entry.js';
import { fingerprint, packageVersion, programVersion } from '../fingerprint.js';
import { Ledger } from '../ledger.js';
import { bytesToLocator } from '../locator.js';
import type { FailureRecord } from '../manifest.js';
import { Manifest } from '../manifest.js';
import { openOutputFolder } from '../output-folder.js';
import type { OutputFolder } from '../output-folder.js';
import { outputError } from '../run-error.js';
import type { RunOutcome } from '../run-outcome.js';
import { WorkerPool } from '../worker-pool.js';
import { writeOutput } from '../write-output.js';
import { connect } from './connect.js';
import type { DocumentJob, DocumentResult } from './run-queue.js';
import { RunQueue } from './run-queue.js';

/** Milliseconds between two looks at the queue while workers are busy. */
const PERIOD = 500;

export interface CollectOptions {
  redis: string;
  folder: string;
  output: OutputOptions;
  /** Fires when no more results shall be waited for; what is there is written. */
  signal: AbortSignal;
  /** Told how many results have come in, and how many jobs are still open. */
  onProgress: (collected: number, open: number) => void;
}

/**
 * Takes the workers' results out of the queue as they come, into the ledger of the output folder,
 * until every submitted document is there; then writes the same output that a local run writes. It
 * may be stopped and started again at any moment: a result leaves Redis when it is on the disk.
 */
export async function collectDocuments(options: CollectOptions): Promise<RunOutcome> {
  const redis = await connect(options.redis);
  const run = new RunQueue(redis);
  try {
    const settings = await run.settings();
    const target = await openOutputFolder(options.folder);
    try {
      const outcome = await collect(run, target, settings, options);
      if (outcome.pending === 0) await run.clear();
      return outcome;
    } finally {
      target.release();
    }
  } catch (error) {
    throw outputError(error, options.folder);
  } finally {
    await run.close();
    redis.disconnect();
  }
}

async function collect(
  run: RunQueue,
  target: OutputFolder,
  settings: Settings,
  options: CollectOptions,
): Promise<RunOutcome> {
  const started = performance.now();
  const key = fingerprint(programVersion(), settings);
  const ledger = new Ledger(target.home, key);
  const jobs = availableParallelism();
  let pool: WorkerPool | undefined;
  let read = 0;
  let manifest;
  do {
    read += await drain(run, ledger, options, read);
    manifest = await readManifest(run);
  } while (!options.signal.aborted && (await submitMissing(run, ledger, manifest, settings)) > 0);
  const assembly = {
    manifest,
    ledger,
    folder: options.folder,
    output: options.output,
    version: packageVersion(),
    settings,
    timings: () => ({ wall: performance.now() - started }),
    counts: { read, kept: 0 },
    partial: options.signal.aborted,
    jobs,
    pool: () => (pool ??= new WorkerPool({ jobs })),
  };
  try {
    return await writeOutput(assembly, target, key);
  } finally {
    await pool?.close();
  }
}

/** Moves results into the ledger until no job is open. Returns how many it moved. */
async function drain(
  run: RunQueue,
  ledger: Ledger,
  { signal, onProgress }: CollectOptions,
  before: number,
): Promise<number> {
  let moved = 0;
  while (!signal.aborted) {
    const open = await run.open();
    const jobs = await run.ended();
    for (const job of jobs) await moveResult(job, run, ledger);
    moved += jobs.length;
    onProgress(before + moved, open);
    if (jobs.length > 0) continue;
    if (open === 0) break;
    await wait(PERIOD);
  }
  return moved;
}

/** A job that failed as a job has killed its workers, or met a defect on every one of them. */
async function moveResult(
  job: Job<DocumentJob, DocumentResult>,
  run: RunQueue,
  ledger: Ledger,
): Promise<void> {
  const { hash } = job.data;
  // Null for a job that failed, whatever the type says.
  const result = job.returnvalue as DocumentResult | null;
  if (result === null) ledger.put(hash, deadEntry(job));
  else if ('unread' in result) await run.setUnread(hash, result.unread);
  else ledger.put(hash, Buffer.from(result.entry, 'base64'));
  await job.remove();
}

function deadEntry(job: Job<DocumentJob, DocumentResult>): Uint8Array {
  const message = `处理此文件的机器多次中断（${job.failedReason}）`;
  const failure: FailureRecord = { code: 'crashed', message };
  return encodeEntry(failureHead(failure, 0), []);
}

/** What was submitted, in the order of a local run. */
async function readManifest(run: RunQueue): Promise<Manifest> {
  const manifest = new Manifest();
  for await (const { key } of run.documents()) manifest.add(bytesToLocator(key));
  manifest.sort();
  for await (const { key, hash, failure } of run.documents()) {
    const index = manifest.find(key);
    const unread = failure ?? (hash === undefined ? undefined : await run.unread(hash));
    if (unread) manifest.setFailure(index, unread);
    else if (hash !== undefined) manifest.setHash(index, hash);
  }
  return manifest;
}

/** Puts jobs again that Redis has lost. Returns how many documents are not in the ledger. */
async function submitMissing(
  run: RunQueue,
  ledger: Ledger,
  manifest: Manifest,
  settings: Settings,
): Promise<number> {
  let missing = 0;
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    if (manifest.failure(index) || hash === undefined || ledger.has(hash)) continue;
    await run.submit([{ key: manifest.key(index), hash }], settings);
    missing += 1;
  }
  return missing;
}
