import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../audit/index.js';
import type { PackedDigest } from './packed-digest.js';

const NAME = 'digests';
/** Bytes written at once. */
const BUFFER_BYTES = 1 << 18;
/** Digests kept after they were read, about 2 KB each: a report is held against a few others, field by field. */
const KEPT = 512;
/** What every array's length is rounded up to, so that numbers of eight bytes may lie behind it. */
const ALIGNMENT = 8;

/** Places in the file, in bytes. */
interface Place {
  start: number;
  values: number;
  trust: number;
  prose: number;
  sha256: number;
}

interface Body {
  sha256: string;
  values: Float64Array;
  trust: Uint8Array;
  prose: Uint32Array | undefined;
}

/** The digests of a run, in a file beside the ledger: memory holds some hundred bytes for each. */
export class DigestStore {
  readonly digests: Digest[] = [];
  readonly #path: string;
  readonly #file: number;
  readonly #words = new Map<string, string>();
  readonly #kept = new Map<Place, Body>();
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #end = 0;

  constructor(home: string) {
    this.#path = join(home, NAME);
    this.#file = openSync(this.#path, 'w+');
  }

  /** @param nameOf what the report is called in this run */
  add(
    { sha256, agency, year, template, stated, ...arrays }: PackedDigest,
    nameOf: () => string,
  ): void {
    const { values, trust, prose = '' } = arrays;
    const place: Place = {
      start: this.#end,
      values: this.#append(Buffer.from(values, 'base64')),
      prose: this.#append(Buffer.from(prose, 'base64')),
      trust: this.#append(Buffer.from(trust, 'base64')),
      sha256: this.#append(Buffer.from(sha256)),
    };
    const bodyOf = (): Body => this.#body(place);
    const small = { agency: this.#shared(agency), year, template: this.#shared(template), stated };
    this.digests.push(new StoredDigest(small, nameOf, bodyOf));
    if (this.#pendingBytes > BUFFER_BYTES) this.#flush();
  }

  /** No digest can be read any more. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  /** Equal words, kept once. */
  #shared(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }

  /** Returns the bytes' length, without what they are filled up with. */
  #append(bytes: Buffer): number {
    const filled = Buffer.alloc(rounded(bytes.length));
    bytes.copy(filled);
    this.#pending.push(filled);
    this.#pendingBytes += filled.length;
    this.#end += filled.length;
    return bytes.length;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  #body(place: Place): Body {
    const known = this.#kept.get(place);
    if (known) return known;
    if (this.#pendingBytes > 0) this.#flush();
    const body = this.#read(place);
    const [oldest] = this.#kept.keys();
    if (oldest && this.#kept.size >= KEPT) this.#kept.delete(oldest);
    this.#kept.set(place, body);
    return body;
  }

  #read({ start, values, prose, trust, sha256 }: Place): Body {
    const proseAt = rounded(values);
    const trustAt = proseAt + rounded(prose);
    const hashAt = trustAt + rounded(trust);
    const buffer = new ArrayBuffer(hashAt + sha256);
    readSync(this.#file, new Uint8Array(buffer), 0, buffer.byteLength, start);
    return {
      values: new Float64Array(buffer, 0, values / Float64Array.BYTES_PER_ELEMENT),
      prose:
        prose > 0
          ? new Uint32Array(buffer, proseAt, prose / Uint32Array.BYTES_PER_ELEMENT)
          : undefined,
      trust: new Uint8Array(buffer, trustAt, trust),
      sha256: Buffer.from(buffer, hashAt, sha256).toString(),
    };
  }
}

const rounded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

type Small = Pick<Digest, 'agency' | 'year' | 'template' | 'stated'>;

/** A digest whose larger parts are read when they are asked for. */
class StoredDigest implements Digest {
  readonly agency: string;
  readonly year: number | null;
  readonly template: string;
  readonly stated: Digest['stated'];
  readonly #nameOf: () => string;
  readonly #bodyOf: () => Body;

  constructor(small: Small, nameOf: () => string, bodyOf: () => Body) {
    this.agency = small.agency;
    this.year = small.year;
    this.template = small.template;
    this.stated = small.stated;
    this.#nameOf = nameOf;
    this.#bodyOf = bodyOf;
  }

  get file(): string {
    return this.#nameOf();
  }

  get sha256(): string {
    return this.#bodyOf().sha256;
  }

  get values(): Float64Array {
    return this.#bodyOf().values;
  }

  get trust(): Uint8Array {
    return this.#bodyOf().trust;
  }

  get prose(): Uint32Array | undefined {
    return this.#bodyOf().prose;
  }
}
