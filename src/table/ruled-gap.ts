import type { ChunkRow } from './chunks.js';
import type { Edge } from './edges.js';

/** White without a rule in it is no higher than so many lines. */
const MOST_WHITE = 25;

/**
 * True where a rule stands in the white between two rows, so that they may be rows of one table however
 * far they are apart. What stands far over the first rule of all, or far under the last one, is no row of
 * the table: a running head, a page number.
 * @param widest white (points) that parts rows where no rule does
 */
export function isRuledGap(
  above: ChunkRow,
  below: ChunkRow,
  rules: Edge[],
  widest: number,
): boolean {
  const between = rules.filter(({ at }) => at > above.bottom - 2 && at < below.top + 2);
  const [first, last] = [between[0], between.at(-1)];
  if (!first || !last) return false;
  const far = MOST_WHITE * (below.bottom - below.top);
  const stops = [above.bottom, ...between.map(({ at }) => at), below.top];
  if (stops.slice(1).some((at, index) => at - (stops[index] as number) > far)) return false;
  const opens = first.at - above.bottom > widest && !rules.some(({ at }) => at < above.bottom - 2);
  const closes = below.top - last.at > widest && !rules.some(({ at }) => at > below.top + 2);
  return !opens && !closes;
}
