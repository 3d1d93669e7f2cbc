/** Bytes of one block: big enough that a million short names need some hundred blocks. */
const BLOCK_BYTES = 1 << 20;

/**
 * Many short byte strings without an object for each: a million file names in little more than
 * their own bytes. Items are appended and then read by index.
 */
export class ByteList {
  readonly #blocks: Buffer[] = [];
  #used = BLOCK_BYTES;
  /** Block, offset and length of each item. */
  #places = new Uint32Array(3 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: Uint8Array): void {
    let block = this.#blocks.at(-1);
    if (!block || this.#used + item.length > block.length) {
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, item.length));
      this.#blocks.push(block);
      this.#used = 0;
    }
    block.set(item, this.#used);
    const at = this.#length * 3;
    if (at === this.#places.length) this.#places = doubled(this.#places);
    this.#places[at] = this.#blocks.length - 1;
    this.#places[at + 1] = this.#used;
    this.#places[at + 2] = item.length;
    this.#used += item.length;
    this.#length += 1;
  }

  /** The bytes of an item, not copied. */
  at(index: number): Buffer {
    const block = this.#blocks[this.#places[index * 3] ?? 0];
    const start = this.#places[index * 3 + 1] ?? 0;
    const length = this.#places[index * 3 + 2] ?? 0;
    if (!block || index >= this.#length) throw new RangeError(`no item ${index}`);
    return block.subarray(start, start + length);
  }

  /** Indexes in the order of the items' bytes, which for UTF-8 is the order of code points; equal items once. */
  sortedIndexes(): Uint32Array {
    const indexes = Uint32Array.from({ length: this.#length }, (_, index) => index);
    indexes.sort((a, b) => Buffer.compare(this.at(a), this.at(b)) || a - b);
    return indexes.filter(
      (index, at) => at === 0 || !this.at(index).equals(this.at(indexes[at - 1] ?? 0)),
    );
  }
}

function doubled(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(places.length * 2);
  larger.set(places);
  return larger;
}
