import type { Placed } from './place-chunks.js';

/** A figure is set like its head where both begin, end or have their middles at one place, to so many points. */
const SAME_PLACE = 1;

/**
 * Moves figures under the heads of their own block: tables of blocks with other columns each have white
 * that does not run through, and a figure may touch the column of another block. Its head is the one
 * right above that it is set like; where the head of the column it was put in is set so as well, it stays.
 */
export function keepUnderHeads(rows: Placed[][]): Placed[][] {
  let heads: Placed[] = [];
  return rows.map((row) => {
    if (row.length > 1 && row.every(({ chunk }) => !chunk.numeric)) {
      heads = row;
      return row;
    }
    if (row.length < 2) return row;
    return row.map((piece, at) => moveUnderHead(piece, heads, row[at - 1], row[at + 1]));
  });
}

function moveUnderHead(
  piece: Placed,
  heads: Placed[],
  left: Placed | undefined,
  right: Placed | undefined,
): Placed {
  if (!piece.chunk.numeric || piece.colSpan > 1 || !left) return piece;
  const own = heads.filter((head) => isSetLike(head, piece));
  const [head] = own;
  if (!head || own.length > 1 || head.colSpan > 1 || head.col === piece.col) return piece;
  const isFree =
    head.col >= left.col + left.colSpan && (right === undefined || head.col < right.col);
  return isFree ? { ...piece, col: head.col } : piece;
}

function isSetLike({ chunk: a }: Placed, { chunk: b }: Placed): boolean {
  return (
    Math.abs(a.x0 - b.x0) <= SAME_PLACE ||
    Math.abs(a.x1 - b.x1) <= SAME_PLACE ||
    Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= 2 * SAME_PLACE
  );
}
