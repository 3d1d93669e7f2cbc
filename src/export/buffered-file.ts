import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Characters kept before they go to disk: large enough that a write costs little, small enough to stay flat. */
const BUFFER_CHARACTERS = 1 << 18;

/** What files are copied by. */
const BLOCK = Buffer.allocUnsafeSlow(1 << 18);

/** A text file written front to back. `write` waits for the disk, so nothing piles up in memory. */
export class BufferedFile {
  readonly #file: FileHandle;
  #parts: (string | Uint8Array)[] = [];
  #characters = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Throws where the file exists already. */
  static async create(path: string): Promise<BufferedFile> {
    return new BufferedFile(await open(path, 'wx'));
  }

  async write(text: string | Uint8Array): Promise<void> {
    this.#parts.push(text);
    this.#characters += text.length;
    if (this.#characters >= BUFFER_CHARACTERS) await this.#flush();
  }

  /** Adds the bytes of a file, which is taken away. One block of memory serves for all of them. */
  async append(path: string): Promise<void> {
    await this.#flush();
    const from = openSync(path, 'r');
    try {
      for (let bytes = readSync(from, BLOCK); bytes > 0; bytes = readSync(from, BLOCK)) {
        for (let at = 0; at < bytes; ) at += writeSync(this.#file.fd, BLOCK, at, bytes - at);
      }
    } finally {
      closeSync(from);
    }
    rmSync(path);
  }

  /** Writes what is left and waits until it is on the disk. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
  }

  /** Gives the file up, whatever state it is in. */
  async discard(): Promise<void> {
    this.#parts = [];
    await this.#file.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#parts.length === 0) return;
    const parts = this.#parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
    this.#parts = [];
    this.#characters = 0;
    await this.#file.writeFile(Buffer.concat(parts));
  }
}
