/** Sets of the integers 0 … size−1, joined pair by pair (disjoint sets with path halving). */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for the set of `item`. */
  find(item: number): number {
    const parent = this.#parent;
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  /** Joins two sets; the smaller number stands for both, so that results do not depend on order. */
  join(a: number, b: number): void {
    const first = this.find(a);
    const second = this.find(b);
    if (first < second) this.#parent[second] = first;
    else this.#parent[first] = second;
  }
}
