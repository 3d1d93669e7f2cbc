import type { TextRow } from './align-rows.js';
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
 * True where the line `index` and the one above are one row, some of whose figures a program sets higher: they
 * overlap in height, and the figures of one stand in the very columns that the other leaves blank.
 */
export function shareRow(lines: TextRow[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index]];
  if (!above || !below || above.bottom <= below.top) return false;
  const places = [above, below].flatMap(({ placed }) => placed);
  const figures = [above, below].map(({ placed }) => placed.filter(({ chunk }) => chunk.numeric));
  const isApart = places.every((piece) =>
    places.every(
      ({ col, colSpan }) =>
        col === piece.col || col >= piece.col + piece.colSpan || col + colSpan <= piece.col,
    ),
  );
  const cols = figures
    .flat()
    .map(({ col }) => col)
    .sort((a, b) => a - b);
  return (
    isApart &&
    new Set(places.map(({ col }) => col)).size === places.length &&
    figures.every((own) => own.length > 0) &&
    cols.length >= LEAST_COLUMNS &&
    cols.every((col, at) => at === 0 || col === (cols[at - 1] as number) + 1)
  );
}

const middleOf = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2;
