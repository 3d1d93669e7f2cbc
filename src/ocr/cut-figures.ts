import type { Component } from './components.js';
import type { Mask, PixelBox } from './grey.js';
import { boundsOf } from './ink-lines.js';
import type { Verdict } from './opinions.js';
import type { Snippet } from './snippets.js';
import type { CutBox } from './whole-figures.js';

/** A figure that reaches over a border ends this near to it, in heights of the figure. */
const NEAR = 0.6;
/** What lies beyond begins within this distance of the border, inches, … */
const TOUCH = 0.025;
/** … is about as high as the figure, overlaps its height by so much, and is no remains of the ruling, in heights. */
const LEAST_HEIGHT = 0.55;
const MOST_HEIGHT = 1.3;
const OVERLAP = 0.5;
const LEAST_WIDTH = 0.2;
/** Digits of a figure differ in height by so much, pixels. */
const EDGE = 2;

/**
 * The figures that reach over a border of their cell: their last digit is parted by the ruling, and
 * what is left of it on this side is taken for the ruling's own. Each with the box around all of it.
 * Of 4,400 figures of 37 grey and coloured scans three had any ink between them and a border near them: these were cut.
 */
export function findCutFigures(
  snippets: readonly Snippet[],
  cells: readonly PixelBox[],
  pieces: readonly Component[],
  { dpi, bilevel }: { dpi: number; bilevel: boolean },
): Map<Snippet, PixelBox> {
  const found = new Map<Snippet, PixelBox>();
  for (const snippet of snippets) {
    const cell = cells[snippet.cell];
    if (snippet.kind !== 'figure' || cell === undefined) continue;
    const height = snippet.bottom - snippet.top;
    const nearRight = cell.right - snippet.right <= NEAR * height;
    const nearLeft = snippet.left - cell.left <= NEAR * height;
    const beyondRight = nearRight
      ? partBeyond(pieces, snippet, (piece) => touches(piece.left - cell.right, dpi))
      : [];
    const beyondLeft = nearLeft
      ? partBeyond(pieces, snippet, (piece) => touches(cell.left - piece.right, dpi))
      : [];
    const beyond = [...beyondRight, ...beyondLeft];
    const left = pieces.filter((piece) => isLeftOf(piece, snippet, cell, dpi, bilevel));
    if (beyond.length > 0) found.set(snippet, boundsOf([snippet, ...beyond]));
    else if (nearRight && left.length > 0) found.set(snippet, reachOver(snippet, cell));
  }
  return found;
}

/** Ink this far from a ruling runs into it, pixels: the ruling's own edge is soft. */
const INTO = 2;

/**
 * The figures whose last digit runs into the ruling behind it, each with a box that has room for all of it. Only of grey
 * and coloured pages: rulings of black and white ones are ragged. One of 4,400 figures of 37 scans was so; it was cut.
 * @param ink without rulings; `rulings` are their pixels
 */
export function findTouchingFigures(
  snippets: readonly Snippet[],
  cells: readonly PixelBox[],
  ink: Mask,
  rulings: Mask,
): Map<Snippet, CutBox> {
  const found = new Map<Snippet, CutBox>();
  for (const snippet of snippets) {
    const cell = cells[snippet.cell];
    if (snippet.kind === 'figure' && cell !== undefined && runsInto(snippet, ink, rulings))
      found.set(snippet, { ...reachOver(snippet, cell), partHolds: true });
  }
  return found;
}

function runsInto({ top, right, bottom }: PixelBox, ink: Mask, rulings: Mask): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = right - 1 - INTO; x < right; x++) {
      const at = y * ink.width + x;
      if (ink.data[at] === 1 && rulings.data.subarray(at + 1, at + 1 + INTO).includes(1))
        return true;
    }
  }
  return false;
}

/** Thousands that are not three digits to the end: the last digit runs into the border, and is taken for its own. */
const UNFINISHED = /,\d{1,2}$/;
/** How far beyond the border that digit may reach, in heights. */
const BEYOND = 0.5;

/** Thousands to the end, perhaps over two lines. */
const FINISHED = /,\d{3}$/;

/** The figures that were read short of their last digits before a border, each with a box that has room for these. */
export function findShortFigures(
  read: readonly { snippet: Snippet; verdict: Verdict }[],
  cells: readonly PixelBox[],
): Map<Snippet, PixelBox> {
  const found = new Map<Snippet, PixelBox>();
  for (const { snippet, verdict } of read) {
    const cell = cells[snippet.cell];
    const height = snippet.bottom - snippet.top;
    if (cell === undefined || !UNFINISHED.test(verdict.text)) continue;
    if (cell.right - snippet.right > NEAR * height) continue;
    const goesOn = read.some(
      (other) =>
        other.snippet.cell === snippet.cell &&
        other.snippet.top >= snippet.bottom &&
        FINISHED.test(verdict.text + other.verdict.text),
    );
    if (goesOn) continue;
    found.set(snippet, reachOver(snippet, cell));
  }
  return found;
}

/** A box around a figure with room for a digit on the border behind it. */
function reachOver(figure: PixelBox, cell: PixelBox): PixelBox {
  const right = Math.round(cell.right + BEYOND * (figure.bottom - figure.top));
  return { ...boundsOf([figure]), right };
}

/**
 * Whether a piece is what the border leaves of a digit that runs into it: between figure and border, in its rows, and on
 * black and white pages, whose rulings are ragged, no bump of the ruling.
 */
function isLeftOf(
  piece: Component,
  figure: PixelBox,
  cell: PixelBox,
  dpi: number,
  bilevel: boolean,
): boolean {
  const height = figure.bottom - figure.top;
  return (
    piece.left >= figure.right &&
    piece.right <= cell.right + TOUCH * dpi &&
    touches(cell.right - piece.right, dpi) &&
    piece.top >= figure.top - EDGE &&
    piece.bottom <= figure.bottom + EDGE &&
    (!bilevel || piece.right - piece.left >= LEAST_WIDTH * height)
  );
}

/** What lies beyond a border of a figure: one piece, or those that the ruling has left of one (the arms of a 3). */
function partBeyond(
  pieces: readonly Component[],
  figure: PixelBox,
  isAtBorder: (piece: Component) => boolean,
): PixelBox[] {
  const near = pieces.filter(isAtBorder);
  const whole = near.filter((piece) => isPartOf(piece, figure));
  if (whole.length > 0) return whole;
  const bits = near.filter(
    ({ top, bottom }) => top >= figure.top - EDGE && bottom <= figure.bottom + EDGE,
  );
  return bits.length > 1 && isPartOf(boundsOf(bits), figure) ? bits : [];
}

const touches = (gap: number, dpi: number): boolean => gap >= 0 && gap <= TOUCH * dpi;

function isPartOf(piece: PixelBox, figure: PixelBox): boolean {
  const own = figure.bottom - figure.top;
  const height = piece.bottom - piece.top;
  const shared = Math.min(piece.bottom, figure.bottom) - Math.max(piece.top, figure.top);
  return (
    height >= LEAST_HEIGHT * own &&
    height <= MOST_HEIGHT * own &&
    shared >= OVERLAP * own &&
    piece.right - piece.left >= LEAST_WIDTH * height
  );
}
