import type { Mark } from '../geometry/marks.js';
import type { Edge, Edges } from './edges.js';

/** Edges meet, and end at one place, to so many points. */
const NEAR = 1.5;
/** A row is no higher than this (points). */
const HIGHEST = 80;

/**
 * Closes cells whose upper border begins right of their left one: a page break leaves the rows below labels of
 * groups so, that stand further left than these and whose own border is on the page before. A cell is one
 * where its left border ends at level edges on both sides, the lower one begun there.
 */
export function closeCorners({ horizontal, vertical }: Edges, marks: Mark[]): Edges {
  const added = vertical.flatMap((upright) => {
    const over = horizontal.filter(({ at }) => Math.abs(at - upright.from) <= NEAR);
    const under = horizontal.find(
      ({ at, from }) => Math.abs(at - upright.to) <= NEAR && Math.abs(from - upright.at) <= NEAR,
    );
    const next = over.find(({ from }) => from > upright.at + NEAR);
    if (!under || !next || over.some(({ from }) => from <= upright.at + NEAR)) return [];
    if (upright.to - upright.from > HIGHEST || Math.abs(next.to - under.to) > NEAR) return [];
    const corner = { at: next.at, from: upright.at, to: next.from };
    return marks.some((mark) => isCut(mark, corner)) ? [] : [corner];
  });
  if (added.length === 0) return { horizontal, vertical };
  return { horizontal: [...horizontal, ...added].sort((a, b) => a.at - b.at), vertical };
}

/** True for a glyph that an edge runs through. */
function isCut({ glyph }: Mark, { at, from, to }: Edge): boolean {
  const middle = (glyph.x0 + glyph.x1) / 2;
  return middle > from && middle < to && glyph.top < at - NEAR && glyph.bottom > at + NEAR;
}
