import type { Edge, Edges } from './edges.js';

/** Ends that differ by no more than this (points) agree. */
const SAME_END = 4;
/** A border further than this (points) from a table belongs to something else. */
const NEAR = 200;

/**
 * Gives an upright border that nothing crosses back to the table beside it, where it begins and
 * ends with it: the outer side of a merged cell that a page break leaves without a top or a bottom.
 */
export function adoptLoneBorders(networks: Edges[]): Edges[] {
  const lone = networks.filter(({ horizontal }) => horizontal.length === 0);
  if (lone.length === 0) return networks;
  return networks
    .filter(({ horizontal }) => horizontal.length > 0)
    .map((network) => {
      const own = lone.flatMap(({ vertical }) =>
        vertical.filter((edge) => isBeside(edge, network)),
      );
      if (own.length === 0) return network;
      const vertical = [...network.vertical, ...own].sort((a, b) => a.at - b.at || a.from - b.from);
      return { horizontal: network.horizontal, vertical };
    });
}

function isBeside(edge: Edge, { vertical }: Edges): boolean {
  const first = vertical[0];
  const last = vertical[vertical.length - 1];
  if (!first || !last) return false;
  const away = Math.max(first.at - edge.at, edge.at - last.at);
  if (away <= 0 || away > NEAR) return false;
  const top = vertical.reduce((least, { from }) => Math.min(least, from), Infinity);
  const bottom = vertical.reduce((most, { to }) => Math.max(most, to), -Infinity);
  return Math.abs(edge.from - top) <= SAME_END && Math.abs(edge.to - bottom) <= SAME_END;
}
