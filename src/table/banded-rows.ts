import { medianOf } from '../geometry/sorted.js';
import type { Column } from './align-columns.js';
import type { Placed } from './place-chunks.js';
import { hasFigures, type LineGroup, type TextRow } from './align-rows.js';
import { isParted } from './parted.js';
import type { Chunk } from './chunks.js';
import type { Edge } from './edges.js';

/** Columns and rows of a table of wrapped texts, at least. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** White between rows is wider than between lines of one text by this share of a line's height. */
const WIDER = 0.25;
/** Share of the rows of several lines whose texts are not all of equally many lines. */
const UNEVEN_SHARE = 0.5;
/** Share of all rows that have several lines. */
const WRAPPED_SHARE = 0.5;
/** Lines that are not the last of their text fill this share of their column on average. */
const FULL_SHARE = 0.6;
/** Share of the columns that a row has text in, on average. */
const FILLED_SHARE = 0.75;
/** More than this share of figures beside the labels: rows are told by them, unless each has one line of figures. */
const MOST_FIGURES = 0.35;

/**
 * Rows of a table whose cells are texts of several lines, told by the bands of white (or the
 * rules) that run across all columns; undefined where lines do not stand so. Texts of a row may begin at one
 * height, end at one or have one middle. That they are of different length tells them from blocks
 * of lines set abreast and from groups of rows.
 */
export function linesToBands(
  lines: TextRow[],
  columns: Column[],
  rules: Edge[],
): LineGroup[] | undefined {
  if (columns.length < LEAST_COLUMNS || lines.length <= LEAST_ROWS) return undefined;
  const bands = cutAtBands(lines, columns.length, rules);
  const wrapped = bands.filter((band) => band.length > 1);
  if (bands.length < LEAST_ROWS || wrapped.length < WRAPPED_SHARE * bands.length) return undefined;
  const uneven = wrapped.filter((band) => new Set(depthsOf(band)).size > 1);
  if (uneven.length < UNEVEN_SHARE * wrapped.length) return undefined;
  if (areProse(lines, columns.length)) return undefined;
  const filled = bands.reduce((sum, band) => sum + depthsOf(band).length, 0);
  if (filled < FILLED_SHARE * bands.length * columns.length) return undefined;
  return isMadeOfTexts(bands, columns) ? bands : undefined;
}

/** True where most lines are one text across all columns: prose in which some blanks are wide. */
function areProse(lines: TextRow[], columns: number): boolean {
  const across = lines.filter(({ placed: [first] }) => first?.colSpan === columns);
  return across.length > lines.length / 2;
}

function cutAtBands(lines: TextRow[], columns: number, rules: Edge[]): LineGroup[] {
  const height = medianOf(lines.map(({ top, bottom }) => bottom - top));
  const least = usualWhite(lines, columns) + WIDER * height;
  const bands: LineGroup[] = [];
  let end = -Infinity;
  for (const line of lines) {
    const band = bands[bands.length - 1];
    const last = band?.[band.length - 1];
    if (band && last && line.top - end <= least && !isParted(last, line, rules)) band.push(line);
    else bands.push([line]);
    end = Math.max(end, line.bottom);
  }
  return bands;
}

/** White between two lines of one text: the lower quarter of what stands between lines of a column, figures under figures left out. */
function usualWhite(lines: TextRow[], columns: number): number {
  const whites: number[] = [];
  for (let col = 0; col < columns; col++) {
    const own = lines.flatMap((line) => pieceIn(line, col)?.chunk ?? []);
    for (const [at, { top, numeric }] of own.entries()) {
      const above = own[at - 1];
      if (above && !(numeric && above.numeric)) whites.push(top - above.bottom);
    }
  }
  return whites.sort((a, b) => a - b)[whites.length >> 2] ?? 0;
}

function pieceIn({ placed }: TextRow, col: number): Placed | undefined {
  return placed.find((piece) => piece.col === col);
}

/** Lines of each cell of a row that has any. */
function depthsOf(band: LineGroup): number[] {
  const depths = new Map<number, number>();
  for (const { placed } of band) {
    for (const { col } of placed) depths.set(col, (depths.get(col) ?? 0) + 1);
  }
  return [...depths.values()];
}

/** True where texts are wrapped because their columns are full, and figures are few. */
function isMadeOfTexts(bands: LineGroup[], columns: Column[]): boolean {
  let figures = 0;
  let beside = 0;
  const fills: number[] = [];
  for (const band of bands) {
    for (const [col, column] of columns.entries()) {
      const chunks: Chunk[] = band.flatMap((line) => pieceIn(line, col)?.chunk ?? []);
      if (col > 0) beside += chunks.length;
      if (col > 0) figures += chunks.filter(({ numeric }) => numeric).length;
      for (const { x0, x1 } of chunks.slice(0, -1)) fills.push((x1 - x0) / (column.x1 - column.x0));
    }
  }
  const fill = fills.reduce((sum, share) => sum + share, 0) / fills.length;
  if (fill < FULL_SHARE) return false;
  return (
    figures <= MOST_FIGURES * beside || bands.every((band) => band.filter(hasFigures).length <= 1)
  );
}
