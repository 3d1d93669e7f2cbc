import type { Component } from './components.js';
import type { PixelBox } from './grey.js';
import { boundsOf } from './ink-lines.js';
import type { Verdict } from './opinions.js';
import type { Snippet } from './snippets.js';

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
 */
export function findCutFigures(
  snippets: readonly Snippet[],
  cells: readonly PixelBox[],
  pieces: readonly Component[],
  dpi: number,
): Map<Snippet, PixelBox> {
  const found = new Map<Snippet, PixelBox>();
  for (const snippet of snippets) {
    const cell = cells[snippet.cell];
    if (snippet.kind !== 'figure' || cell === undefined) continue;
    const height = snippet.bottom - snippet.top;
    const nearRight = cell.right - snippet.right <= NEAR * height;
    const nearLeft = snippet.left - cell.left <= NEAR * height;
    const beyond = pieces.filter(
      (piece) =>
        isPartOf(piece, snippet) &&
        ((nearRight && touches(piece.left - cell.right, dpi)) ||
          (nearLeft && touches(cell.left - piece.right, dpi))),
    );
    const left = pieces.filter((piece) => isLeftOf(piece, snippet, cell, dpi));
    if (beyond.length > 0) found.set(snippet, boundsOf([snippet, ...beyond]));
    else if (nearRight && left.length > 0) found.set(snippet, reachOver(snippet, cell));
  }
  return found;
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

/** Whether a piece is what the border leaves of a digit that runs into it: between figure and border, in its rows, no bump of the ruling. */
function isLeftOf(piece: Component, figure: PixelBox, cell: PixelBox, dpi: number): boolean {
  const height = figure.bottom - figure.top;
  return (
    piece.left >= figure.right &&
    piece.right <= cell.right + TOUCH * dpi &&
    touches(cell.right - piece.right, dpi) &&
    piece.top >= figure.top - EDGE &&
    piece.bottom <= figure.bottom + EDGE &&
    piece.right - piece.left >= LEAST_WIDTH * height
  );
}

const touches = (gap: number, dpi: number): boolean => gap >= 0 && gap <= TOUCH * dpi;

function isPartOf(piece: Component, figure: PixelBox): boolean {
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
