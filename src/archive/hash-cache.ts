import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isKnown } from './file-identity.js';
import type { Manifest } from './manifest.js';
import { readLines } from './read-lines.js';

const NAME = 'files';
/** Lines joined before they go to the stream. */
const LINES_AT_ONCE = 1000;

/**
 * Content hashes by file identity, so that unchanged files are not read again. Kept in the order of
 * the manifest: two sorted lists are walked side by side and neither is in memory.
 */
export class HashCache {
  readonly #lines: Generator<Buffer>;
  #current: { key: Buffer; identity: Buffer; hash: string } | undefined;

  constructor(home: string) {
    this.#lines = readLines(join(home, NAME));
    this.#advance();
  }

  /** The hash of a file whose identity has not changed. Keys must be asked for in ascending order. */
  hash(key: Buffer, identity: Buffer): string | undefined {
    while (this.#current && Buffer.compare(this.#current.key, key) < 0) this.#advance();
    const current = this.#current;
    if (!current || !isKnown(identity) || !current.key.equals(key)) return undefined;
    return current.identity.equals(identity) ? current.hash : undefined;
  }

  close(): void {
    this.#lines.return(undefined);
  }

  #advance(): void {
    const { value, done } = this.#lines.next();
    const [identity, hash, key] = done ? [] : value.toString('latin1').split(' ');
    this.#current =
      identity && hash && key
        ? { identity: Buffer.from(identity, 'hex'), hash, key: Buffer.from(key, 'base64') }
        : undefined;
  }
}

/** Writes the cache anew from what a run knows. It is only a cache: losing it costs time. */
export async function saveHashCache(home: string, manifest: Manifest): Promise<void> {
  const path = join(home, NAME);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(cacheLines(manifest)), createWriteStream(temporary));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* cacheLines(manifest: Manifest): Generator<string> {
  let lines = '';
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    const identity = manifest.identity(index);
    if (hash === undefined || !isKnown(identity)) continue;
    lines += `${identity.toString('hex')} ${hash} ${manifest.key(index).toString('base64')}\n`;
    if (index % LINES_AT_ONCE === 0) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
}
