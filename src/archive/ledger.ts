import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProcessedReport } from '../model/processed-report.js';
import type { EntryHead } from './entry.js';
import { decodeHead, decodeReports } from './entry.js';
import { errorCode } from './file-error.js';
import { makeFolder } from './make-folder.js';

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

  /** @param fingerprint of program version and settings, see fingerprint.ts */
  constructor(home: string, fingerprint: string) {
    this.home = home;
    this.fingerprint = fingerprint;
    this.#folder = join(home, RESULTS, fingerprint);
  }

  has(hash: string): boolean {
    return existsSync(this.#path(hash));
  }

  /**
   * Under a temporary name first. Nothing waits for the disk, which would take longer than the reading
   * of a short report: what a power cut has spoilt shows by its checksums and is read again.
   */
  put(hash: string, entry: Uint8Array): void {
    const path = this.#path(hash);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      if (!existsSync(dirname(path))) makeFolder(dirname(path));
      writeFileSync(temporary, entry);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** What is known of a document without its reports; undefined where it is not done. */
  head(hash: string): EntryHead | undefined {
    return this.#read(hash, decodeHead);
  }

  /** Head and reports; undefined where the document is not done. */
  entry(hash: string): { head: EntryHead; processed: ProcessedReport[] } | undefined {
    return this.#read(hash, (bytes) => ({
      head: decodeHead(bytes),
      processed: decodeReports(bytes),
    }));
  }

  /** Forgets everything under this fingerprint. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** An entry that a failing disk has spoilt is taken away, so that the document is read again. */
  #read<T>(hash: string, decode: (bytes: Buffer) => T): T | undefined {
    let bytes;
    try {
      bytes = readFileSync(this.#path(hash));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return decode(bytes);
    } catch {
      rmSync(this.#path(hash), { force: true });
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
