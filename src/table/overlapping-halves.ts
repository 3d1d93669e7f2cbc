import type { TextRow } from './align-rows.js';
import type { Placed } from './place-chunks.js';
import { hasOwnNumber } from './own-number.js';

/** Figures in so many columns make a row of which some may be broken. */
const LEAST_COLUMNS = 5;
/** The halves stand as far above and below the middle of their row, to this share of that. */
const SAME_DISTANCE = 0.2;

/**
 * True where the row `index` lies between the halves of its own broken figures: all three lines overlap in
 * height, those above and below hold figures in the same columns, and the row in all others. Whatever the
 * halves are, they are no rows: one figure alone of a half would be another figure.
 */
export function isBetweenHalves(lines: TextRow[], index: number): boolean {
  const [above, row, below] = lines.slice(Math.max(0, index - 1), index + 2);
  if (index < 1 || !above || !row || !below) return false;
  const all = [above, row, below];
  const first = Math.min(
    ...all.flatMap(({ placed }) =>
      placed.filter(({ chunk }) => chunk.numeric).map(({ col }) => col),
    ),
  );
  const columnsOf = ({ placed }: TextRow): string =>
    placed.flatMap(({ col }) => (col >= first ? [col] : [])).join();
  const [halves, ends] = [columnsOf(above), columnsOf(below)];
  const whole = columnsOf(row).split(',');
  if (halves === '' || halves !== ends || whole[0] === '') return false;
  if (halves.split(',').some((col) => whole.includes(col))) return false;
  if (halves.split(',').length + whole.length < LEAST_COLUMNS) return false;
  const numbered = all.filter(({ placed }) =>
    placed.some(({ chunk, col }) => col < first && hasOwnNumber(chunk.text)),
  );
  const [from, at, to] = all.map(({ top, bottom }) => (top + bottom) / 2) as [
    number,
    number,
    number,
  ];
  return (
    numbered.length <= 1 &&
    above.bottom > row.top &&
    row.bottom > below.top &&
    Math.abs(at - from - (to - at)) <= SAME_DISTANCE * (at - from)
  );
}

/**
 * True where the line `index` and the one above are the halves of figures that are broken around the middle of
 * their label: the label stands in one of the lines, nothing but figures in the other, and half of each
 * of these in the line of the label.
 */
export function areHalves(lines: TextRow[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index]];
  if (!above || !below) return false;
  const [bare, labelled] = above.placed.every(({ chunk }) => chunk.numeric)
    ? [above, below]
    : [below, above];
  const [label, ...others] = labelled.placed;
  if (!label || label.chunk.numeric || bare.placed.length === 0) return false;
  return bare.placed.every((half) => {
    const rest = others.find(({ col, chunk }) => col === half.col && chunk.numeric);
    if (!half.chunk.numeric || !rest) return false;
    const [from, to] = [middleOf(half.chunk), middleOf(rest.chunk)];
    const off = Math.abs((from + to) / 2 - middleOf(label.chunk));
    return off <= (SAME_DISTANCE / 2) * Math.abs(to - from);
  });
}

/**
 * True where the line `index` and the one above are one row, some of whose figures a program sets higher: figures
 * of both overlap in height and stand in columns of their own, and either they fill all columns together
 * or one of the lines has no label, and no other one overlaps: what stands between two rows may be of either.
 */
export function shareRow(lines: TextRow[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index]];
  if (!above || !below || above.bottom <= below.top) return false;
  const [upper, lower] = [above, below].map(({ placed }) =>
    placed.filter(({ chunk, col }) => col > 0 && chunk.numeric),
  ) as [Placed[], Placed[]];
  const meet = upper.some(({ chunk }) =>
    lower.some((under) => chunk.bottom > under.chunk.top && under.chunk.bottom > chunk.top),
  );
  if (!meet || !areApart([...above.placed, ...below.placed])) return false;
  const cols = [...upper, ...lower].map(({ col }) => col).sort((a, b) => a - b);
  const isFull =
    cols.length >= LEAST_COLUMNS &&
    cols.every((col, at) => at === 0 || col === (cols[at - 1] as number) + 1);
  if (isFull || hasLabel(above) === hasLabel(below)) return isFull;
  return !isOver(lines[index - 2], above) && !isOver(below, lines[index + 1]);
}

/** True where a line with figures reaches down over another one. */
function isOver(above: TextRow | undefined, below: TextRow | undefined): boolean {
  if (!above || !below || above.bottom <= below.top) return false;
  return [above, below].every(({ placed }) => placed.some(({ chunk }) => chunk.numeric));
}

/** True where no two texts stand in one column. */
function areApart(places: Placed[]): boolean {
  const sorted = [...places].sort((a, b) => a.col - b.col);
  return sorted.every(({ col }, at) => {
    const before = sorted[at - 1];
    return !before || col >= before.col + before.colSpan;
  });
}

/** True for a line with more words than a character of a label that is set downwards. */
function hasLabel({ placed }: TextRow): boolean {
  return placed.some(({ chunk }) => !chunk.numeric && [...chunk.text].length > 1);
}

const middleOf = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2;
