import type { Component } from './components.js';
import { type Dot, findDots, findLetters, keepsOff } from './ink-dots.js';

/** A dot is no thicker and no longer than this, inches; longer pieces as thin, up to that, may lie among the dots of a line. */
const SIZE = { thin: 0.016, long: 0.08 };
const LONGER = { thin: 0.016, long: 0.45 };
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

/** A corner where two such lines meet is no larger than this (inches), and no thicker than their dots. */
const CORNER = 0.45;

/**
 * Pieces of ink without the dots and dashes that a black and white scan leaves of a grey ruling where too little of it is
 * left to tell where it runs. Those beside writing stay.
 */
export function dropDottedLines(pieces: Component[], dpi: number): Component[] {
  const dots = findDots(pieces, SIZE, dpi);
  const longer = findDots(pieces, LONGER, dpi);
  const letters = findLetters(pieces, longer, dpi);
  const isRuling = rulingTest(keepsOff(letters, OFF * dpi));
  const levels = findLines(dots.level, dpi).filter(isRuling).map(toLine);
  const uprights = findLines(dots.upright, dpi)
    .filter((line) => isRuling(line) && !isSideOfZeros(line, longer.upright, dpi))
    .map(toLine);
  if (levels.length + uprights.length === 0) return pieces;
  const corners = new Set(letters.filter((piece) => isCorner(piece, levels, uprights, dpi)));
  const isFree = keepsOff(
    letters.filter((piece) => !corners.has(piece)),
    OFF * dpi,
  );
  const onLines = [
    ...longer.level.filter((dot) => levels.some((line) => liesOn(line, dot))),
    ...longer.upright.filter((dot) => uprights.some((line) => liesOn(line, dot))),
  ].map(({ piece }) => piece);
  const dropped = new Set([...corners, ...onLines.filter(isFree)]);
  return pieces.filter((piece) => !dropped.has(piece));
}

const rulingTest =
  (isFree: (piece: Component) => boolean) =>
  (line: Dot[]): boolean =>
    line.filter(({ piece }) => isFree(piece)).length >= FREE_SHARE * line.length;

/** The sides of a 0 that has lost its top and its foot stand so far apart, inches, and side by side over this share of their height. */
const ZERO = { least: 0.025, most: 0.09 };
const BESIDE = 0.5;
/** Of what is left of zeros one below the other this share has its other side. */
const PAIRED_SHARE = 0.5;

/** Whether an upright line of dots is one side of the zeros of a column. */
function isSideOfZeros(line: readonly Dot[], uprights: readonly Dot[], dpi: number): boolean {
  const isPaired = (dot: Dot): boolean =>
    uprights.some((other) => {
      const apart = Math.abs(other.at - dot.at);
      const shared = Math.min(dot.to, other.to) - Math.max(dot.from, other.from);
      const lower = Math.min(dot.to - dot.from, other.to - other.from);
      return apart >= ZERO.least * dpi && apart <= ZERO.most * dpi && shared >= BESIDE * lower;
    });
  return line.filter(isPaired).length >= PAIRED_SHARE * line.length;
}

/** A line of dots: `at` across it, `from` to `to` along it, pixels. */
type DotLine = Pick<Dot, 'at' | 'from' | 'to'>;

const toLine = (dots: Dot[]): DotLine => ({
  at: dots.reduce((sum, dot) => sum + dot.at, 0) / dots.length,
  from: (dots[0] as Dot).from,
  to: (dots.at(-1) as Dot).to,
});

const liesOn = (line: DotLine, { at, from, to }: DotLine): boolean =>
  crosses(line, at, at) && from < line.to && to > line.from;

/** Whether a line passes between two places across it. */
const crosses = (line: DotLine, first: number, last: number): boolean =>
  first <= line.at + WANDER && last >= line.at - WANDER;

/** Whether a thin piece lies where a level and an upright line cross. */
function isCorner(
  { left, right, top, bottom, area }: Component,
  levels: readonly DotLine[],
  uprights: readonly DotLine[],
  dpi: number,
): boolean {
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) > CORNER * dpi || area > SIZE.thin * dpi * (width + height))
    return false;
  const onLine = (line: DotLine, from: number, to: number): boolean =>
    from < line.to && to > line.from;
  return (
    levels.some((line) => crosses(line, top, bottom) && onLine(line, left, right)) &&
    uprights.some((line) => crosses(line, left, right) && onLine(line, top, bottom))
  );
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
