import { lowerBound } from '../geometry/sorted.js';
import { UnionFind } from '../geometry/union-find.js';
import type { Edge, Edges } from './edges.js';
import { nearestPlace, type Span } from './grid.js';

/** Share of a cell's side that an edge must cover to be its border. */
const BORDER_SHARE = 0.7;
/** Sides that must be drawn for a piece of an open area to be a cell. */
const LEAST_SIDES = 3;

/** Which sides of the grid's places carry a border. */
interface Walls {
  cols: number;
  rows: number;
  /** Border left of column c in row r, at `r * (cols + 1) + c`. */
  left: Uint8Array;
  /** Border above row r in column c, at `r * cols + c`, r up to `rows`. */
  above: Uint8Array;
}

/**
 * Cells of a network: the areas that its borders part, merged cells included. An area that is no
 * rectangle (a stroke is missing) is cut into rectangles; of an area open to the outside only
 * pieces with borders on three sides count.
 */
export function findSpans(network: Edges, xs: number[], ys: number[]): Span[] {
  const walls = findWalls(network, xs, ys);
  const { cols, rows } = walls;
  const outside = rows * cols;
  const areas = floodAreas(walls, outside);
  const open = areas.find(outside);
  const extents = measureAreas(areas, rows, cols);
  const taken = new Uint8Array(rows * cols);
  const spans: Span[] = [];
  for (let place = 0; place < rows * cols; place++) {
    if (taken[place]) continue;
    const area = areas.find(place);
    const { places, ...whole } = extents.get(area) as Extent;
    if (area !== open && places === whole.rowSpan * whole.colSpan) {
      if (whole.row * cols + whole.col === place) spans.push(whole);
      continue;
    }
    const span = growSpan(walls, areas, taken, place);
    if (area !== open || drawnSides(walls, span) >= LEAST_SIDES) spans.push(span);
  }
  return spans;
}

/** The rectangle around an area, and how many places it really has. */
interface Extent extends Span {
  places: number;
}

function measureAreas(areas: UnionFind, rows: number, cols: number): Map<number, Extent> {
  const extents = new Map<number, Extent>();
  for (let place = 0; place < rows * cols; place++) {
    const row = Math.floor(place / cols);
    const col = place % cols;
    const extent = extents.get(areas.find(place));
    if (!extent) {
      extents.set(areas.find(place), { row, col, rowSpan: 1, colSpan: 1, places: 1 });
      continue;
    }
    if (col < extent.col) {
      extent.colSpan += extent.col - col;
      extent.col = col;
    }
    extent.colSpan = Math.max(extent.colSpan, col - extent.col + 1);
    extent.rowSpan = row - extent.row + 1;
    extent.places++;
  }
  return extents;
}

function findWalls({ horizontal, vertical }: Edges, xs: number[], ys: number[]): Walls {
  const cols = xs.length - 1;
  const rows = ys.length - 1;
  const left = new Uint8Array(rows * (cols + 1));
  const above = new Uint8Array((rows + 1) * cols);
  for (const edge of vertical) {
    const col = nearestPlace(xs, edge.at);
    forEachCovered(edge, ys, (row) => (left[row * (cols + 1) + col] = 1));
  }
  for (const edge of horizontal) {
    const row = nearestPlace(ys, edge.at);
    forEachCovered(edge, xs, (col) => (above[row * cols + col] = 1));
  }
  return { cols, rows, left, above };
}

/** Calls `visit` for each track (between two neighbouring places) that the edge covers. */
function forEachCovered(edge: Edge, places: number[], visit: (track: number) => void): void {
  for (let track = Math.max(0, lowerBound(places, edge.from) - 1); ; track++) {
    const start = places[track] as number;
    const end = places[track + 1];
    if (end === undefined || start >= edge.to) return;
    const covered = Math.min(end, edge.to) - Math.max(start, edge.from);
    if (covered >= BORDER_SHARE * (end - start)) visit(track);
  }
}

/** Joins places that no border parts; `outside` stands for what lies around the grid. */
function floodAreas({ cols, rows, left, above }: Walls, outside: number): UnionFind {
  const areas = new UnionFind(outside + 1);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col <= cols; col++) {
      if (left[row * (cols + 1) + col]) continue;
      const here = row * cols + col;
      areas.join(col < cols ? here : outside, col > 0 ? here - 1 : outside);
    }
  }
  for (let row = 0; row <= rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (above[row * cols + col]) continue;
      const here = row * cols + col;
      areas.join(row < rows ? here : outside, row > 0 ? here - cols : outside);
    }
  }
  return areas;
}

/** Grows the largest rectangle from its top left place, first right, then down; marks it taken. */
function growSpan(walls: Walls, areas: UnionFind, taken: Uint8Array, place: number): Span {
  const { cols, rows, left, above } = walls;
  const row = Math.floor(place / cols);
  const col = place % cols;
  const area = areas.find(place);
  const isFree = (r: number, c: number): boolean =>
    taken[r * cols + c] === 0 && areas.find(r * cols + c) === area;
  let colSpan = 1;
  while (col + colSpan < cols && isFree(row, col + colSpan)) {
    if (left[row * (cols + 1) + col + colSpan]) break;
    colSpan++;
  }
  let rowSpan = 1;
  const rowIsFree = (r: number): boolean => {
    let borders = 0;
    for (let c = col; c < col + colSpan; c++) {
      if (!isFree(r, c)) return false;
      borders += above[r * cols + c] as number;
    }
    return borders < colSpan;
  };
  while (row + rowSpan < rows && rowIsFree(row + rowSpan)) rowSpan++;
  for (let r = row; r < row + rowSpan; r++) taken.fill(1, r * cols + col, r * cols + col + colSpan);
  return { row, col, rowSpan, colSpan };
}

function drawnSides({ cols, left, above }: Walls, { row, col, rowSpan, colSpan }: Span): number {
  const level = (r: number): number => {
    for (let c = col; c < col + colSpan; c++) if (!above[r * cols + c]) return 0;
    return 1;
  };
  const upright = (c: number): number => {
    for (let r = row; r < row + rowSpan; r++) if (!left[r * (cols + 1) + c]) return 0;
    return 1;
  };
  return level(row) + level(row + rowSpan) + upright(col) + upright(col + colSpan);
}
