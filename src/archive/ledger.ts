import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessedReport } from '../model/processed-report.js';
import type { EntryHead } from './entry.js';
import { decodeHead, decodeReports } from './entry.js';
import { errorCode } from './file-error.js';
import { makeFolder } from './make-folder.js';
import { writeWhole } from './write-whole.js';

const RESULTS = 'results';

/**
 * What is done, on disk: one file per document content, under the program's version and the
 * settings. A file that has its name is whole, so being there is being done; nothing of it stays in
 * memory, and a run that was killed at any moment goes on from it.
 */
export class Ledger {
  readonly home: string;
  readonly fingerprint: string;
  readonly #folder: string;
  readonly #shards = new Set<string>();

  /** @param fingerprint of program version and settings, see fingerprint.ts */
  constructor(home: string, fingerprint: string) {
    this.home = home;
    this.fingerprint = fingerprint;
    this.#folder = join(home, RESULTS, fingerprint);
  }

  has(hash: string): boolean {
    return existsSync(this.#path(hash));
  }

  async put(hash: string, entry: Uint8Array): Promise<void> {
    const shard = join(this.#folder, hash.slice(0, 2));
    if (!this.#shards.has(shard)) makeFolder(shard);
    this.#shards.add(shard);
    await writeWhole(this.#path(hash), entry);
  }

  /** What is known of a document without its reports; undefined where it is not done. */
  async head(hash: string): Promise<EntryHead | undefined> {
    return this.#read(hash, decodeHead);
  }

  /** Head and reports; undefined where the document is not done. */
  async entry(
    hash: string,
  ): Promise<{ head: EntryHead; processed: ProcessedReport[] } | undefined> {
    return this.#read(hash, (bytes) => ({
      head: decodeHead(bytes),
      processed: decodeReports(bytes),
    }));
  }

  /** Forgets everything under this fingerprint. */
  async clear(): Promise<void> {
    this.#shards.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** An entry that a failing disk has spoilt is taken away, so that the document is read again. */
  async #read<T>(hash: string, decode: (bytes: Buffer) => T): Promise<T | undefined> {
    let bytes;
    try {
      bytes = await readFile(this.#path(hash));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return decode(bytes);
    } catch {
      await rm(this.#path(hash), { force: true });
      return undefined;
    }
  }

  #path(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

/** Takes away what other versions of the program left; other settings of this version stay. */
export async function dropOtherVersions(home: string, version: string): Promise<void> {
  const results = join(home, RESULTS);
  for (const name of await readdir(results).catch(() => [])) {
    if (name !== version) await rm(join(results, name), { recursive: true, force: true });
  }
}
