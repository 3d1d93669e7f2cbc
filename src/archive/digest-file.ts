import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { PackedDigest } from './packed-digest.js';

/** Bytes written at once. */
const BUFFER_BYTES = 1 << 18;
/** What every array's length is rounded up to, so that numbers of eight bytes may lie behind it. */
const ALIGNMENT = 8;
/** A record begins with the bytes of its four arrays, as numbers of four bytes. */
const HEADER_BYTES = 4 * Uint32Array.BYTES_PER_ELEMENT;
/** What the memory for one record is rounded up to, so that most find room where another was. */
const ROOM_BYTES = 4096;

/** The larger parts of a digest. */
export interface DigestBody {
  sha256: string;
  values: Float64Array<ArrayBuffer>;
  trust: Uint8Array;
  prose: Uint32Array | undefined;
}

/** The larger parts of many digests, one record after the other in a file of their own. */
export class DigestFile {
  readonly #path: string;
  readonly #file: number;
  /** Where each record begins, in bytes. */
  readonly #starts: number[] = [];
  #end = 0;
  #pending = Buffer.alloc(BUFFER_BYTES);
  #pendingBytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  append({ values, prose = '', trust, sha256 }: PackedDigest): void {
    const parts = [values, prose, trust].map((text) => ({ text, encoding: 'base64' as const }));
    const arrays = [...parts, { text: sha256, encoding: 'latin1' as const }].map((part) => ({
      ...part,
      bytes: Buffer.byteLength(part.text, part.encoding),
    }));
    const length = arrays.reduce((sum, { bytes }) => sum + rounded(bytes), HEADER_BYTES);
    const record = this.#room(length).fill(0);
    let place = HEADER_BYTES;
    for (const [at, { text, encoding, bytes }] of arrays.entries()) {
      record.writeUInt32LE(bytes, at * Uint32Array.BYTES_PER_ELEMENT);
      record.write(text, place, encoding);
      place += rounded(bytes);
    }
    this.#starts.push(this.#end);
    this.#end += length;
  }

  /** Reads a record into the memory of an older one that is not needed any more, where that is enough. */
  read(index: number, older: DigestBody | undefined): DigestBody {
    if (this.#pendingBytes > 0) this.#flush();
    const start = this.#starts[index] ?? 0;
    const length = (this.#starts[index + 1] ?? this.#end) - start;
    const known = older?.values.buffer;
    const room = Math.ceil(length / ROOM_BYTES) * ROOM_BYTES;
    const buffer = known && known.byteLength >= length ? known : new ArrayBuffer(room);
    readSync(this.#file, new Uint8Array(buffer), 0, length, start);
    return bodyOf(buffer);
  }

  /** Nothing can be read any more. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  /** So many bytes of what is written next. */
  #room(bytes: number): Buffer {
    if (this.#pendingBytes + bytes > this.#pending.length) this.#flush();
    if (bytes > this.#pending.length) this.#pending = Buffer.alloc(bytes);
    const room = this.#pending.subarray(this.#pendingBytes, this.#pendingBytes + bytes);
    this.#pendingBytes += bytes;
    return room;
  }

  #flush(): void {
    const bytes = this.#pending.subarray(0, this.#pendingBytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#pendingBytes = 0;
  }
}

const rounded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** The arrays of a record, which go on lying in its memory. */
function bodyOf(record: ArrayBuffer): DigestBody {
  const [values = 0, prose = 0, trust = 0, sha256 = 0] = new Uint32Array(record, 0, 4);
  const proseAt = HEADER_BYTES + rounded(values);
  const trustAt = proseAt + rounded(prose);
  const hashAt = trustAt + rounded(trust);
  const sketch = new Uint32Array(record, proseAt, prose / Uint32Array.BYTES_PER_ELEMENT);
  return {
    values: new Float64Array(record, HEADER_BYTES, values / Float64Array.BYTES_PER_ELEMENT),
    prose: prose > 0 ? sketch : undefined,
    trust: new Uint8Array(record, trustAt, trust),
    sha256: Buffer.from(record, hashAt, sha256).toString('latin1'),
  };
}
