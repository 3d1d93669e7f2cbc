import { medianOf } from '../geometry/sorted.js';
import type { Chunk, ChunkRow } from './chunks.js';
import { coveredBy } from './covered.js';
import { mergeExclusive } from './exclusive-columns.js';
import { addBlankColumns, addHeadColumns } from './head-columns.js';

/** Share of the rows that may write across the white between two columns: spanning headers, titles. */
const CROSSING_SHARE = 0.15;
/** Rows that may do so in any case, from this number of rows on. */
const LEAST_ROWS_TO_CROSS = 4;
/** Columns are told by rows of figures alone where there are so many of them, */
const LEAST_FIGURE_ROWS = 3;
/** or one with so many figures. */
const MANY_FIGURES = 5;
/** Columns closer than this share of an em are one. */
const LEAST_WHITE = 0.25;
/** Marks before a list entry or a label: they are no column of their own. */
const ENUMERATOR = /^(?:[•·▪■–\-*]|\(?[\da-z]{1,3}[.)]|\([\da-z]{1,3}\))$/iu;
/** Widest white (ems) between such a mark and its label. */
const ENUMERATOR_GAP = 3;

/** Extent of a column's text, in points. */
export interface Column {
  x0: number;
  x1: number;
}

/**
 * Columns from the white that runs down between the chunks of rows. White may be crossed by few
 * rows (spanning headers, titles); text that stands wholly in white makes a sparse column of its
 * own. (White streams as the borders of columns: T. Kieninger's and A. Nurminen's idea.)
 */
export function findColumns(rows: ChunkRow[]): Column[] {
  const lone = loneFigureRows(rows);
  const headed = lone.length > 0 ? columnsOf(rows, lone) : undefined;
  // Where heads name blank columns besides the one of figures, these rows tell; else all that hold several texts.
  if (headed && headed.length > MANY_FIGURES) return headed;
  return columnsOf(rows, tellingRows(rows));
}

function columnsOf(rows: ChunkRow[], basis: ChunkRow[]): Column[] {
  const size = medianOf(basis.flatMap((row) => row.chunks.map((chunk) => chunk.fontSize)));
  const allowed =
    basis.length >= LEAST_ROWS_TO_CROSS
      ? Math.max(1, Math.floor(basis.length * CROSSING_SHARE))
      : 0;
  const cores = coveredBy(
    basis.map((row) => row.chunks),
    allowed,
  );
  const orphans = basis
    .flatMap((row) => row.chunks)
    .filter((chunk) => !cores.some((core) => chunk.x0 < core.x1 && core.x0 < chunk.x1));
  const columns = mergeClose([...cores, ...groupOrphans(orphans)], LEAST_WHITE * size, basis);
  const merged = mergeExclusive(mergeEnumerators(columns, rows, size), basis);
  const few = basis.length < LEAST_FIGURE_ROWS && basis.length < rows.length;
  const told = few ? addHeadColumns(merged, rows, basis) : addBlankColumns(merged, rows, basis);
  return [...outerLabels(rows, told), ...told];
}

/** Rows with one figure each, the last of their texts, where no row has more and there are enough of them. */
function loneFigureRows(rows: ChunkRow[]): ChunkRow[] {
  const figuresOf = ({ chunks }: ChunkRow): Chunk[] =>
    chunks.filter(({ numeric, text }) => numeric && /\p{Nd}/u.test(text));
  if (rows.some((row) => figuresOf(row).length > 1)) return [];
  const lone = rows.filter((row) => row.chunks.at(-1) === figuresOf(row)[0]);
  return lone.length < LEAST_FIGURE_ROWS ? [] : lone;
}

/** The rows whose chunks tell the columns: those of figures, else those of several texts. */
function tellingRows(rows: ChunkRow[]): ChunkRow[] {
  const figures = rows.filter((row) => {
    const numeric = row.chunks.filter((chunk) => chunk.numeric).length;
    const counted = row.chunks.some((chunk) => chunk.numeric && /\p{Nd}/u.test(chunk.text));
    return counted && numeric > 1 && numeric >= row.chunks.length / 2;
  });
  const widest = Math.max(0, ...figures.map((row) => row.chunks.length));
  if (figures.length >= LEAST_FIGURE_ROWS || widest >= MANY_FIGURES) return figures;
  const several = rows.filter((row) => row.chunks.length > 1);
  const [fullest] = figures.filter((row) => row.chunks.length === widest);
  const others = several.filter((row) => !figures.includes(row));
  if (fullest && others.length > 0 && others.every((row) => holdsGluedHeads(row, fullest)))
    return figures;
  return several.length > 1 ? several : rows;
}

/**
 * The column of labels that only rows without figures have, left of all that tell the columns: such
 * a label and one of the column beside it stand in one row, several times.
 */
function outerLabels(rows: ChunkRow[], columns: Column[]): Column[] {
  const [first] = columns;
  if (!first) return [];
  const outer = rows.flatMap(({ chunks }) => {
    const label = chunks[0];
    const beside = chunks[1] && chunks[1].x0 < first.x1 && chunks[1].x1 > first.x0;
    return label && beside && label.x1 < first.x0 ? [label] : [];
  });
  return outer.length < LEAST_FIGURE_ROWS ? [] : groupOrphans(outer).slice(0, 1);
}

/** True for a row of fewer texts than one of figures has, one of them over two of its figures: heads that touch. */
function holdsGluedHeads({ chunks }: ChunkRow, figures: ChunkRow): boolean {
  if (chunks.length >= figures.chunks.length) return false;
  return chunks.some(
    ({ x0, x1 }) =>
      figures.chunks.slice(1).filter((figure) => figure.x0 < x1 && x0 < figure.x1).length > 1,
  );
}

function groupOrphans(orphans: Chunk[]): Column[] {
  const columns: Column[] = [];
  for (const { x0, x1 } of [...orphans].sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1];
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** Makes one of columns with less than `white` between them, save where rows have a text and a figure in the two. */
function mergeClose(columns: Column[], white: number, rows: ChunkRow[]): Column[] {
  const merged: Column[] = [];
  for (const column of columns.sort((a, b) => a.x0 - b.x0)) {
    const last = merged[merged.length - 1];
    const close = last && column.x0 - last.x1 < white;
    if (last && close && !arePartedByRows(last, column, rows))
      last.x1 = Math.max(last.x1, column.x1);
    else merged.push({ ...column });
  }
  return merged;
}

/** True where most rows with a figure in the right column have a text of its own in the left one. */
function arePartedByRows(left: Column, right: Column, rows: ChunkRow[]): boolean {
  if (right.x0 < left.x1) return false;
  const isIn = (chunk: Chunk, { x0, x1 }: Column): boolean => chunk.x0 >= x0 && chunk.x1 <= x1;
  const filled = rows.filter(({ chunks }) =>
    chunks.some((chunk) => chunk.numeric && isIn(chunk, right)),
  );
  const parted = filled.filter(({ chunks }) => chunks.some((chunk) => isIn(chunk, left)));
  return parted.length >= LEAST_FIGURE_ROWS && parted.length > filled.length / 2;
}

/** Puts columns of bullets and numbers to the labels that follow them. */
function mergeEnumerators(columns: Column[], rows: ChunkRow[], size: number): Column[] {
  const merged: Column[] = [];
  for (const column of columns) {
    const last = merged[merged.length - 1];
    const close = last && column.x0 - last.x1 < ENUMERATOR_GAP * size;
    if (last && close && isEnumeration(last, rows)) last.x1 = column.x1;
    else merged.push({ ...column });
  }
  return merged;
}

function isEnumeration(column: Column, rows: ChunkRow[]): boolean {
  const inside = rows
    .flatMap((row) => row.chunks)
    .filter((chunk) => chunk.x0 < column.x1 && chunk.x1 > column.x0);
  return inside.length > 0 && inside.every((chunk) => ENUMERATOR.test(chunk.text));
}
