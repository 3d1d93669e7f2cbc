import { boxAround } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import type { Word } from '../model/prose.js';
import type { Column } from './align-columns.js';
import type { Chunk, ChunkRow } from './chunks.js';
import { columnsUnderHeads } from './under-heads.js';

/**
 * Adds the columns that only Chinese heads tell, for a table of one or two rows in which figures are
 * left out: words above the first figures that stand in the white between the columns and have not
 * two words or more under them, nor one that stands over a column (they span that one and more). Where a figure does not stand under a head of its own, a head in the
 * white may be that figure's: all columns are then told by the heads together, or nothing is added.
 * @param figures the rows that told `columns`
 */
export function addHeadColumns(columns: Column[], rows: ChunkRow[], figures: ChunkRow[]): Column[] {
  const top = Math.min(...figures.map((row) => row.top));
  const heads = rows
    .filter((row) => row.bottom <= top)
    .flatMap((row) => row.chunks.flatMap((chunk) => chunk.words))
    .filter((word) => isWide(word.text));
  const lowest = heads.filter(
    (word) => heads.filter((other) => other.top >= word.bottom && isOver(word, other)).length < 2,
  );
  const all = figures.flatMap((row) => row.chunks);
  const chunks = all.filter(({ numeric }) => numeric);
  if (!chunks.every((chunk) => lowest.some((word) => isOver(word, chunk)))) {
    const alone = figures.length === 1 && chunks.length === all.length;
    return (alone ? columnsUnderHeads(heads, chunks) : undefined) ?? columns;
  }
  const isNamed = (word: Column): boolean => columns.some((column) => isOver(word, column));
  const alone = lowest.filter(
    (word) =>
      !isNamed(word) &&
      !heads.some((other) => other.top >= word.bottom && isOver(word, other) && isNamed(other)),
  );
  return [...columns, ...stackWords(alone).map(boxAround)].sort((a, b) => a.x0 - b.x0);
}

/**
 * Adds the columns that are blank throughout a table of many rows: Chinese heads that are more than
 * the columns of figures, with all of these in the same place under heads of their own.
 */
export function addBlankColumns(
  columns: Column[],
  rows: ChunkRow[],
  figures: ChunkRow[],
): Column[] {
  const top = Math.min(...figures.map((row) => row.top));
  const inside = (column: Column): Chunk[] =>
    figures.flatMap(({ chunks }) => chunks.filter((chunk) => isOver(chunk, column)));
  const first = columns.findIndex((column) => inside(column).every(({ numeric }) => numeric));
  const own = columns.slice(Math.max(0, first));
  if (first <= 0 || !own.every((column) => inside(column).every(({ numeric }) => numeric)))
    return columns;
  const labels = Math.max(...columns.slice(0, first).map(({ x1 }) => x1));
  const heads = rows
    .filter((row) => row.bottom <= top)
    .flatMap((row) => row.chunks.flatMap((chunk) => chunk.words))
    .filter((word) => isWide(word.text) && word.x0 >= labels);
  const inWhite = heads.some((word) => !columns.some((column) => isOver(word, column)));
  const fontSize = medianOf(own.flatMap(inside).map((chunk) => chunk.fontSize));
  const standing = own.map(({ x0, x1 }) => ({ x0, x1, fontSize }));
  const told = inWhite ? columnsUnderHeads(heads, standing) : undefined;
  return told ? [...columns.slice(0, first), ...told] : columns;
}

function isOver(a: Column, b: Column): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

/** Words one above the other, which are one head. */
function stackWords(words: Word[]): Word[][] {
  const stacks: Word[][] = [];
  for (const word of words) {
    const stack = stacks.find((one) => one.some((other) => isOver(word, other)));
    if (stack) stack.push(word);
    else stacks.push([word]);
  }
  return stacks;
}
