import type { FailureCode } from '../model/failure.js';
import { ByteList } from './byte-list.js';
import type { Locator } from './locator.js';
import { bytesToLocator, locatorName, locatorToBytes } from './locator.js';

/** Bytes of a SHA-256. */
const HASH_BYTES = 32;
/** Bytes of a file's identity, see file-identity.ts. */
export const IDENTITY_BYTES = 16;

/** A failure as the outputs list it. */
export interface FailureRecord {
  code: FailureCode;
  message: string;
  /** From 1; absent where the whole file is meant. */
  page?: number;
}

/** One document of the manifest. */
export interface ManifestItem {
  /** Position in the fixed order of every output, from 0. */
  index: number;
  name: string;
  locator: Locator;
  key: Buffer;
}

/**
 * Every document of a run in a fixed order, with its content hash once that is known. Built for a
 * million: bytes in blocks, no object for each.
 */
export class Manifest {
  readonly #list = new ByteList();
  /** Failures met before the order was fixed, by the locator's bytes. */
  readonly #early: { key: Buffer; failure: FailureRecord }[] = [];
  #order: Uint32Array = new Uint32Array();
  #hashes = Buffer.alloc(0);
  #known = new Uint8Array();
  #identities = Buffer.alloc(0);
  readonly #failures = new Map<number, FailureRecord>();

  add(locator: Locator): void {
    this.#list.push(locatorToBytes(locator));
  }

  /** Something named or found that cannot even be listed. */
  addFailure(locator: Locator, failure: FailureRecord): void {
    this.#early.push({ key: locatorToBytes(locator), failure });
    this.add(locator);
  }

  /** Fixes the order: by the bytes of the name; what was found twice counts once. */
  sort(): void {
    this.#order = this.#list.sortedIndexes();
    this.#hashes = Buffer.alloc(this.#order.length * HASH_BYTES);
    this.#known = new Uint8Array(this.#order.length);
    this.#identities = Buffer.alloc(this.#order.length * IDENTITY_BYTES);
    for (const { key, failure } of this.#early) this.setFailure(this.find(key), failure);
  }

  /** In the fixed order. */
  *indexes(): Generator<number> {
    for (let index = 0; index < this.length; index += 1) yield index;
  }

  get length(): number {
    return this.#order.length;
  }

  /** The locator's bytes: what the order and the cache of known files go by. */
  key(index: number): Buffer {
    return this.#list.at(this.#order[index] ?? 0);
  }

  item(index: number): ManifestItem {
    const key = this.key(index);
    const locator = bytesToLocator(key);
    return { index, key, locator, name: locatorName(locator) };
  }

  /** @param hash SHA-256 in hexadecimal */
  setHash(index: number, hash: string): void {
    this.#hashes.write(hash, index * HASH_BYTES, 'hex');
    this.#known[index] = 1;
  }

  /** SHA-256 in hexadecimal; undefined while the bytes have not been read. */
  hash(index: number): string | undefined {
    if (this.#known[index] !== 1) return undefined;
    return this.#hashes.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  /** Remembers which state of the file the hash is of. */
  setIdentity(index: number, identity: Buffer): void {
    identity.copy(this.#identities, index * IDENTITY_BYTES);
  }

  /** All zero where the file's state is not known for certain. */
  identity(index: number): Buffer {
    return this.#identities.subarray(index * IDENTITY_BYTES, (index + 1) * IDENTITY_BYTES);
  }

  setFailure(index: number, failure: FailureRecord): void {
    this.#failures.set(index, failure);
  }

  /** Why the bytes could not be read; undefined where they could, or were not tried yet. */
  failure(index: number): FailureRecord | undefined {
    return this.#failures.get(index);
  }

  /** Position of a locator that was added. */
  find(key: Buffer): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Buffer.compare(this.key(middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
