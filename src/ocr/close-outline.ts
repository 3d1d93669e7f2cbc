import type { Edges } from './close-gaps.js';

/**
 * Rules the edges, in place, that a border lacks where the rulings on both sides of them run as far as it: a scanner
 * made a pale border white there, and a cell that is open to the outside would be lost.
 */
export function closeOutline({ level, upright }: Edges): void {
  closeEnds(upright, level);
  closeEnds(level, upright);
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
