import { medianOf } from '../geometry/sorted.js';
import type { ChunkRow } from './chunks.js';
import type { Edge } from './edges.js';

/** So many rules part the rows of a table before a row without figures is known as one of them; fewer before a numbered one. */
const LEAST_RUNGS = 4;
const LEAST_BEFORE_ITEM = 2;
/** How numbered labels begin. */
const ITEM = /^(?:\d{1,2}[.．、]|[（(]\p{Script=Han})/u;
/** Rules of one table end at the same place, to so many points. */
const SAME_END = 2;
/** White between a row's text and the rules around it is no more than this many times what rows have. */
const WIDER = 1.25;

/**
 * True for a line between two of the rules that part all rows of a table: the rules end where those
 * above do, and leave no more white around it than around other rows. It is a row without figures,
 * or a line of one, and no heading.
 * @param start first row of the table so far
 */
export function isBetweenRungs(
  rows: ChunkRow[],
  index: number,
  start: number,
  rules: Edge[],
): boolean {
  const row = rows[index] as ChunkRow;
  const above = rules.filter((rule) => rule.at <= middleOf(row)).at(-1);
  const under = rules.find((rule) => rule.at > middleOf(row) && above && endsAlike(rule, above));
  if (!above || !under || above.at < (rows[start] as ChunkRow).top) return false;
  const rungs = rules.filter(
    (rule) =>
      rule.at <= above.at && rule.at > (rows[start] as ChunkRow).top && endsAlike(rule, above),
  );
  const own = rowsIn(rows, above.at, under.at);
  const numbered = own.some(({ chunks }) => ITEM.test(chunks[0]?.text ?? ''));
  if (rungs.length < (numbered ? LEAST_BEFORE_ITEM : LEAST_RUNGS)) return false;
  const usual = medianOf(
    rungs.slice(1).map(({ at }, i) => whiteIn(rows, (rungs[i] as Edge).at, at)),
  );
  return whiteIn(rows, above.at, under.at) <= WIDER * usual;
}

const middleOf = ({ top, bottom }: ChunkRow): number => (top + bottom) / 2;

const endsAlike = (a: Edge, b: Edge): boolean => Math.abs(a.to - b.to) <= SAME_END;

const rowsIn = (rows: ChunkRow[], from: number, to: number): ChunkRow[] =>
  rows.filter((row) => middleOf(row) > from && middleOf(row) < to);

/** White above and below the text between two heights, points; all of it where no text stands there. */
function whiteIn(rows: ChunkRow[], from: number, to: number): number {
  const own = rowsIn(rows, from, to);
  if (own.length === 0) return to - from;
  const text =
    Math.max(...own.map(({ bottom }) => bottom)) - Math.min(...own.map(({ top }) => top));
  return to - from - text;
}
