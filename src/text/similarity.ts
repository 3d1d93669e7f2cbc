/**
 * How alike two texts are, 0 to 1: one minus the edit distance over the longer length (in UTF-16
 * units). Two empty texts are alike. Anything below `atLeast` may come back as 0.
 *
 * The distance is Levenshtein's, in the diagonal band that `atLeast` leaves open (E. Ukkonen,
 * Algorithms for approximate string matching, 1985).
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const limit = Math.floor(longest * (1 - atLeast) + ROUNDING);
  if (Math.abs(a.length - b.length) > limit) return 0;
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / longest;
}

/** Keeps 1 − 0.6 of 10 characters from becoming 3.9999…, that is 3. */
const ROUNDING = 1e-9;

let row = new Uint16Array(256);

/** Levenshtein's distance, or any number above `limit` where it is more than that. */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  const width = b.length;
  if (row.length <= width) row = new Uint16Array(2 * width + 1);
  const far = limit + 1;
  for (let j = 0; j <= width; j += 1) row[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i += 1) {
    if (nextRow(a.charCodeAt(i - 1), b, i, limit) > limit) return far;
  }
  return row[width] ?? far;
}

/** Moves `row` on by one character of the first text; gives the least distance in the band. */
function nextRow(code: number, b: string, i: number, limit: number): number {
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  const far = limit + 1;
  let diagonal = row[from - 1] ?? far;
  let left = from === 1 ? Math.min(i, far) : far;
  row[from - 1] = left;
  let least = left;
  for (let j = from; j <= to; j += 1) {
    const up = j === i + limit ? far : (row[j] ?? far);
    const change = diagonal + (b.charCodeAt(j - 1) === code ? 0 : 1);
    left = Math.min(change, up + 1, left + 1, far);
    diagonal = row[j] ?? far;
    row[j] = left;
    if (left < least) least = left;
  }
  return least;
}
