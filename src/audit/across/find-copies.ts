import { REGISTERS, sketchSimilarity } from './prose-sketch.js';

/** Registers of a band: 16 bands of 8 find a pair that shares 0.9 with a chance of 0.9999. */
const BAND = 8;
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
 * Finds for each text the earlier one that it shares most with, at least `least` of its shingles, by
 * locality-sensitive hashing: texts that agree in a whole band of registers are compared. `order`
 * lists the texts from the earliest; `allowed` says which pairs count. Time grows with the number of
 * texts, not with its square.
 */
export function findCopies(
  sketches: readonly (Uint32Array | undefined)[],
  order: readonly number[],
  least: number,
  allowed: (later: number, earlier: number) => boolean,
): Map<number, Copy> {
  const copies = new Map<number, Copy>();
  for (let band = 0; band < REGISTERS / BAND; band++) {
    const buckets = new Map<number, number[]>();
    for (const index of order) {
      const sketch = sketches[index];
      if (!sketch) continue;
      const key = bandKey(sketch, band);
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [index]);
        continue;
      }
      for (const earlier of bucket) {
        const other = sketches[earlier];
        if (!other || !allowed(index, earlier)) continue;
        const similarity = sketchSimilarity(sketch, other);
        if (similarity >= least && similarity > (copies.get(index)?.similarity ?? 0)) {
          copies.set(index, { of: earlier, similarity });
        }
      }
      if (bucket.length < COMPARED) bucket.push(index);
    }
  }
  return copies;
}
