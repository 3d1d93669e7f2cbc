import type { FilledGrid } from './ruled.js';

/** Tracks of a grid, at least, and cells in its places, at most, where boxes of a drawing make it up. */
const LEAST_TRACKS = 10;
const MOST_CELLS = 0.12;
/** So many of the cells are white between boxes: blank and over several places. */
const LEAST_WHITE = 4;

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
  if (cols < LEAST_TRACKS || rows < LEAST_TRACKS) return false;
  if (grid.spans.length > MOST_CELLS * rows * cols) return false;
  const white = grid.spans.filter(
    ({ rowSpan, colSpan }, index) => rowSpan * colSpan > 1 && !marks[index]?.length,
  );
  return white.length >= LEAST_WHITE;
}
