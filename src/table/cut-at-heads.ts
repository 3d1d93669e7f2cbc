import type { Block } from './block-ends.js';
import type { ChunkRow } from './chunks.js';

/** A heading over columns is off their middle by at most this share of their width. */
const OFF_CENTRE = 0.08;

/**
 * Cuts a block at headings in its middle, each with a row of heads and one of figures under it, where
 * not all of them have as many heads: forms print tables of four columns and of two right under each
 * other, and their white does not run through. With as many heads they may be one table's.
 */
export function cutAtHeads(block: Block): Block[] {
  const starts = [...block.rows.keys()].filter((index) => opensTable(block, index));
  const counts = starts.map((index) => block.rows[index + 1]?.chunks.length);
  if (new Set(counts).size < 2) return [block];
  const cuts = [0, ...starts.filter((index) => index > 0)];
  return cuts.map((from, at) => ({ ...block, rows: block.rows.slice(from, cuts[at + 1]) }));
}

/** True for a heading in the middle, under it a row of heads, under that one of figures. */
export function opensTable({ rows, x0, x1 }: Block, index: number): boolean {
  const [heading, heads, first] = rows.slice(index, index + 3);
  const chunk = heading?.chunks[0];
  if (!chunk || !heads || !first || heading.chunks.length > 1 || chunk.numeric) return false;
  const off = Math.abs(chunk.x0 + chunk.x1 - x0 - x1) / 2;
  const areHeads = heads.chunks.length > 1 && heads.chunks.every(({ numeric }) => !numeric);
  return off <= OFF_CENTRE * (x1 - x0) && areHeads && holdsFigures(first);
}

function holdsFigures({ chunks }: ChunkRow): boolean {
  return chunks[0]?.numeric === false && chunks.slice(1).some(({ numeric }) => numeric);
}
