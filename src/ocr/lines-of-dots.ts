import type { Component } from './components.js';
import type { Dot } from './ink-dots.js';

/** Dots of one line lie within this of its middle, pixels. */
const WANDER = 1;
/** So many dots on one line, none farther from the next than this (inches), make a ruling, where chance would not lay them there. */
const FEWEST = 4;
const APART = 1;
/** The natural logarithm of how seldom chance may do so, on one line: there are many lines. */
const SELDOM = 12;
/** There is a dot to so much of it, inches. */
const SPARSE = 0.35;
/** Lines nearer to each other than this are one, inches. */
export const SAME_LINE = 0.045;
/** A line that dots lie on, `from` to `to` along it, pixels. */
export interface DottedLine {
  at: number;
  from: number;
  to: number;
  dots: Dot[];
}

/**
 * The lines that more dots lie on than chance would lay there. The fullest come first, and the dots of one are no dots
 * of a line across it.
 */
export function findDottedLines(
  dots: { level: readonly Dot[]; upright: readonly Dot[] },
  page: { width: number; height: number },
  dpi: number,
): { level: DottedLine[]; upright: DottedLine[] } {
  const candidates = (['level', 'upright'] as const)
    .flatMap((axis) => candidateLines(dots[axis], dpi).map((line) => ({ axis, line })))
    .sort((a, b) => b.line.dots.length - a.line.dots.length);
  const found = { level: [] as DottedLine[], upright: [] as DottedLine[] };
  const taken = { level: new Set<Component>(), upright: new Set<Component>() };
  for (const { axis, line } of candidates) {
    const across = taken[axis === 'level' ? 'upright' : 'level'];
    const own = line.dots.filter(({ piece }) => !across.has(piece));
    const length = line.to - line.from;
    if (own.length < Math.max(FEWEST, length / (SPARSE * dpi))) continue;
    // Dots of rulings that are found are none that chance has laid.
    const isFree = ({ piece }: Dot): boolean => !across.has(piece) && !taken[axis].has(piece);
    const free = dots[axis].filter(isFree).length;
    const expected = (free / (page.width * page.height)) * (2 * WANDER + 1) * length;
    if (oddsAgainst(own.length, expected) < SELDOM) continue;
    const isOther = ({ at, from, to }: DottedLine): boolean =>
      Math.abs(at - line.at) > SAME_LINE * dpi || from > line.to || to < line.from;
    if (!found[axis].every(isOther)) continue;
    found[axis].push({ ...line, dots: own });
    for (const { piece } of own) taken[axis].add(piece);
  }
  return found;
}

/** Chernoff's bound on how seldom so many come together where `expected` are: minus the logarithm of the probability. */
const oddsAgainst = (count: number, expected: number): number =>
  count <= expected ? 0 : count * Math.log(count / expected) - (count - expected);

/** Lines through every dot, with those that lie on them. */
function candidateLines(dots: readonly Dot[], dpi: number): DottedLine[] {
  const byPlace = new Map<number, Dot[]>();
  for (const dot of dots) {
    const place = Math.round(dot.at);
    byPlace.set(place, [...(byPlace.get(place) ?? []), dot]);
  }
  return [...byPlace.keys()].flatMap((place) =>
    partLine(
      [place - WANDER, place, place + WANDER].flatMap((one) => byPlace.get(one) ?? []),
      dpi,
    ).filter((line) => line.dots.length >= FEWEST),
  );
}

/** The pieces of a line that have dots close enough to each other. */
function partLine(dots: readonly Dot[], dpi: number): DottedLine[] {
  const parts: Dot[][] = [];
  for (const dot of dots.toSorted((a, b) => a.from - b.from)) {
    const last = parts.at(-1);
    if (last && dot.from - (last.at(-1) as Dot).to <= APART * dpi) last.push(dot);
    else parts.push([dot]);
  }
  return parts.map((part) => ({
    at: part.reduce((sum, { at }) => sum + at, 0) / part.length,
    from: (part[0] as Dot).from,
    to: (part.at(-1) as Dot).to,
    dots: part,
  }));
}
