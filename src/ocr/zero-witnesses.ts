import type { Reading } from '../model/page.js';
import type { InkLine } from './engine.js';
import { likenessTo } from './likeness.js';

/** Of so many zeros on a page one in so many is read and bears witness for the others, if so many were read as 0. */
const MANY_ZEROS = 24;
const ONE_IN = 6;
const LEAST_WITNESSES = 4;
/** Nearly all zeros are this like each other; what has the shape of one but is less so is read by itself. */
const ALIKE = 0.88;

/** What likeness to zeros that were read says of a picture that has the shape of one. */
export const LIKE_ZEROS: Reading = { text: '0', confidence: 0.9, engine: 'likeness' };

/** Parts a page's zeros into those that an engine reads and those that are held against them. */
export function callWitnesses(zeros: readonly number[]): { witnesses: number[]; rest: number[] } {
  if (zeros.length < MANY_ZEROS) return { witnesses: [...zeros], rest: [] };
  return {
    witnesses: zeros.filter((_, i) => i % ONE_IN === 0),
    rest: zeros.filter((_, i) => i % ONE_IN !== 0),
  };
}

/** Those of `rest` that look like the zeros that were `read` as such; none where too few were. */
export function findAlike(
  lines: readonly InkLine[],
  read: readonly number[],
  rest: readonly number[],
): Set<number> {
  if (read.length < LEAST_WITNESSES) return new Set();
  const picture = (i: number) => (lines[i] as InkLine).picture;
  const likeness = likenessTo(read.map(picture));
  return new Set(rest.filter((i) => likeness(picture(i)) >= ALIKE));
}
