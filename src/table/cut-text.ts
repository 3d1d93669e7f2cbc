import type { Mark } from '../geometry/marks.js';
import type { Edges } from './edges.js';
import type { Grid } from './grid.js';

/** Rulings this near (points) to the end of a grid are its border. */
const AT_BORDER = 1;

/**
 * Moves the open upper or lower end of a grid, where no ruling stands, out to the edge of text that it
 * would cut. Printers that break pages anywhere, through the midst of a line too, show such a line
 * by half, with most of it beyond the last piece of the rulings.
 */
export function coverCutText(grid: Grid, { horizontal }: Edges, marks: Mark[]): Grid {
  const top = grid.ys[0] as number;
  const bottom = grid.ys[grid.ys.length - 1] as number;
  const isOpen = (end: number): boolean =>
    !horizontal.some((edge) => Math.abs(edge.at - end) <= AT_BORDER);
  const [openTop, openBottom] = [isOpen(top), isOpen(bottom)];
  if (!openTop && !openBottom) return grid;
  const ends = { top, bottom };
  const left = grid.xs[0] as number;
  const right = grid.xs[grid.xs.length - 1] as number;
  for (const { glyph } of marks) {
    if (glyph.x0 < left || glyph.x1 > right) continue;
    if (openTop && cuts(top, glyph)) ends.top = Math.min(ends.top, glyph.top);
    if (openBottom && cuts(bottom, glyph)) ends.bottom = Math.max(ends.bottom, glyph.bottom);
  }
  return { ...grid, ys: [ends.top, ...grid.ys.slice(1, -1), ends.bottom] };
}

function cuts(end: number, { top, bottom }: { top: number; bottom: number }): boolean {
  return top < end && bottom > end;
}
