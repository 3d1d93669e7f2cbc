/** One field of a message in protocol buffers' wire format. */
export interface Field {
  number: number;
  /** 0: varint, 1: eight bytes, 2: bytes with their length before them, 5: four bytes. */
  wire: number;
  /** The value as it is written, without its length. */
  bytes: Uint8Array;
}

export const VARINT = 0;
export const BYTES = 2;
export const FOUR_BYTES = 5;

/** The fields of a message, in their order. Their bytes are views of it. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length; ) {
    const tag = readVarint(message, at);
    const wire = tag.value & 7;
    let from = tag.end;
    let to = from + (wire === 1 ? 8 : 4);
    if (wire === VARINT) to = readVarint(message, from).end;
    if (wire === BYTES) {
      const length = readVarint(message, from);
      from = length.end;
      to = from + length.value;
    }
    fields.push({ number: tag.value >>> 3, wire, bytes: message.subarray(from, to) });
    at = to;
  }
  return fields;
}

/** The message that holds these fields. */
export function writeFields(fields: Field[]): Uint8Array {
  return Buffer.concat(
    fields.flatMap(({ number, wire, bytes }) => [
      toVarint((number << 3) | wire),
      ...(wire === BYTES ? [toVarint(bytes.length)] : []),
      bytes,
    ]),
  );
}

/** The number that a varint holds, below 2^32. */
export const fromVarint = (bytes: Uint8Array): number => readVarint(bytes, 0).value;

/** Values beyond 2^32, which no tag or length has, come out wrong; their end does not. */
function readVarint(message: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  for (let shift = 0; ; shift += 7, end++) {
    const byte = message[end] as number;
    if (shift < 32) value |= (byte & 127) << shift;
    if (byte < 128) return { value: value >>> 0, end: end + 1 };
  }
}

/** A number as a varint. */
export function toVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Uint8Array.from([...bytes, rest]);
}
