import type { Component } from './components.js';
import { type Dot, findDots, findLetters, keepsOff } from './ink-dots.js';

/** A dot is no thicker and no longer than this, inches. */
const SIZE = { thin: 0.016, long: 0.08 };
/** Dots of one line lie this near to each other across it, pixels. */
const WANDER = 1.5;
/** So many over this length (inches), half of them no farther apart than this (inches), make a line. */
const FEWEST = 6;
const LENGTH = 0.8;
const USUAL_GAP = 0.15;
/** Dots of a line keep this far off writing, inches: nearer ones may be bits of it. */
const OFF = 0.025;
/** At least this share of the dots of a line keeps off writing. */
const FREE_SHARE = 0.5;

/**
 * Pieces of ink without the dots that a black and white scan leaves of a grey ruling where too little of it is left to
 * tell where it runs. Dots beside writing stay.
 */
export function dropDottedLines(pieces: Component[], dpi: number): Component[] {
  const { level, upright } = findDots(pieces, SIZE, dpi);
  const isFree = keepsOff(findLetters(pieces, { level, upright }, dpi), OFF * dpi);
  const dropped = new Set(
    [...findLines(level, dpi), ...findLines(upright, dpi)].flatMap((line) => {
      const free = line.map(({ piece }) => piece).filter(isFree);
      return free.length >= FREE_SHARE * line.length ? free : [];
    }),
  );
  return pieces.filter((piece) => !dropped.has(piece));
}

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
