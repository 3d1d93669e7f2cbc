import { overlapOf } from '../geometry/box.js';
import { type Column, findColumns } from './align-columns.js';
import type { ChunkRow } from './chunks.js';

/** Fewer heads than this may stand over anything, where no heading tells that they are heads. */
const LEAST_HEADS = 3;
/** Share of the rows below that have a text in every column. */
const FULL_SHARE = 0.5;

/**
 * The columns of the rows below a first row that names as many, none of its words standing over a
 * column that is not its own: they are heads in the order of the columns, though texts and heads be
 * set to different sides. Undefined for any other first row, and for one of fewer heads than `least`.
 */
export function columnsInOrder(
  [heads, ...body]: ChunkRow[],
  least = LEAST_HEADS,
): Column[] | undefined {
  if (!heads || heads.chunks.length < least || heads.chunks.some(({ numeric }) => numeric))
    return undefined;
  const count = heads.chunks.length;
  const full = body.filter(({ chunks }) => chunks.length === count).length;
  if (body.length === 0 || full < FULL_SHARE * body.length) return undefined;
  const columns = findColumns(body);
  if (columns.length !== count) return undefined;
  const strays = heads.chunks.some((head, own) =>
    columns.some(({ x0, x1 }, col) => col !== own && overlapOf(head.x0, head.x1, x0, x1) > 0),
  );
  return strays ? undefined : columns;
}
