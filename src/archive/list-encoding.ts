/** Byte order marks of lists that Windows programs write. */
const UTF_8 = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF_16 = new Map([
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]);

/**
 * A stream of bytes without the mark that a Windows program sets before it; what the mark says is
 * UTF-16 becomes UTF-8. Other bytes stay as they are, since names need not be UTF-8.
 */
export async function* withoutMark(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const part of input) {
    let bytes: Uint8Array = part;
    if (head) {
      head = Buffer.concat([head, part]);
      if (head.length < UTF_8.length) continue;
      [decoder, bytes] = decoded(head);
      head = undefined;
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head) yield decoded(head)[1];
}

/** What decodes a stream that begins so, and its beginning without a mark that says nothing more. */
function decoded(head: Buffer): [TextDecoder | undefined, Buffer] {
  for (const [encoding, mark] of UTF_16) {
    if (head.indexOf(mark) === 0) return [new TextDecoder(encoding), head];
  }
  return [undefined, head.indexOf(UTF_8) === 0 ? head.subarray(UTF_8.length) : head];
}
