import type { Mask, PixelBox } from './grey.js';

/** A piece of ink that hangs together (eight neighbours). */
export interface Component extends PixelBox {
  /** Pixels of ink. */
  area: number;
}

/** Rows of one run of ink, with the union-find parent of its component. */
interface Runs {
  from: Int32Array;
  to: Int32Array;
  parent: Int32Array;
  count: number;
}

/** The connected components of a mask: runs of ink, joined row by row with union-find. */
export function findComponents(ink: Mask): Component[] {
  const { width, height, data } = ink;
  const runs = makeRuns(1 << 16);
  const components = new Map<number, Component>();
  const rowOf: number[] = [];
  let previous = 0;
  for (let y = 0; y < height; y++) {
    const start = runs.count;
    rowOf.push(start);
    const end = (y + 1) * width;
    for (let i = y * width; i < end; i++) {
      if (data[i] === 0) continue;
      const from = i - y * width;
      while (i < end && data[i] === 1) i++;
      addRun(runs, from, i - y * width);
    }
    linkRows(runs, previous, start);
    previous = start;
  }
  rowOf.push(runs.count);
  for (let y = 0; y < height; y++) {
    for (let r = rowOf[y] as number; r < (rowOf[y + 1] as number); r++) {
      growComponent(components, rootOf(runs, r), runs.from[r] as number, runs.to[r] as number, y);
    }
  }
  return [...components.values()];
}

function makeRuns(size: number): Runs {
  return {
    from: new Int32Array(size),
    to: new Int32Array(size),
    parent: new Int32Array(size),
    count: 0,
  };
}

function addRun(runs: Runs, from: number, to: number): void {
  if (runs.count === runs.from.length) {
    const larger = makeRuns(runs.count * 2);
    larger.from.set(runs.from);
    larger.to.set(runs.to);
    larger.parent.set(runs.parent);
    Object.assign(runs, { from: larger.from, to: larger.to, parent: larger.parent });
  }
  runs.from[runs.count] = from;
  runs.to[runs.count] = to;
  runs.parent[runs.count] = runs.count;
  runs.count++;
}

/** Joins the runs of one row (from `start`) with those of the row above (from `previous`) that they touch. */
function linkRows(runs: Runs, previous: number, start: number): void {
  let above = previous;
  for (let r = start; r < runs.count; r++) {
    while (above < start && (runs.to[above] as number) < (runs.from[r] as number)) above++;
    for (let a = above; a < start && (runs.from[a] as number) <= (runs.to[r] as number); a++) {
      const one = rootOf(runs, a);
      const other = rootOf(runs, r);
      if (one < other) runs.parent[other] = one;
      else runs.parent[one] = other;
    }
  }
}

function rootOf(runs: Runs, run: number): number {
  let r = run;
  while (runs.parent[r] !== r) {
    runs.parent[r] = runs.parent[runs.parent[r] as number] as number;
    r = runs.parent[r] as number;
  }
  return r;
}

function growComponent(
  components: Map<number, Component>,
  root: number,
  from: number,
  to: number,
  y: number,
): void {
  const known = components.get(root);
  if (known === undefined) {
    components.set(root, { left: from, right: to, top: y, bottom: y + 1, area: to - from });
    return;
  }
  known.left = Math.min(known.left, from);
  known.right = Math.max(known.right, to);
  known.bottom = y + 1;
  known.area += to - from;
}
