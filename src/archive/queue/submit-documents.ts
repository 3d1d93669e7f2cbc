import type { DocumentFailure } from '../../model/failure.js';
import type { Settings } from '../../model/settings.js';
import { discover } from '../discover.js';
import { failureRecord } from '../failure-record.js';
import type { Manifest } from '../manifest.js';
import { contentHash, readSource } from '../read-source.js';
import { connect } from './connect.js';
import { RunQueue } from './run-queue.js';

/** Documents that go to Redis in one request. */
const BATCH = 200;

export interface SubmitOptions {
  /** As for a local run. */
  inputs: string[];
  redis: string;
  settings: Settings;
  /** Fires when no more documents shall be submitted. */
  signal: AbortSignal;
  onFound: (files: number) => void;
  onSubmitted: (files: number) => void;
}

/**
 * Puts every document the arguments name into the queue, as a job known by its content: submitting
 * twice is submitting once.
 * @returns how many files were submitted, unreadable ones included
 */
export async function submitDocuments(options: SubmitOptions): Promise<number> {
  const redis = await connect(options.redis);
  const run = new RunQueue(redis);
  try {
    await run.begin(options.settings);
    const manifest = await discover(options.inputs);
    options.onFound(manifest.length);
    return await submitAll(manifest, run, options);
  } finally {
    await run.close();
    redis.disconnect();
  }
}

async function submitAll(
  manifest: Manifest,
  run: RunQueue,
  { settings, signal, onSubmitted }: SubmitOptions,
): Promise<number> {
  let batch: { key: Buffer; hash: string }[] = [];
  let index = 0;
  for (; index < manifest.length && !signal.aborted; index += 1) {
    const { key, locator } = manifest.item(index);
    try {
      const early = manifest.failure(index);
      if (early) await run.submitFailure(key, early);
      else batch.push({ key, hash: contentHash(await readSource(locator, settings.limits.bytes)) });
    } catch (error) {
      await run.submitFailure(key, failureRecord(error as DocumentFailure));
    }
    if (batch.length < BATCH) continue;
    await run.submit(batch, settings);
    onSubmitted(batch.length);
    batch = [];
  }
  await run.submit(batch, settings);
  onSubmitted(batch.length);
  return index;
}
