/** Cuts 0 … length into stretches of `size`, the last one perhaps shorter. */
export function* stretches(
  length: number,
  size: number,
): Generator<{ start: number; end: number }> {
  for (let start = 0; start < length; start += size) {
    yield { start, end: Math.min(start + size, length) };
  }
}
