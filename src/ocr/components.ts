import type { Mask, PixelBox } from './grey.js';
import { findInkRuns, type InkRuns } from './ink-runs.js';

/** A piece of ink that hangs together (eight neighbours). */
export interface Component extends PixelBox {
  /** Pixels of ink. */
  area: number;
}

/** The connected components of a mask. */
export function findComponents(ink: Mask): Component[] {
  return joinRuns(findInkRuns(ink));
}

/** The connected components of runs of ink, joined row by row with union-find; in the order of their first runs. */
export function joinRuns({ height, rows, from, to }: InkRuns): Component[] {
  const parent = new Int32Array(from.length);
  for (let run = 0; run < parent.length; run++) parent[run] = run;
  for (let y = 1; y < height; y++) {
    let above = rows[y - 1] as number;
    const start = rows[y] as number;
    for (let run = start; run < (rows[y + 1] as number); run++) {
      while (above < start && (to[above] as number) < (from[run] as number)) above++;
      for (let a = above; a < start && (from[a] as number) <= (to[run] as number); a++) {
        link(parent, a, run);
      }
    }
  }
  return gatherComponents(parent, { height, rows, from, to });
}

/** The first run of a component is its root. */
function link(parent: Int32Array, a: number, b: number): void {
  const one = rootOf(parent, a);
  const other = rootOf(parent, b);
  if (one < other) parent[other] = one;
  else parent[one] = other;
}

function rootOf(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root] as number] as number;
    root = parent[root] as number;
  }
  return root;
}

function gatherComponents(
  parent: Int32Array,
  { height, rows, from, to }: Omit<InkRuns, 'width'>,
): Component[] {
  const components: Component[] = [];
  const places = new Int32Array(parent.length);
  for (let y = 0; y < height; y++) {
    for (let run = rows[y] as number; run < (rows[y + 1] as number); run++) {
      const left = from[run] as number;
      const right = to[run] as number;
      const root = rootOf(parent, run);
      if (root === run) {
        places[run] = components.length;
        components.push({ left, right, top: y, bottom: y + 1, area: right - left });
        continue;
      }
      const known = components[places[root] as number] as Component;
      if (left < known.left) known.left = left;
      if (right > known.right) known.right = right;
      known.bottom = y + 1;
      known.area += right - left;
    }
  }
  return components;
}
