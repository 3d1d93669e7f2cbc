import type { Component } from './components.js';

/** A dot is no thicker and no longer than this, inches. */
const THIN = 0.016;
const LONG = 0.08;
/** Dots of one line lie this near to each other across it, pixels. */
const WANDER = 1.5;
/** So many over this length (inches), half of them no farther apart than this (inches), make a line. */
const FEWEST = 6;
const LENGTH = 0.8;
const USUAL_GAP = 0.15;
/** Writing is at least this large, inches, and dots of a line keep this far off it, inches: nearer ones may be bits of it. */
const LETTER = 0.04;
const OFF = 0.025;
/** At least this share of the dots of a line keeps off writing. */
const FREE_SHARE = 0.5;

/** A dot seen along an axis, pixels. */
interface Dot {
  piece: Component;
  at: number;
  from: number;
  to: number;
}

/**
 * Pieces of ink without the dots that a black and white scan leaves of a grey ruling where too little of it is left to
 * tell where it runs. Dots beside writing stay.
 */
export function dropDottedLines(pieces: Component[], dpi: number): Component[] {
  const letters = pieces.filter((piece) => sizeOf(piece) >= LETTER * dpi && !isDot(piece, dpi));
  const dots = pieces.filter((piece) => isDot(piece, dpi));
  const isFree = keepsOff(letters, OFF * dpi);
  const level = dots.map((piece): Dot => {
    return { piece, at: (piece.top + piece.bottom) / 2, from: piece.left, to: piece.right };
  });
  const upright = dots.map((piece): Dot => {
    return { piece, at: (piece.left + piece.right) / 2, from: piece.top, to: piece.bottom };
  });
  const dropped = new Set(
    [...findLines(level, dpi), ...findLines(upright, dpi)].flatMap((line) => {
      const free = line.map(({ piece }) => piece).filter(isFree);
      return free.length >= FREE_SHARE * line.length ? free : [];
    }),
  );
  return pieces.filter((piece) => !dropped.has(piece));
}

const sizeOf = ({ left, right, top, bottom }: Component): number =>
  Math.max(right - left, bottom - top);

const isDot = (piece: Component, dpi: number): boolean => {
  const { left, right, top, bottom } = piece;
  return Math.min(right - left, bottom - top) <= THIN * dpi && sizeOf(piece) <= LONG * dpi;
};

/** The dots that lie on one line, for each such line; a dot may lie on several. */
function findLines(dots: Dot[], dpi: number): Dot[][] {
  const sorted = dots.toSorted((a, b) => a.at - b.at);
  const lines: Dot[][] = [];
  for (let first = 0, end = 0; first < sorted.length; first++) {
    const { at } = sorted[first] as Dot;
    while (end < sorted.length && (sorted[end] as Dot).at <= at + WANDER) end++;
    if (end - first < FEWEST) continue;
    const line = sorted.slice(first, end).sort((a, b) => a.from - b.from);
    if (isLine(line, dpi)) lines.push(line);
  }
  return lines;
}

function isLine(line: Dot[], dpi: number): boolean {
  const length = (line.at(-1) as Dot).to - (line[0] as Dot).from;
  const gaps = line.slice(1).map(({ from }, i) => from - (line[i] as Dot).to);
  const near = gaps.filter((gap) => gap <= USUAL_GAP * dpi).length;
  return length >= LENGTH * dpi && 2 * near >= gaps.length;
}

/** Tells whether a piece keeps a distance off all letters. */
function keepsOff(letters: readonly Component[], off: number): (piece: Component) => boolean {
  const sorted = letters.toSorted((a, b) => a.top - b.top);
  const highest = sorted.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);
  return ({ left, right, top, bottom }) => {
    for (let i = firstAt(sorted, top - off - highest); i < sorted.length; i++) {
      const letter = sorted[i] as Component;
      if (letter.top > bottom + off) return true;
      const beside = letter.left < right + off && letter.right > left - off;
      if (beside && letter.bottom > top - off) return false;
    }
    return true;
  };
}

/** Index of the first of the pieces, sorted by their tops, that begins at or below a place. */
function firstAt(sorted: readonly Component[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Component).top < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
