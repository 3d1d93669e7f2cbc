import type { Edges } from './close-gaps.js';

/**
 * Rules the edges, in place, that a border lacks where the rulings on both sides of them run as far as it: a scanner
 * made a pale border white there, and a cell that is open to the outside would be lost. A corner is closed where both
 * borders run as far as its cell.
 */
export function closeOutline({ level, upright }: Edges): void {
  closeEnds(upright, level);
  closeEnds(level, upright);
  closeCorners(level, upright);
}

/** The same for the first and the last of the lines along one axis. */
function closeEnds(lines: boolean[][], crossing: readonly boolean[][]): void {
  for (const [border, end] of [
    [lines[0], 0],
    [lines.at(-1), lines.length - 2],
  ] as const) {
    if (border === undefined || !border.includes(true)) continue;
    border.forEach((ruled, i) => {
      if (!ruled && crossing[i]?.[end] && crossing[i + 1]?.[end]) border[i] = true;
    });
  }
}

/** Rules both outer edges of a corner cell that has its inner ones. */
function closeCorners(level: boolean[][], upright: boolean[][]): void {
  for (const row of [0, level.length - 2]) {
    for (const column of [0, upright.length - 2]) {
      const [border, inner] = row === 0 ? [level[0], level[1]] : [level.at(-1), level[row]];
      const [side, within] =
        column === 0 ? [upright[0], upright[1]] : [upright.at(-1), upright[column]];
      const besides = border?.[column === 0 ? 1 : column - 1] && side?.[row === 0 ? 1 : row - 1];
      if (!border || !side || !besides || !inner?.[column] || !within?.[row]) continue;
      border[column] = true;
      side[row] = true;
    }
  }
}
