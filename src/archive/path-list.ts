import { withoutMark } from './list-encoding.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const NUL = 0;

/** Paths from a stream of bytes, one a line, or parted by NUL as `find -print0` writes them. */
export async function* readPathList(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  let separator: number | undefined;
  for await (const part of withoutMark(input)) {
    rest = Buffer.concat([rest, part]);
    separator ??= rest.includes(NUL) ? NUL : rest.includes(NEWLINE) ? NEWLINE : undefined;
    if (separator === undefined) continue;
    let start = 0;
    for (let end = rest.indexOf(separator); end >= 0; end = rest.indexOf(separator, start)) {
      if (end > start) yield* pathOf(rest.subarray(start, end));
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  yield* pathOf(rest);
}

/** Nothing for an empty line; without the carriage return of a list written on Windows. */
function* pathOf(line: Buffer): Generator<Buffer> {
  const path = line.at(-1) === RETURN ? line.subarray(0, -1) : line;
  if (path.length > 0) yield Buffer.from(path);
}
