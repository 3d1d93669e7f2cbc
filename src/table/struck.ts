import type { Mark } from '../geometry/marks.js';
import { lowerBound } from '../geometry/sorted.js';
import type { Edge, Edges } from './edges.js';

/** A level stroke this close to a glyph's middle (share of its height) strikes it out or is a flaw. */
const MIDDLE_SHARE = 0.2;
/** Half the height (points) of the largest glyph that is looked at. */
const REACH = 12;

/**
 * Leaves out the stretches of level edges that run through the middle of glyphs: no border does.
 * A stretch reaches from one upright edge to the next. (wkhtmltopdf draws such strokes where it
 * cuts a row at a page break.)
 */
export function dropStruckEdges({ horizontal, vertical }: Edges, marks: Mark[]): Edges {
  const level = marks.filter((mark) => mark.run.direction === 0 && mark.glyph.text !== '—');
  const sorted = level.sort((a, b) => middleOf(a) - middleOf(b));
  const middles = sorted.map(middleOf);
  const kept = horizontal.flatMap((edge) => {
    const struck: number[] = [];
    for (let at = lowerBound(middles, edge.at - REACH * MIDDLE_SHARE); at < sorted.length; at++) {
      const { glyph } = sorted[at] as Mark;
      if ((middles[at] as number) > edge.at + REACH * MIDDLE_SHARE) break;
      const x = (glyph.x0 + glyph.x1) / 2;
      const off = Math.abs((middles[at] as number) - edge.at);
      const inside = x > edge.from && x < edge.to;
      if (inside && off < MIDDLE_SHARE * (glyph.bottom - glyph.top)) struck.push(x);
    }
    return struck.length > 0 ? withoutStretches(edge, struck, vertical) : [edge];
  });
  return { horizontal: kept, vertical };
}

function middleOf({ glyph }: Mark): number {
  return (glyph.top + glyph.bottom) / 2;
}

/** The parts of a level edge that lie between upright edges with no struck glyph among them. */
function withoutStretches(edge: Edge, struck: number[], vertical: Edge[]): Edge[] {
  const crossings = vertical
    .filter(({ at, from, to }) => at > edge.from && at < edge.to && from < edge.at && to > edge.at)
    .map(({ at }) => at);
  const stops = [edge.from, ...crossings, edge.to];
  const kept: Edge[] = [];
  for (let i = 1; i < stops.length; i++) {
    const from = stops[i - 1] as number;
    const to = stops[i] as number;
    if (struck.some((x) => x > from && x < to)) continue;
    const last = kept[kept.length - 1];
    if (last && last.to === from) last.to = to;
    else kept.push({ at: edge.at, from, to });
  }
  return kept;
}
