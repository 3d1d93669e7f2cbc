import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Settings } from '../model/settings.js';
import type { EntryHead } from './entry.js';
import { fileIdentity } from './file-identity.js';
import type { HashCache } from './hash-cache.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import type { WorkerPool } from './worker-pool.js';

/** Documents made ready while all workers are busy, so that none waits for its next. */
const AHEAD = 1;
/** Unchanged files in a row after which others get their turn: results, timers, Ctrl-C. */
const TURN = 256;

/** What happened to a document, for the progress display and the log. */
export interface DocumentEvent {
  name: string;
  /** `read` by a worker now, `kept` from an earlier run or the same bytes elsewhere, `unread`: no bytes. */
  kind: 'read' | 'kept' | 'unread';
  head?: Omit<EntryHead, 'digests'>;
}

export interface ReadingContext {
  manifest: Manifest;
  ledger: Ledger;
  cache: HashCache;
  pool: () => WorkerPool;
  jobs: number;
  settings: Settings;
  signal: AbortSignal;
  onDocument: (event: DocumentEvent) => void;
}

/**
 * Brings every document of the manifest into the ledger: those that are not there yet are read by
 * the pool, as many at a time as it has workers and one more. When the signal fires no new document is
 * begun and those in work are finished. Only what is in flight is held in memory.
 */
export async function readDocuments(context: ReadingContext): Promise<void> {
  const most = context.jobs + AHEAD;
  const limit = pLimit(most);
  const inFlight = new Set<Promise<void>>();
  const inWork = new Set<string>();
  try {
    for await (const index of pendingIndexes(context)) {
      const task = limit(readOne, context, index, inWork);
      inFlight.add(task);
      void task.then(
        () => inFlight.delete(task),
        () => {},
      );
      if (inFlight.size >= most) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/** Indexes of the documents whose bytes have to be read, in order. */
async function* pendingIndexes(context: ReadingContext): AsyncGenerator<number> {
  const { manifest, ledger, cache, signal, onDocument } = context;
  for (let index = 0; index < manifest.length; index += 1) {
    if (signal.aborted) return;
    if (index % TURN === 0) await nextTurn();
    if (manifest.failure(index)) {
      onDocument({ name: manifest.item(index).name, kind: 'unread' });
      continue;
    }
    const { locator, key, name } = manifest.item(index);
    const identity = fileIdentity(locator, Date.now());
    const hash = manifest.hash(index) ?? cache.hash(key, identity);
    manifest.setIdentity(index, identity);
    if (hash !== undefined) manifest.setHash(index, hash);
    if (hash !== undefined && ledger.has(hash)) onDocument({ name, kind: 'kept' });
    else yield index;
  }
}

async function readOne(context: ReadingContext, index: number, inWork: Set<string>): Promise<void> {
  const { manifest, ledger, pool, settings, onDocument } = context;
  const { key, name } = manifest.item(index);
  let own = '';
  const wanted = (hash: string): boolean => {
    inWork.delete(own);
    own = '';
    manifest.setHash(index, hash);
    if (inWork.has(hash) || ledger.has(hash)) return false;
    own = hash;
    inWork.add(own);
    return true;
  };
  try {
    const { home, fingerprint } = ledger;
    const task = { kind: 'read', key, settings, ledger: { home, fingerprint } } as const;
    const result = await pool().read(task, wanted);
    if (result.kind === 'unread') {
      manifest.setFailure(index, result.failure);
      return onDocument({ name, kind: 'unread' });
    }
    if (result.kind === 'unwanted') return onDocument({ name, kind: 'kept' });
    if (result.entry) ledger.put(own, result.entry);
    onDocument({ name, kind: 'read', head: result.head });
  } finally {
    inWork.delete(own);
  }
}
