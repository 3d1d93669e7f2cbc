import type { Component } from './components.js';
import type { PixelBox } from './grey.js';

/** One line of writing as pieces of ink, in pixels. */
export interface InkLineBox extends PixelBox {
  pieces: Component[];
}

/** Strips of ink that together are no higher than this belong to one line (三 is three strokes), in ems. */
const ONE_LINE = 1.2;
/** A strip higher than this holds lines that touch, in ems. */
const TOUCHING_LINES = 1.6;
/** White from top to bottom of such a strip parts columns from this width on, in ems. */
const COLUMNS = 0.5;

/**
 * Size of the body type: height that four of five pieces of ink stay under, among those that may be
 * characters. Pixels.
 */
export function findEm(components: Component[], dpi: number): number {
  const heights = components
    .map((piece) => piece.bottom - piece.top)
    .filter((height) => height >= 0.055 * dpi && height <= 0.4 * dpi)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.8)] ?? 0.15 * dpi;
}

/**
 * Lines of writing among pieces of ink that stand in one cell or one column of text, downwards. Where lines are
 * not parted by white all across, as those of heads of one and of two lines side by side, columns that are
 * parted from top to bottom are cut into lines each by itself.
 */
export function findInkLines(pieces: Component[], pageEm: number): InkLineBox[] {
  if (pieces.length === 0) return [];
  const top = Math.min(...pieces.map((piece) => piece.top));
  const profile = rowProfile(pieces, top);
  const em = Math.max(pageEm, usualHeight(pieces, MEDIAN));
  const strips = mergeStrips(inkedStretches(profile), ONE_LINE * em);
  return strips.flatMap(([from, to]) => {
    const strip = piecesBetween(pieces, top + from, top + to);
    const stripEm = Math.max(pageEm, usualHeight(strip.pieces, TALL));
    const columns = to - from > TOUCHING_LINES * stripEm ? splitLine(strip, COLUMNS * stripEm) : [];
    if (columns.length > 1) return columns.flatMap((column) => findInkLines(column.pieces, pageEm));
    return splitStrip(profile, [from, to], stripEm)
      .map(([start, end]) => piecesBetween(pieces, top + start, top + end))
      .filter((line) => line.pieces.length > 0);
  });
}

/** Shares of the pieces that are no higher than the usual and the tall ones. */
const MEDIAN = 0.5;
const TALL = 0.8;

/** Height that this share of the pieces does not exceed: lines may be set larger than the page's body. */
function usualHeight(pieces: Component[], share: number): number {
  const heights = pieces.map((piece) => piece.bottom - piece.top).sort((a, b) => a - b);
  return heights[Math.floor(heights.length * share)] ?? 0;
}

/** Ink of each row, as the summed widths of the pieces that cross it. */
function rowProfile(pieces: Component[], top: number): Float64Array {
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  const profile = new Float64Array(bottom - top);
  for (const piece of pieces) {
    const ink = piece.area / (piece.bottom - piece.top);
    for (let y = piece.top; y < piece.bottom; y++) profile[y - top]! += ink;
  }
  return profile;
}

type Stretch = [from: number, to: number];

function inkedStretches(profile: Float64Array): Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  for (let y = 0; y <= profile.length; y++) {
    const inked = (profile[y] ?? 0) > 0;
    if (inked && from < 0) from = y;
    if (!inked && from >= 0) {
      found.push([from, y]);
      from = -1;
    }
  }
  return found;
}

/** Joins neighbouring strips, nearest first, as long as the result is no higher than one line. */
function mergeStrips(strips: Stretch[], most: number): Stretch[] {
  const merged = strips.map(([from, to]): Stretch => [from, to]);
  for (;;) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < merged.length; i++) {
      const [from, end] = merged[i] as Stretch;
      const [start, to] = merged[i + 1] as Stretch;
      if (to - from > most || start - end >= least) continue;
      best = i;
      least = start - end;
    }
    if (best < 0) return merged;
    const [[from], [, to]] = merged.slice(best, best + 2) as [Stretch, Stretch];
    merged.splice(best, 2, [from, to]);
  }
}

/** Cuts a strip of lines that touch where there is least ink, about an em apart. */
function splitStrip(profile: Float64Array, [from, to]: Stretch, em: number): Stretch[] {
  if (to - from <= TOUCHING_LINES * em) return [[from, to]];
  let cut = -1;
  let least = Number.POSITIVE_INFINITY;
  const first = Math.round(from + 0.7 * em);
  const last = Math.min(to - 0.6 * em, from + 1.7 * em);
  for (let y = first; y <= last; y++) {
    if ((profile[y] as number) < least) {
      least = profile[y] as number;
      cut = y;
    }
  }
  if (cut < 0) return [[from, to]];
  return [[from, cut], ...splitStrip(profile, [cut, to], em)];
}

/** A piece belongs to the line that holds its middle. */
function piecesBetween(pieces: Component[], from: number, to: number): InkLineBox {
  const inside = pieces.filter((piece) => {
    const middle = (piece.top + piece.bottom) / 2;
    return middle >= from && middle < to;
  });
  return { ...boundsOf(inside), pieces: inside };
}

/** The box around pieces of ink. */
export function boundsOf(pieces: PixelBox[]): PixelBox {
  const box = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const piece of pieces) {
    box.left = Math.min(box.left, piece.left);
    box.top = Math.min(box.top, piece.top);
    box.right = Math.max(box.right, piece.right);
    box.bottom = Math.max(box.bottom, piece.bottom);
  }
  return box;
}

/** Cuts a line where a gap wider than `gap` parts it. */
export function splitLine(line: InkLineBox, gap: number): InkLineBox[] {
  const parts: Component[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of line.pieces.toSorted((a, b) => a.left - b.left)) {
    if (piece.left - right > gap) parts.push([]);
    parts.at(-1)?.push(piece);
    right = Math.max(right, piece.right);
  }
  return parts.map((pieces) => ({ ...boundsOf(pieces), pieces }));
}
