import type { Ruling } from '../model/page.js';
import type { PixelBox } from './grey.js';
import type { Grid } from './grid.js';

/** The cells of a grid: elements of the grid that no ruling parts, together; open ones belong to no cell. */
export function gridToCells(grid: Grid): PixelBox[] {
  const columns = grid.xs.length - 1;
  const rows = grid.ys.length - 1;
  const outside = rows * columns;
  const parent = Array.from({ length: outside + 1 }, (_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r] as number;
    return r;
  };
  const join = (a: number, b: number): void => {
    parent[Math.min(root(a), root(b))] = Math.max(root(a), root(b));
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const here = r * columns + c;
      if (!grid.level[r]?.[c]) join(here, r === 0 ? outside : here - columns);
      if (!grid.upright[c]?.[r]) join(here, c === 0 ? outside : here - 1);
      if (r === rows - 1 && !grid.level[rows]?.[c]) join(here, outside);
      if (c === columns - 1 && !grid.upright[columns]?.[r]) join(here, outside);
    }
  }
  const cells = new Map<number, PixelBox>();
  for (let i = 0; i < outside; i++) {
    if (root(i) === root(outside)) continue;
    growCell(cells, root(i), elementBox(grid, Math.floor(i / columns), i % columns));
  }
  return [...cells.values()];
}

/** The box between two neighbouring level and two upright lines. */
export function elementBox({ xs, ys }: Grid, row: number, column: number): PixelBox {
  return {
    left: xs[column] as number,
    right: xs[column + 1] as number,
    top: ys[row] as number,
    bottom: ys[row + 1] as number,
  };
}

function growCell(cells: Map<number, PixelBox>, key: number, box: PixelBox): void {
  const known = cells.get(key);
  if (known === undefined) {
    cells.set(key, box);
    return;
  }
  known.left = Math.min(known.left, box.left);
  known.top = Math.min(known.top, box.top);
  known.right = Math.max(known.right, box.right);
  known.bottom = Math.max(known.bottom, box.bottom);
}

/** The lines of a grid as rulings, each as long as it goes without a gap; corners meet exactly. Pixels. */
export function gridToRulings(grid: Grid): Ruling[] {
  const level = grid.level.flatMap((edges, j) =>
    stretches(edges).map(
      ([from, to]): Ruling => ({
        orientation: 'horizontal',
        x0: grid.xs[from] as number,
        x1: grid.xs[to] as number,
        top: grid.ys[j] as number,
        bottom: grid.ys[j] as number,
        width: 0,
      }),
    ),
  );
  const upright = grid.upright.flatMap((edges, i) =>
    stretches(edges).map(
      ([from, to]): Ruling => ({
        orientation: 'vertical',
        x0: grid.xs[i] as number,
        x1: grid.xs[i] as number,
        top: grid.ys[from] as number,
        bottom: grid.ys[to] as number,
        width: 0,
      }),
    ),
  );
  return [...level, ...upright];
}

/** First edge and end (exclusive) of each unbroken row of `true`. */
function stretches(edges: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  edges.forEach((ruled, i) => {
    if (ruled && from < 0) from = i;
    if (!ruled && from >= 0) {
      found.push([from, i]);
      from = -1;
    }
  });
  if (from >= 0) found.push([from, edges.length]);
  return found;
}
