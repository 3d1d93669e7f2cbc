import { boxAround } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { clusterBy, medianOf } from '../geometry/sorted.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import { isNumeric } from './chunks.js';
import { sortMarks } from './fill.js';
import type { Grid, Span } from './grid.js';
import { holdsOwnNumber } from './own-number.js';
import type { FilledGrid } from './ruled.js';
import { isFigureStack } from './stacked-figures.js';
import { cutAtFonts, type FontLine, fontOf } from './font-steps.js';
import { cutsBetweenTexts } from './stacked-texts.js';
import {
  areListsAbreast,
  cutsAboveLabels,
  isForced,
  isWordStack,
  type TextLine,
} from './stacked-words.js';

/** Figures one below the other that show a row to be several; fewer where another row shows it. */
export const LEAST_LINES = 4;
const LEAST_LINES_BESIDE = 2;
/** Share of a column's lines that are figures; the others may be a header. */
const FIGURE_SHARE = 0.75;
/** Share of the heights of one column at which the next one has a line, too. */
const SHARED_HEIGHTS = 0.7;
/** Lines that one figure in a narrow cell takes at most. */
const MOST_WRAPPED = 3;
/** A figure that fills this share of its cell's width may go on in the next line. */
const WRAPPED_SHARE = 0.5;
/** A line of a label that fills this share of its cell's width may go on in the next line. */
const FULL_SHARE = 0.7;
/** A line alone goes on with the next one where the white between is less than this share of that between rows. */
const TIGHT = 0.6;
/** Lines side by side differ in height by less than this share of their own height. */
const SAME_HEIGHT = 0.5;

/** Lines at one height, over all cells of a row. */
interface Level {
  top: number;
  bottom: number;
  cols: Set<number>;
}

/** One cell of a row with its lines. */
interface Column {
  span: Span;
  width: number;
  lines: FontLine[];
}

/**
 * Cuts rows that rulings leave whole although figures stand in them one below the other, side by
 * side with their labels: tables ruled between columns only, or around groups of rows. Labels of
 * several lines stay whole. Figures that are wrapped in a narrow cell show no rows. Cells of words
 * are cut where all of them have lines at the same heights that nothing forced to end, or where
 * white runs across all of them.
 */
export function splitStackedRows(filled: FilledGrid): FilledGrid {
  const rows = Array.from({ length: filled.grid.ys.length - 1 }, (_, row) => {
    const columns = columnsOf(filled, row);
    return hasUprightFigures(columns) ? [] : columns;
  });
  const figures =
    rows.some((columns) => isStacked(columns, LEAST_LINES)) &&
    !rows.some((columns) => columns.some(isWrapped));
  const lists = rows.some((columns) => areListsAbreast(columns, isSameHeight, LEAST_LINES));
  const cuts = rows.map((columns, row) => {
    const stacked = figures && isStacked(columns, LEAST_LINES_BESIDE);
    const texts = cutsBetweenTexts(columns);
    if (
      !partsAllFigures(columns, texts) &&
      (stacked ||
        isFigureStack(columns, isSameHeight) ||
        (lists && row > 0 && areListsAbreast(columns, isSameHeight, LEAST_LINES_BESIDE)) ||
        isWordStack(columns, isSameHeight, row > 0))
    )
      return cutsBetween(columns);
    return [texts, cutsAboveLabels(columns, isSameHeight), cutAtFonts(columns)].find(isCut) ?? [];
  });
  if (cuts.every((own) => own.length === 0)) return filled;
  return cutRows(filled, cuts, (span) => isOfAll(rows[span.row] ?? [], span));
}

const isCut = (cuts: number[]): boolean => cuts.length > 0;

/** Cells of one row with text; none where a merged cell reaches into other rows. */
function columnsOf({ grid, marks }: FilledGrid, row: number): Column[] {
  const columns: Column[] = [];
  for (const [index, span] of grid.spans.entries()) {
    if (span.row > row || span.row + span.rowSpan <= row) continue;
    if (span.rowSpan > 1) return [];
    const lines = marksToRows(marks[index] ?? []).map(toLine);
    const width = (grid.xs[span.col + span.colSpan] as number) - (grid.xs[span.col] as number);
    if (lines.length > 0) columns.push({ span, width, lines });
  }
  return columns;
}

/** True for one numbered label beside digits one below the other: figures in cells as narrow as a digit. */
function hasUprightFigures(columns: Column[]): boolean {
  const [label, ...others] = columns.filter(
    ({ lines }) => !lines.every(({ text }) => isNumeric(text)),
  );
  const figures = columns.filter((column) => column !== label).flatMap(({ lines }) => lines);
  return (
    others.length === 0 &&
    label?.lines.filter(({ text }) => holdsOwnNumber(text)).length === 1 &&
    figures.every(({ text }) => Array.from(text).length === 1)
  );
}

function toLine(row: Mark[]): FontLine {
  return { text: rowToText(row), font: fontOf(row), ...boxAround(row.map(({ glyph }) => glyph)) };
}

function isStacked(columns: Column[], least: number): boolean {
  const figures = columns.filter((column) => isFigures(column, least));
  return figures.some((column) =>
    columns.some((other) => other !== column && standsBeside(column, other)),
  );
}

/** True where cuts leave no two figures in one cell, although some texts have several lines: nothing more is to be cut. */
function partsAllFigures(columns: Column[], cuts: number[]): boolean {
  if (cuts.length === 0) return false;
  const figuresIn = ({ lines }: Column, from: number, to: number): number =>
    lines.filter(({ top, bottom, text }) => {
      const middle = (top + bottom) / 2;
      return middle > from && middle < to && isNumeric(text);
    }).length;
  const stops = [-Infinity, ...cuts, Infinity];
  return columns.every((column) =>
    stops.slice(1).every((to, at) => figuresIn(column, stops[at] as number, to) < 2),
  );
}

/** True for figures one below the other. */
function isFigures({ lines }: Column, least: number): boolean {
  if (lines.length < least) return false;
  return lines.filter(({ text }) => isNumeric(text)).length >= FIGURE_SHARE * lines.length;
}

/** True where a figure may be broken into lines because its cell is narrow: all but the last are full. */
function isWrapped(column: Column): boolean {
  const { lines, width } = column;
  if (lines.length > MOST_WRAPPED || !isFigures(column, LEAST_LINES_BESIDE)) return false;
  return lines.slice(0, -1).every(({ x0, x1, text }) => {
    return x1 - x0 >= WRAPPED_SHARE * width && /\p{Nd}[,.]?$/u.test(text);
  });
}

function standsBeside({ lines }: Column, other: Column): boolean {
  const shared = lines.filter((line) => other.lines.some((one) => isSameHeight(line, one)));
  return shared.length >= SHARED_HEIGHTS * lines.length;
}

function isSameHeight(a: Box, b: Box): boolean {
  const off = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2;
  return off < SAME_HEIGHT * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/**
 * Heights at which a row is cut: between its levels, save those that go on with a label, whose
 * figures stand beside its first line or beside its last.
 */
function cutsBetween(columns: Column[]): number[] {
  const levels = levelsOf(columns);
  const fromTop = stacksFromTop(columns, levels);
  const tight = TIGHT * whiteBetweenRows(levels);
  const cuts: number[] = [];
  for (let i = 1; i < levels.length; i++) {
    const above = levels[i - 1] as Level;
    const below = levels[i] as Level;
    const lone = fromTop ? below : above;
    const close =
      lone.cols.size === 1 && below.top - above.bottom < tight && !opensRow(columns, below);
    if (!close && (lone.cols.size > 1 || !goesOn(columns, above, below)))
      cuts.push((above.bottom + below.top) / 2);
  }
  return cuts;
}

/** Usual white between levels of several cells that follow each other; 0 where none do. */
function whiteBetweenRows(levels: Level[]): number {
  const whites = levels.flatMap((level, at) => {
    const above = levels[at - 1];
    return above && above.cols.size > 1 && level.cols.size > 1 ? [level.top - above.bottom] : [];
  });
  return medianOf(whites);
}

/**
 * True where figures stand beside the first line of wrapped labels: as labels show that stand closer
 * to the line above than to the one below, that begin with a number of their own or go on in lower
 * case, or else the topmost figures.
 */
function stacksFromTop(columns: Column[], levels: Level[]): boolean {
  let votes = 0;
  let closer = 0;
  for (const [i, below] of levels.entries()) {
    const above = levels[i - 1];
    if (!above) continue;
    if (below.cols.size === 1) closer += voteOf(columns, levels, i);
    if (above.cols.size > 1 === below.cols.size > 1) continue;
    const label = columns[0]?.lines.find((line) => isWithin(line, below));
    if (label && /^\p{Ll}/u.test(label.text)) votes += above.cols.size > 1 ? 1 : -1;
  }
  if (closer !== 0) return closer > 0;
  return votes === 0 ? (levels[0]?.cols.size ?? 0) > 1 : votes > 0;
}

/**
 * 1 where a level of one label belongs to the one above, to which it stands much closer, −1 where to
 * the one below, else 0. Signs of upright writing belong to neither.
 */
function voteOf(columns: Column[], levels: Level[], index: number): number {
  const [above, level, below] = levels.slice(index - 1, index + 2);
  if (!above || !level || !below) return 0;
  const lines = columns.flatMap((column) => column.lines.filter((line) => isWithin(line, level)));
  if (lines.every(({ text }) => Array.from(text).length === 1)) return 0;
  if (lines.some(({ text }) => holdsOwnNumber(text))) return -1;
  const over = level.top - above.bottom;
  const under = below.top - level.bottom;
  if (over < TIGHT * under) return 1;
  return under < TIGHT * over ? -1 : 0;
}

function isWithin(line: TextLine, level: Level): boolean {
  return line.top >= level.top && line.bottom <= level.bottom;
}

/** True for a level whose label begins with a number of its own. */
function opensRow([first]: Column[], level: Level): boolean {
  return first?.lines.some((line) => isWithin(line, level) && holdsOwnNumber(line.text)) ?? false;
}

function levelsOf(columns: Column[]): Level[] {
  const lines = columns.flatMap(({ span, lines: own }) => own.map((line) => ({ line, span })));
  const heights = lines.map(({ line }) => line.bottom - line.top).sort((a, b) => a - b);
  const slack = SAME_HEIGHT * (heights[heights.length >> 1] ?? 0);
  return clusterBy(lines, ({ line }) => (line.top + line.bottom) / 2, slack, slack).map(
    (level) => ({
      top: Math.min(...level.map(({ line }) => line.top)),
      bottom: Math.max(...level.map(({ line }) => line.bottom)),
      cols: new Set(level.map(({ span }) => span.col)),
    }),
  );
}

/** True where the label of one level, or a text that alone has a line in one of them, goes on in the next. */
function goesOn(columns: Column[], above: Level, below: Level): boolean {
  const lone = [above, below].find((level) => level.cols.size === 1);
  const [first] = columns;
  const own = lone && columns.find(({ span }) => lone.cols.has(span.col));
  return [first, own].some((column, at) => {
    const line = column?.lines.find((one) => isWithin(one, above));
    const next = column?.lines.find((one) => isWithin(one, below));
    if (!column || !line || !next || holdsOwnNumber(next.text)) return false;
    const full = at === 0 && line.x1 - line.x0 >= FULL_SHARE * column.width;
    return full || /^[\p{Ll}(]/u.test(next.text) || (at > 0 && isForced(line, next, column.width));
  });
}

/** True for a label of one line beside cells that all have several: it names all the rows they are cut into. */
function isOfAll([label, ...beside]: Column[], span: Span): boolean {
  if (label?.span !== span || label.lines.length > 1 || beside.length === 0) return false;
  return beside.every(({ lines }) => lines.length > 1);
}

/** The grid with rows cut at the given heights, cells apart that stay whole; marks go to the piece they stand in. */
function cutRows(
  { grid, marks }: FilledGrid,
  cuts: number[][],
  staysWhole: (span: Span) => boolean,
): FilledGrid {
  const ys: number[] = [];
  const start = cuts.map((own, row) => {
    ys.push(grid.ys[row] as number, ...own);
    return ys.length - 1 - own.length;
  });
  start.push(ys.length);
  ys.push(grid.ys[grid.ys.length - 1] as number);
  const spans = grid.spans.flatMap((span) => {
    const row = start[span.row] as number;
    const rowSpan = (start[span.row + span.rowSpan] as number) - row;
    if (span.rowSpan > 1 || staysWhole(span)) return [{ ...span, row, rowSpan }];
    return Array.from({ length: rowSpan }, (_, piece) => ({
      ...span,
      row: row + piece,
      rowSpan: 1,
    }));
  });
  spans.sort((a, b) => a.row - b.row || a.col - b.col);
  const cut: Grid = { xs: grid.xs, ys, spans };
  return { grid: cut, marks: sortMarks(cut, marks.flat()) };
}
