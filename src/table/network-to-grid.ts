import type { Edge, Edges } from './edges.js';
import type { Grid } from './grid.js';
import { findSpans } from './spans.js';

/** Borders closer than this (points) have no room for text between them and are one. */
const LEAST_TRACK = 4.5;
/** Places (rows × columns) of the largest grid that is still taken for a table. */
const MOST_PLACES = 250_000;

/** A network of crossing edges -> its grid; undefined where it encloses nothing. */
export function networkToGrid(network: Edges): Grid | undefined {
  const xs = places(network.vertical);
  const ys = places(network.horizontal);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_PLACES) return undefined;
  const spans = findSpans(network, xs, ys);
  return spans.length === 0 ? undefined : dropIdleBorders({ xs, ys, spans });
}

/** Places of edges, ascending; those too close for text between them become one, where the long ones count for more. */
function places(edges: Edge[]): number[] {
  const sorted = [...edges].sort((a, b) => a.at - b.at);
  const groups: { first: number; sum: number; length: number }[] = [];
  for (const { at, from, to } of sorted) {
    const length = to - from;
    const group = groups[groups.length - 1];
    if (group && at - group.first < LEAST_TRACK) {
      group.sum += at * length;
      group.length += length;
    } else groups.push({ first: at, sum: at * length, length });
  }
  return groups.map(({ sum, length }) => sum / length);
}

/** Leaves out borders at which no cell begins or ends: strokes inside a merged cell. */
function dropIdleBorders({ xs, ys, spans }: Grid): Grid {
  const cols = renumber(
    xs.length,
    spans.flatMap((span) => [span.col, span.col + span.colSpan]),
  );
  const rows = renumber(
    ys.length,
    spans.flatMap((span) => [span.row, span.row + span.rowSpan]),
  );
  return {
    xs: xs.filter((_, index) => cols[index] !== -1),
    ys: ys.filter((_, index) => rows[index] !== -1),
    spans: spans.map(({ row, col, rowSpan, colSpan }) => ({
      row: rows[row] as number,
      col: cols[col] as number,
      rowSpan: (rows[row + rowSpan] as number) - (rows[row] as number),
      colSpan: (cols[col + colSpan] as number) - (cols[col] as number),
    })),
  };
}

/** Old index -> new index, −1 for those not in use. */
function renumber(size: number, used: number[]): Int32Array {
  const index = new Int32Array(size).fill(-1);
  for (const old of used) index[old] = 0;
  let next = 0;
  for (let old = 0; old < size; old++) if (index[old] === 0) index[old] = next++;
  return index;
}
