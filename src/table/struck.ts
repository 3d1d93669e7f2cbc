import type { Mark } from '../geometry/marks.js';
import { lowerBound } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import type { Edge, Edges } from './edges.js';

/** A level stroke this close to a glyph's middle (share of its height) strikes it out or is a flaw. */
const MIDDLE_SHARE = 0.2;
/** Chinese characters fill their height: a stroke this close to their middle cuts them. */
const WIDE_SHARE = 0.28;
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
  // Heads that are clipped in a low cell may reach over its border: what is a figure below it is no part of them.
  const headsFigure = (edge: Edge, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    const ends = horizontal.filter(
      (other) => other.at > edge.at + REACH / 2 && other.from < middle && other.to > middle,
    );
    const end = Math.min(...ends.map(({ at }) => at));
    const below = sorted.slice(
      lowerBound(middles, edge.at + REACH * MIDDLE_SHARE),
      lowerBound(middles, end),
    );
    const own = below.filter((mark) => isAmong(mark, from, to));
    return own.length > 0 && own.every(isDigit);
  };
  const kept = horizontal.flatMap((edge) => {
    const struck: Mark[] = [];
    for (let at = lowerBound(middles, edge.at - REACH * WIDE_SHARE); at < sorted.length; at++) {
      const mark = sorted[at] as Mark;
      const { glyph } = mark;
      if ((middles[at] as number) > edge.at + REACH * WIDE_SHARE) break;
      const x = (glyph.x0 + glyph.x1) / 2;
      const off = Math.abs((middles[at] as number) - edge.at);
      const inside = x > edge.from && x < edge.to;
      const share = isWide(glyph.text) ? WIDE_SHARE : MIDDLE_SHARE;
      if (inside && off < share * (glyph.bottom - glyph.top)) struck.push(mark);
    }
    const isStray = (from: number, to: number): boolean => {
      const own = struck.filter((mark) => isAmong(mark, from, to));
      return own.length > 0 && (own.some(isDigit) || !headsFigure(edge, from, to));
    };
    return struck.length > 0 ? withoutStretches(edge, isStray, vertical) : [edge];
  });
  return { horizontal: kept, vertical };
}

function middleOf({ glyph }: Mark): number {
  return (glyph.top + glyph.bottom) / 2;
}

const isDigit = ({ glyph }: Mark): boolean => /^[\p{Nd}.,，．]+$/u.test(glyph.text);

function isAmong({ glyph }: Mark, from: number, to: number): boolean {
  const x = (glyph.x0 + glyph.x1) / 2;
  return x > from && x < to;
}

/** The parts of a level edge that lie between upright edges, save those that are stray. */
function withoutStretches(
  edge: Edge,
  isStray: (from: number, to: number) => boolean,
  vertical: Edge[],
): Edge[] {
  const crossings = vertical
    .filter(({ at, from, to }) => at > edge.from && at < edge.to && from < edge.at && to > edge.at)
    .map(({ at }) => at);
  const stops = [edge.from, ...crossings, edge.to];
  const kept: Edge[] = [];
  for (let i = 1; i < stops.length; i++) {
    const from = stops[i - 1] as number;
    const to = stops[i] as number;
    if (isStray(from, to)) continue;
    const last = kept[kept.length - 1];
    if (last && last.to === from) last.to = to;
    else kept.push({ at: edge.at, from, to });
  }
  return kept;
}
