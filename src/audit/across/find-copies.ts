import { REGISTERS, sketchSimilarity } from './prose-sketch.js';

/** Registers of a band: 32 bands of 4 find a pair that shares 0.9 of its text with a chance of 0.9999. */
const BAND = 4;
const BANDS = REGISTERS / BAND;
/** Bands keyed in one pass over the sketches, which may lie on a disk: four bytes of memory each for every text. */
const BANDS_AT_ONCE = 8;
/** Texts compared in one bucket: a boilerplate used by thousands must not cost their square. */
const COMPARED = 8;

/** Keys of some bands of each text, text by text, and which texts have any. */
interface BandKeys {
  values: Uint32Array;
  known: Uint8Array;
}

/** The text most like another one, before it in the order given. */
export interface Copy {
  of: number;
  similarity: number;
}

function bandKey(sketch: Uint32Array, band: number): number {
  let key = band;
  for (let at = band * BAND; at < (band + 1) * BAND; at++) {
    key = Math.imul(key ^ (sketch[at] ?? 0), 0x01000193) ^ (key >>> 15);
  }
  return key >>> 0;
}

/**
 * Finds for each text the earlier one that it shares most with, by locality-sensitive hashing: texts
 * that agree in a whole band of registers are compared. `order` lists the texts from the earliest;
 * `least` gives the share (0 to 1) from which on a pair counts, more than 1 where it never does. Time
 * grows with the number of texts, not with its square.
 */
export function findCopies(
  sketchOf: (index: number) => Uint32Array | undefined,
  order: Uint32Array,
  least: (later: number, earlier: number) => number,
): Map<number, Copy> {
  const copies = new Map<number, Copy>();
  const compare = (index: number, earlier: number): void => {
    const required = least(index, earlier);
    if (required > 1) return;
    const [sketch, other] = [sketchOf(index), sketchOf(earlier)];
    if (!sketch || !other) return;
    const similarity = sketchSimilarity(sketch, other);
    if (similarity >= required && similarity > (copies.get(index)?.similarity ?? 0)) {
      copies.set(index, { of: earlier, similarity });
    }
  };
  for (let first = 0; first < BANDS; first += BANDS_AT_ONCE) {
    const keys = bandKeys(sketchOf, order, first);
    for (let band = 0; band < BANDS_AT_ONCE; band++) {
      for (const bucket of buckets(keys, band)) {
        const places = bucket.map((at) => order[at] ?? 0);
        for (const [at, index] of places.entries()) {
          for (const earlier of places.slice(0, Math.min(at, COMPARED))) compare(index, earlier);
        }
      }
    }
  }
  return copies;
}

/**
 * Places in the order of texts whose keys of a band are equal, two and more, in ascending order. Found
 * by sorting: a map of all keys would take many times the memory. A number holds 53 bits exactly: those
 * of a place, and before them as many of a key as there is room for.
 */
function* buckets({ values, known }: BandKeys, band: number): Generator<number[]> {
  const texts = 2 ** Math.ceil(Math.log2(known.length));
  const keys = Math.min(2 ** 32, Math.floor(Number.MAX_SAFE_INTEGER / texts));
  const sorted = new Float64Array(known.length);
  let length = 0;
  for (let at = 0; at < known.length; at++) {
    if (known[at] !== 1) continue;
    sorted[length++] = ((values[at * BANDS_AT_ONCE + band] ?? 0) % keys) * texts + at;
  }
  const keyed = sorted.subarray(0, length).sort();
  const keyOf = (at: number): number => Math.floor((keyed[at] ?? 0) / texts);
  for (let start = 0, end = 0; start < length; start = end) {
    const key = keyOf(start);
    do end++;
    while (end < length && keyOf(end) === key);
    if (end - start < 2) continue;
    yield Array.from(keyed.subarray(start, end), (value) => value % texts);
  }
}

/** Keys of some bands of each text in the order given, and which texts have any. */
function bandKeys(
  sketchOf: (index: number) => Uint32Array | undefined,
  order: Uint32Array,
  first: number,
): BandKeys {
  const values = new Uint32Array(order.length * BANDS_AT_ONCE);
  const known = new Uint8Array(order.length);
  for (const [at, index] of order.entries()) {
    const sketch = sketchOf(index);
    if (!sketch) continue;
    known[at] = 1;
    for (let band = 0; band < BANDS_AT_ONCE; band++) {
      values[at * BANDS_AT_ONCE + band] = bandKey(sketch, first + band);
    }
  }
  return { values, known };
}
