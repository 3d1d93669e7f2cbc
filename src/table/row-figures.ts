import { YEAR } from './align-rows.js';
import type { Chunk, ChunkRow } from './chunks.js';

/** The figures of a row. */
export function figuresIn({ chunks }: ChunkRow): Chunk[] {
  return chunks.filter((chunk) => chunk.numeric);
}

/** True where figures stand beside the first text of a row. */
export function hasFigures({ chunks }: ChunkRow): boolean {
  return chunks.slice(1).some((chunk) => chunk.numeric);
}

/** True where a row's figures are years: they head columns. */
export function isYears(row: ChunkRow): boolean {
  return figuresIn(row).every(({ text }) => YEAR.test(text));
}
