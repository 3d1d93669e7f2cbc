/** Index of the first of the ascending `values` that is not below `value`; their number when none is. */
export function lowerBound(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The middle of some numbers (the upper one of two); 0 for none. */
export function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/**
 * Groups items that lie close together: sorted by `at`, a group ends where the next item is more
 * than `gap` away or the group would grow wider than `spread`.
 */
export function clusterBy<T>(
  items: T[],
  at: (item: T) => number,
  gap: number,
  spread = Infinity,
): T[][] {
  const sorted = [...items].sort((a, b) => at(a) - at(b));
  const groups: T[][] = [];
  let group: T[] = [];
  let first = 0;
  let last = 0;
  for (const item of sorted) {
    const value = at(item);
    if (group.length === 0 || value - last > gap || value - first > spread) {
      group = [];
      groups.push(group);
      first = value;
    }
    group.push(item);
    last = value;
  }
  return groups;
}
