import { holdsCentre } from '../geometry/box.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import { isNumeric } from './chunks.js';
import { gridToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Labels stand no further (points) from the grid than this. */
const REACH = 200;
/** Rows, at least, and the share of them that have a label. */
const LEAST_ROWS = 4;
const LABELLED_SHARE = 0.9;
/** Share of the grid's texts that are figures. */
const FIGURE_SHARE = 0.8;

/**
 * True for a grid of figures each row of which has one text right on its left, in no other grid: borders enclose
 * only the figures of a table, and its labels stand outside of them.
 * @param boxes those of all grids of the page
 */
export function hasLabelsOutside(
  { grid, marks }: FilledGrid,
  lines: Line[],
  boxes: Box[],
): boolean {
  const box = gridToBox(grid);
  const rows = grid.ys.length - 1;
  if (rows < LEAST_ROWS) return false;
  const texts = marks.flatMap((cell) => marksToRows(cell).map(rowToText));
  if (texts.filter(isNumeric).length < FIGURE_SHARE * texts.length) return false;
  const beside = lines.filter(
    (line) =>
      line.x1 < box.x0 &&
      line.x0 > box.x0 - REACH &&
      !boxes.some((other) => holdsCentre(other, line)),
  );
  const labelled = grid.ys.slice(1).filter((bottom, row) => {
    const top = grid.ys[row] as number;
    const own = beside.filter((line) => {
      const middle = (line.top + line.bottom) / 2;
      return middle > top && middle < bottom;
    });
    return own.length === 1 && /\p{Script=Latin}{2}/u.test(own[0]?.text ?? '');
  });
  return labelled.length >= LABELLED_SHARE * rows;
}
