import { REGISTERS, sketchSimilarity } from './prose-sketch.js';

/** Registers of a band: 32 bands of 4 find a pair that shares 0.9 of its text with a chance of 0.9999. */
const BAND = 4;
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
  for (let band = 0; band < REGISTERS / BAND; band++) {
    const buckets = new Map<number, number[]>();
    for (const index of order) {
      const sketch = sketchOf(index);
      if (!sketch) continue;
      const key = bandKey(sketch, band);
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [index]);
        continue;
      }
      for (const earlier of bucket) {
        const required = least(index, earlier);
        const other = required > 1 ? undefined : sketchOf(earlier);
        if (!other) continue;
        const similarity = sketchSimilarity(sketch, other);
        if (similarity >= required && similarity > (copies.get(index)?.similarity ?? 0)) {
          copies.set(index, { of: earlier, similarity });
        }
      }
      if (bucket.length < COMPARED) bucket.push(index);
    }
  }
  return copies;
}
