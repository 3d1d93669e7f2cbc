import type { Settings } from '../model/settings.js';
import { MissingEntry } from './assemble.js';
import type { Assembly, OutputOptions } from './assemble.js';
import { discover } from './discover.js';
import { fingerprint, packageVersion, programVersion } from './fingerprint.js';
import { forgetFinished } from './finished.js';
import { HashCache, saveHashCache } from './hash-cache.js';
import { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import { openOutputFolder } from './output-folder.js';
import type { OutputFolder } from './output-folder.js';
import { readDocuments } from './read-documents.js';
import type { DocumentEvent } from './read-documents.js';
import { outputError } from './run-error.js';
import type { RunOutcome } from './run-outcome.js';
import { WorkerPool } from './worker-pool.js';
import type { PoolOptions } from './worker-pool.js';
import { writeOutput } from './write-output.js';

export interface RunOptions extends PoolOptions {
  /** Files, folders, globs, zip archives, web addresses, `-` for a list on standard input. */
  inputs: string[];
  /** Output folder. */
  folder: string;
  settings: Settings;
  output: OutputOptions;
  /** Forget what earlier runs read. */
  fresh: boolean;
  /** Fires when the run shall end early: what is in work is finished, what is done is written. */
  signal: AbortSignal;
  onFound: (files: number) => void;
  onDocument: (event: DocumentEvent) => void;
}

/**
 * Reads every document the arguments name and writes the output folder. What a run has read is in
 * the ledger at once, so a run that was killed goes on where it was, and the same documents under
 * the same settings give the same bytes, however often and wherever it was killed.
 */
export async function runArchive(options: RunOptions): Promise<RunOutcome> {
  const target = await openOutputFolder(options.folder);
  let pool: WorkerPool | undefined;
  try {
    const startPool = (): WorkerPool => (pool ??= new WorkerPool(options));
    return await run(options, target, startPool);
  } catch (error) {
    throw outputError(error, options.folder);
  } finally {
    await pool?.close();
    target.release();
  }
}

async function run(
  options: RunOptions,
  target: OutputFolder,
  pool: () => WorkerPool,
): Promise<RunOutcome> {
  const started = performance.now();
  const version = programVersion();
  const key = fingerprint(version, options.settings);
  const ledger = new Ledger(target.home, key);
  if (options.fresh) {
    await ledger.clear();
    forgetFinished(target.home);
  }
  const manifest = await discover(options.inputs);
  options.onFound(manifest.length);
  for (;;) {
    const counts = await fillLedger(options, target, manifest, ledger, pool);
    const assembly: Assembly = {
      manifest,
      ledger,
      folder: options.folder,
      output: options.output,
      version: packageVersion(),
      settings: options.settings,
      timings: () => ({ wall: performance.now() - started }),
      counts,
      partial: options.signal.aborted,
      pool,
      jobs: options.jobs,
    };
    try {
      return await writeOutput(assembly, target, key);
    } catch (error) {
      // A spoilt entry was taken out of the ledger: its document is read again.
      if (!(error instanceof MissingEntry)) throw error;
    }
  }
}

/** Reads what the ledger lacks. */
async function fillLedger(
  { jobs, settings, signal, onDocument }: RunOptions,
  { home }: OutputFolder,
  manifest: Manifest,
  ledger: Ledger,
  pool: () => WorkerPool,
): Promise<{ read: number; kept: number }> {
  const counts = { read: 0, kept: 0, unread: 0 };
  const cache = new HashCache(home);
  const count = (event: DocumentEvent): void => {
    counts[event.kind] += 1;
    onDocument(event);
  };
  try {
    await readDocuments({
      manifest,
      ledger,
      cache,
      pool,
      jobs,
      settings,
      signal,
      onDocument: count,
    });
  } finally {
    cache.close();
  }
  await saveHashCache(home, manifest);
  return { read: counts.read, kept: counts.kept };
}
