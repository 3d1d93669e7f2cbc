import type { Edge } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** The lines of a double ruling are no farther apart than this, inches. */
const APART = 0.045;
/** and begin and end together, to within this, inches. */
const SAME_END = 0.03;

/** The strokes that run along the whole of an edge, as one of the two lines of a double ruling does. */
function twinsOf(edge: Edge, strokes: readonly Stroke[], dpi: number): Stroke[] {
  return strokes.filter(
    ({ at, from, to }) =>
      Math.abs(at - edge.at) <= APART * dpi &&
      from <= edge.from + SAME_END * dpi &&
      to >= edge.to - SAME_END * dpi,
  );
}

/**
 * An edge as wide as the double ruling that it is a line of, so that its other line does not pass for ink beside it.
 * @param strokes all strokes along the edge's axis
 */
export function widenToPair(edge: Edge, strokes: readonly Stroke[], dpi: number): Edge {
  const twins = twinsOf(edge, strokes, dpi);
  if (twins.length === 0) return edge;
  const half = edge.thickness / 2;
  const first = Math.min(edge.at - half, ...twins.map(({ at, thickness }) => at - thickness / 2));
  const last = Math.max(edge.at + half, ...twins.map(({ at, thickness }) => at + thickness / 2));
  return { ...edge, at: (first + last) / 2, thickness: last - first };
}
