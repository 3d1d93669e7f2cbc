import type { Mask } from './grey.js';

/** The ink of a mask as level runs of pixels, row by row: a page has some 40 to a row, and most passes need no more. */
export interface InkRuns {
  width: number;
  height: number;
  /** Index of the first run of each row; one more than there are rows. */
  rows: Int32Array;
  /** First pixel of each run, and the one behind its last. */
  from: Int32Array;
  to: Int32Array;
}

/** Room for so many runs at first; it doubles as needed. */
const ROOM = 1 << 16;

/** All runs of ink of a mask. */
export function findInkRuns({ width, height, data }: Mask): InkRuns {
  const rows = new Int32Array(height + 1);
  let from = new Int32Array(ROOM);
  let to = new Int32Array(ROOM);
  const mask = { data, words: new Uint32Array(data.buffer, data.byteOffset, data.length >> 2) };
  let count = 0;
  for (let y = 0; y < height; y++) {
    if (count + width > from.length) {
      from = withRoom(from, 2 * from.length + width);
      to = withRoom(to, 2 * to.length + width);
    }
    count = scanRow(mask, { start: y * width, end: (y + 1) * width }, from, to, count);
    rows[y + 1] = count;
  }
  return { width, height, rows, from: from.subarray(0, count), to: to.subarray(0, count) };
}

function withRoom(list: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(list);
  return larger;
}

/** Adds the runs of one row to the first `count` runs; gives the new count. */
function scanRow(mask: Words, row: Row, from: Int32Array, to: Int32Array, count: number): number {
  const { data, words } = mask;
  const { start, end } = row;
  let runs = count;
  for (let i = start; i < end; i++) {
    // Paper is passed over four pixels at a time.
    if ((i & 3) === 0) while (i < end && words[i >> 2] === 0) i += 4;
    if (i >= end || data[i] === 0) continue;
    from[runs] = i - start;
    while (i < end && data[i] === 1) i++;
    to[runs++] = i - start;
  }
  return runs;
}

/** Bytes, and the same bytes in fours, as far as they go. */
interface Words {
  data: Uint8Array;
  words: Uint32Array;
}

/** Places of a row's pixels in the data. */
interface Row {
  start: number;
  end: number;
}
