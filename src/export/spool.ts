import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BufferedFile } from './buffered-file.js';

/** Keeps values on disk until the end of a run, to be read again in order, as often as needed. */
export interface Spool<Value> {
  add(value: Value): Promise<void>;
  /** To be called once, when all values are in. */
  close(): Promise<void>;
  discard(): Promise<void>;
  read(): AsyncIterable<Value>;
}

/** A spool in a file of its own: a JSON text a line. */
export async function createSpool<Value>(path: string): Promise<Spool<Value>> {
  const file = await BufferedFile.create(path);
  return {
    add: (value) => file.write(`${JSON.stringify(value)}\n`),
    close: () => file.close(),
    discard: () => file.discard(),
    read: async function* () {
      const lines = createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      for await (const line of lines) yield JSON.parse(line) as Value;
    },
  };
}
