import type { Column } from './align-columns.js';

/** Stretches of x that more than `allowed` rows write on, from left to right. */
export function coveredBy(rows: Column[][], allowed: number): Column[] {
  const events: [number, number][] = [];
  for (const row of rows) for (const { x0, x1 } of row) events.push([x0, 1], [x1, -1]);
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cores: Column[] = [];
  let depth = 0;
  let start = 0;
  for (const [x, step] of events) {
    const before = depth;
    depth += step;
    if (before <= allowed && depth > allowed) start = x;
    else if (before > allowed && depth <= allowed && x > start) cores.push({ x0: start, x1: x });
  }
  return cores;
}
