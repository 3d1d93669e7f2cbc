import { contains } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import { type Grid, gridToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Tracks of a grid, at least, and cells in its places, at most, where boxes of a drawing make it up. */
const LEAST_TRACKS = 10;
const MOST_CELLS = 0.12;
/** So many of the cells are white between boxes: blank and over several places. */
const LEAST_WHITE = 4;
/** So many cells without text are a palette. */
const LEAST_BLANK = 4;

/** A drawing of fewer lines: most of its cells reach over several places, and few of them hold text. */
const FEW_TRACKS = 6;
const WIDE_SHARE = 0.7;
const TEXT_SHARE = 0.4;

function isPatchwork({ xs, ys, spans }: Grid, texts: number): boolean {
  const wide = spans.filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1).length;
  return (
    Math.min(xs.length, ys.length) > FEW_TRACKS &&
    wide >= WIDE_SHARE * spans.length &&
    texts <= TEXT_SHARE * spans.length
  );
}

/** Grids of several cells none of which holds text: palettes, bars; their sides are no rules of what stands beside them. */
export function blankGrids(grids: FilledGrid[]): Box[] {
  return grids
    .filter(
      ({ grid, marks }) => grid.spans.length >= LEAST_BLANK && marks.every((cell) => !cell.length),
    )
    .map(({ grid }) => gridToBox(grid));
}

/** On a page of so many boxes of one text each, a grid of so few texts is some of them that touch. */
const LEAST_BOXES = 6;
const FEW_TEXTS = 4;

/** The grids of a page without the few boxes of a chart of boxes and arrows that touch each other or its lines. */
export function dropJoinedBoxes(grids: FilledGrid[]): FilledGrid[] {
  const textsIn = ({ marks }: FilledGrid): number => marks.filter((cell) => cell.length > 0).length;
  const boxes = grids.filter((filled) => filled.grid.spans.length === 1 && textsIn(filled) === 1);
  if (boxes.length < LEAST_BOXES) return grids;
  return grids.filter((filled) => boxes.includes(filled) || textsIn(filled) > FEW_TEXTS);
}

/**
 * True for a grid that boxes and the lines between them make up: hardly two borders of them are in one line, so
 * that there are far more places than cells.
 */
export function isDrawing({ grid, marks }: FilledGrid): boolean {
  const [cols, rows] = [grid.xs.length - 1, grid.ys.length - 1];
  if (isPatchwork(grid, marks.filter((cell) => cell.length > 0).length)) return true;
  if (cols < LEAST_TRACKS || rows < LEAST_TRACKS) return false;
  if (grid.spans.length > MOST_CELLS * rows * cols) return false;
  const white = grid.spans.filter(
    ({ rowSpan, colSpan }, index) => rowSpan * colSpan > 1 && !marks[index]?.length,
  );
  return white.length >= LEAST_WHITE;
}

/** A grid of so many cells without any text is bars or ground. */
const LEAST_BARS = 12;
/** A frame around more than this share of the page is that of the page. */
const MOST_OF_PAGE = 0.6;

/** The frames of a page that hold a drawing, or bars without text: all that is in them belongs to it. */
export function drawnFrames(grids: FilledGrid[], page: { width: number; height: number }): Box[] {
  const drawn = grids
    .filter((filled) => isDrawing(filled) || isBars(filled))
    .map(({ grid }) => gridToBox(grid));
  return grids
    .filter(({ grid }) => grid.spans.length === 1)
    .map(({ grid }) => gridToBox(grid))
    .filter(
      (frame) =>
        (frame.x1 - frame.x0) * (frame.bottom - frame.top) <=
          MOST_OF_PAGE * page.width * page.height && drawn.some((box) => contains(frame, box, 1)),
    );
}

function isBars({ grid, marks }: FilledGrid): boolean {
  return grid.spans.length >= LEAST_BARS && marks.every((cell) => cell.length === 0);
}
