import { overlapOf } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import type { Box } from '../model/box.js';
import type { LinedCell, TextLine } from './stacked-words.js';

/** White across all cells parts rows where it is wider than usual by this share of a line's height. */
const WIDER = 0.25;
/** Rows and cells side by side, at least; of two cells so many rows. */
const LEAST_ROWS = 3;
const LEAST_CELLS = 3;
const LEAST_ROWS_OF_TWO = 4;
/** Share of the places that hold text, and of those whose text begins where its row does. */
const FILLED_SHARE = 0.75;
const SAME_TOP_SHARE = 0.8;
/** Texts that begin within this share of a line's height begin together. */
const SAME_TOP = 0.5;

/**
 * Heights at which cells of wrapped texts side by side are cut into rows: the middles of the bands
 * of white across all of them, where the texts between two bands begin together. None where they
 * do not: paragraphs of one cell know nothing of those in the next.
 */
export function cutsBetweenTexts(cells: LinedCell[]): number[] {
  const least = cells.length < LEAST_CELLS ? LEAST_ROWS_OF_TWO : LEAST_ROWS;
  if (cells.length < 2) return [];
  const lines = cells.flatMap((cell) => cell.lines).sort((a, b) => a.top - b.top);
  const height = medianOf(lines.map(({ top, bottom }) => bottom - top));
  const bands = whiteBands(lines, usualWhite(cells) + WIDER * height);
  if (bands.length + 1 < least) return [];
  let filled = 0;
  let level = 0;
  for (const [top, bottom] of rowsBetween(bands)) {
    const firsts = cells.flatMap((cell) => firstWithin(cell.lines, top, bottom) ?? []);
    const start = Math.min(...firsts.map((line) => line.top));
    filled += firsts.length;
    level += firsts.filter((line) => line.top - start <= SAME_TOP * height).length;
  }
  const places = (bands.length + 1) * cells.length;
  if (filled < FILLED_SHARE * places || level < SAME_TOP_SHARE * filled) return [];
  return bands.map(({ top, bottom }) => (top + bottom) / 2);
}

type Band = Pick<Box, 'top' | 'bottom'>;

function whiteBands(lines: TextLine[], least: number): Band[] {
  const bands: Band[] = [];
  let end = lines[0]?.bottom ?? 0;
  for (const { top, bottom } of lines) {
    if (top - end > least) bands.push({ top: end, bottom: top });
    end = Math.max(end, bottom);
  }
  return bands;
}

/** White between lines of one text: the lower quarter of all. */
function usualWhite(cells: LinedCell[]): number {
  const whites = cells.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => line.top - (lines[at] as TextLine).bottom),
  );
  return whites.sort((a, b) => a - b)[whites.length >> 2] ?? 0;
}

/** Extents of the rows that bands part. */
function rowsBetween(bands: Band[]): [number, number][] {
  const stops = [-Infinity, ...bands.map(({ top, bottom }) => (top + bottom) / 2), Infinity];
  return stops.slice(1).map((stop, at) => [stops[at] as number, stop]);
}

function firstWithin(lines: TextLine[], top: number, bottom: number): TextLine | undefined {
  return lines.find((line) => overlapOf(line.top, line.bottom, top, bottom) > 0);
}
