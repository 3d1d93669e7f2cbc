import type { Component } from './components.js';

/** Writing is at least and at most this large, inches; larger pieces are rulings, whose boxes hold what they enclose. */
const LETTER = 0.04;
const LARGEST = 0.6;

/** A dot or dash seen along an axis, pixels: `at` across it, `from` to `to` along it. */
export interface Dot {
  piece: Component;
  at: number;
  from: number;
  to: number;
}

/** What a dot of a ruling is at most, inches. */
export interface DotSize {
  thin: number;
  long: number;
}

/** The dots of each axis among pieces of ink; a round one is a dot of both. */
export function findDots(
  pieces: readonly Component[],
  { thin, long }: DotSize,
  dpi: number,
): { level: Dot[]; upright: Dot[] } {
  const isDot = (across: number, along: number): boolean =>
    across <= thin * dpi && along <= long * dpi;
  const level: Dot[] = [];
  const upright: Dot[] = [];
  for (const piece of pieces) {
    const { left, right, top, bottom } = piece;
    if (isDot(bottom - top, right - left)) {
      level.push({ piece, at: (top + bottom) / 2, from: left, to: right });
    }
    if (isDot(right - left, bottom - top)) {
      upright.push({ piece, at: (left + right) / 2, from: top, to: bottom });
    }
  }
  return { level, upright };
}

/** The pieces that have the size of writing, without those among `dots`. */
export function findLetters(
  pieces: readonly Component[],
  dots: { level: readonly Dot[]; upright: readonly Dot[] },
  dpi: number,
): Component[] {
  const dotted = new Set([...dots.level, ...dots.upright].map(({ piece }) => piece));
  return pieces.filter((piece) => {
    const { left, right, top, bottom } = piece;
    const size = Math.max(right - left, bottom - top);
    return size >= LETTER * dpi && size <= LARGEST * dpi && !dotted.has(piece);
  });
}

/** Tells whether a piece keeps `off` pixels off all letters. */
export function keepsOff(
  letters: readonly Component[],
  off: number,
): (piece: Component) => boolean {
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
