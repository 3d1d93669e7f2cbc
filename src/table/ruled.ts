import { contains } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { coverCutText } from './cut-text.js';
import type { Edges } from './edges.js';
import { takeFiguresWhole } from './whole-figures.js';
import { sortMarks } from './fill.js';
import { type Grid, gridToBox } from './grid.js';
import { adoptLoneBorders } from './lone-borders.js';
import { dropSlivers } from './slivers.js';
import { dropStruckEdges } from './struck.js';
import { networkToGrid } from './network-to-grid.js';
import { edgesToNetworks } from './networks.js';
import { closeOpenEnds } from './open-ends.js';

/** A ruled grid with the marks that stand in its cells, in the order of its spans. */
export interface FilledGrid {
  grid: Grid;
  marks: Mark[][];
}

/** Slack (points) within which a grid counts as lying inside another's cell. */
const INSIDE = 1;

/** Every grid that edges draw on a page, boxes of one cell among them. */
export function edgesToGrids(edges: Edges, marks: Mark[]): Grid[] {
  const grids: Grid[] = [];
  for (const network of adoptLoneBorders(edgesToNetworks(dropStruckEdges(edges, marks)))) {
    if (network.horizontal.length === 0 || network.vertical.length === 0) continue;
    const grid = networkToGrid(closeOpenEnds(network));
    if (grid) grids.push(dropSlivers(coverCutText(grid, network, marks), marks));
  }
  return grids;
}

/**
 * Sorts marks into grids, each into the smallest that holds it: what stands in a table inside a
 * cell is no text of that cell.
 */
export function fillGrids(grids: Grid[], marks: Mark[]): FilledGrid[] {
  const bySize = [...grids].sort((a, b) => areaOf(a) - areaOf(b));
  let rest = marks;
  return bySize.map((grid) => {
    const box = gridToBox(grid);
    const isInside = rest.map((mark) => contains(box, centreOf(mark), INSIDE));
    takeFiguresWhole(rest, isInside);
    const inside = rest.filter((_, at) => isInside[at]);
    rest = rest.filter((_, at) => !isInside[at]);
    return { grid, marks: sortMarks(grid, inside) };
  });
}

function centreOf({ glyph }: Mark): { x0: number; top: number; x1: number; bottom: number } {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  return { x0: x, top: y, x1: x, bottom: y };
}

function areaOf({ xs, ys }: Grid): number {
  const width = (xs[xs.length - 1] as number) - (xs[0] as number);
  return width * ((ys[ys.length - 1] as number) - (ys[0] as number));
}
