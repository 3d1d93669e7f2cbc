import type { TextRow } from './align-rows.js';
import { hasOwnNumber } from './own-number.js';
import type { Placed } from './place-chunks.js';

/** The pieces stand as far above and below the middle of their row, to this share of that. */
const SAME_DISTANCE = 0.2;
/** Pieces begin at one place, or have one middle, to so many points. */
const SAME_PLACE = 2;

/**
 * True where a text of the row `index` is broken in two lines, above and below the figures that stand in the
 * middle between: 万 over 元 in a narrow column, or a label. Nothing else stands in either line, nothing
 * of the row in the text's column, and the second piece begins no label of its own.
 */
export function isTextBrokenAround(lines: TextRow[], index: number): boolean {
  const [above, row, below] = lines.slice(Math.max(0, index - 1), index + 2);
  if (index < 1 || !above || !row || !below) return false;
  const [begin, end] = [onlyWords(above), onlyWords(below)];
  if (!begin || !end || begin.col !== end.col || !isOneText(begin, end)) return false;
  if (!row.placed.some(({ chunk }) => chunk.numeric)) return false;
  if (row.placed.some(({ col, colSpan }) => begin.col >= col && begin.col < col + colSpan))
    return false;
  const [from, at, to] = [above, row, below].map(({ top, bottom }) => (top + bottom) / 2) as [
    number,
    number,
    number,
  ];
  if (Math.abs(at - from - (to - at)) > SAME_DISTANCE * (at - from)) return false;
  return (
    !isNearer(lines[index - 2], above, at - from) && !isNearer(lines[index + 2], below, to - at)
  );
}

function onlyWords({ placed: [piece, beside] }: TextRow): Placed | undefined {
  return piece && !beside && piece.colSpan === 1 && !piece.chunk.numeric ? piece : undefined;
}

function isOneText({ chunk: begin }: Placed, { chunk: end }: Placed): boolean {
  if (hasOwnNumber(end.text)) return false;
  const middles = Math.abs(begin.x0 + begin.x1 - end.x0 - end.x1) / 2;
  return Math.abs(begin.x0 - end.x0) <= SAME_PLACE || middles <= SAME_PLACE;
}

/** True where another line stands nearer to a piece than its own row does. */
function isNearer(other: TextRow | undefined, piece: TextRow, distance: number): boolean {
  if (!other) return false;
  return Math.abs(other.top + other.bottom - piece.top - piece.bottom) / 2 < distance;
}
