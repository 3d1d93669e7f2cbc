import { REGISTERS, sketchSimilarity } from './prose-sketch.js';

/** Registers of a band: 32 bands of 4 find a pair that shares 0.9 of its text with a chance of 0.9999. */
const BAND = 4;
const BANDS = REGISTERS / BAND;
/** Bands keyed in one pass over the sketches, which may lie on a disk: four bytes of memory each for every text. */
const BANDS_AT_ONCE = 8;
/** Texts compared in one bucket: a boilerplate used by thousands must not cost their square. */
const COMPARED = 8;

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
  order: readonly number[],
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
      const buckets = new Map<number, number[]>();
      for (const [at, index] of order.entries()) {
        if (keys.known[at] !== 1) continue;
        const key = keys.values[at * BANDS_AT_ONCE + band] ?? 0;
        const bucket = buckets.get(key);
        if (!bucket) {
          buckets.set(key, [index]);
          continue;
        }
        for (const earlier of bucket) compare(index, earlier);
        if (bucket.length < COMPARED) bucket.push(index);
      }
    }
  }
  return copies;
}

/** Keys of some bands of each text in the order given, and which texts have any. */
function bandKeys(
  sketchOf: (index: number) => Uint32Array | undefined,
  order: readonly number[],
  first: number,
): { values: Uint32Array; known: Uint8Array } {
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
