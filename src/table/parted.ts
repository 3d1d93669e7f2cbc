import type { Edge } from './edges.js';

interface Line {
  top: number;
  bottom: number;
}

/** True where a rule runs between the middles of two lines. */
export function isParted(above: Line, below: Line, borders: Edge[]): boolean {
  const from = (above.top + above.bottom) / 2;
  const to = (below.top + below.bottom) / 2;
  return borders.some((rule) => rule.at > from && rule.at < to);
}
