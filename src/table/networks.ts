import { lowerBound } from '../geometry/sorted.js';
import { UnionFind } from '../geometry/union-find.js';
import type { Edge, Edges } from './edges.js';

/** Borders that do not quite meet (points) are taken to meet. */
export const JOINT = 3;

/** Sorts edges into networks: those that cross or touch, directly or over others. */
export function edgesToNetworks({ horizontal, vertical }: Edges): Edges[] {
  const places = vertical.map((edge) => edge.at);
  const sets = new UnionFind(horizontal.length + vertical.length);
  for (const [h, level] of horizontal.entries()) {
    for (let v = lowerBound(places, level.from - JOINT); v < vertical.length; v++) {
      const upright = vertical[v] as Edge;
      if (upright.at > level.to + JOINT) break;
      if (level.at >= upright.from - JOINT && level.at <= upright.to + JOINT) {
        sets.join(h, horizontal.length + v);
      }
    }
  }
  return collect(horizontal, vertical, sets);
}

function collect(horizontal: Edge[], vertical: Edge[], sets: UnionFind): Edges[] {
  const networks = new Map<number, Edges>();
  const networkOf = (item: number): Edges => {
    const root = sets.find(item);
    let network = networks.get(root);
    if (!network) networks.set(root, (network = { horizontal: [], vertical: [] }));
    return network;
  };
  for (const [h, edge] of horizontal.entries()) networkOf(h).horizontal.push(edge);
  for (const [v, edge] of vertical.entries()) {
    networkOf(horizontal.length + v).vertical.push(edge);
  }
  return [...networks.values()];
}
