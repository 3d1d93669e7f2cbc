import { createReadStream } from 'node:fs';
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
      for await (const line of linesOf(path)) yield JSON.parse(line) as Value;
    },
  };
}

/** Lines of a file one by one; unlike node:readline it never reads ahead of its reader. */
async function* linesOf(path: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
