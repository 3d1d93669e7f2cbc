import type { Component } from './components.js';
import { type Dot, findDots, findLetters, keepsOff } from './ink-dots.js';
import { type DottedLine, findDottedLines, SAME_LINE } from './lines-of-dots.js';
import type { Stroke } from './strokes.js';

/** What a scan leaves of a hairline is no thicker and no longer than this, inches. */
const SIZE = { thin: 0.018, long: 0.3 };
/** Dots nearer to writing than this may be bits of it, and dashes, which are longer than dots, its strokes, inches. */
const OFF = 0.02;
const DASH = 0.025;
const DASH_OFF = 0.045;
/** A page of more dots than this is dirt: it is not searched, so that time stays bounded. */
const MOST_DOTS = 20_000;
/** The first and the last dot of a ruling may lie so far from its ends, inches. */
const LOOSE_END = 0.3;
/** And where it ends at no ruling that comes so near, at one that comes as near as this, inches. */
const LOOSEST_END = 0.5;
/** A ruling goes on beyond another where it is longer by this, inches. */
const BEYOND = 0.1;
/** Ends of an edge where the dots may be those of the crossing ruling, inches. */
const INSET = 0.02;
/** An edge is ruled where it has this share of the dots that the whole line leads one to expect. */
const EXPECTED = 0.3;
/** Where fewer are to be expected an edge between two ruled ones may have none. */
const FEW = 6;
/** Dashes that are figures, and ones, are at least this long, inches, and keep off so much of a cell at either end. */
const FIGURE = 0.025;
const OUTER = 0.2;
/** An edge is known to be ruled where a stroke covers so much of it. */
const COVERED = 0.6;

/** Rulings of both axes. */
interface Rulings {
  level: Stroke[];
  upright: Stroke[];
}

/**
 * The rulings of which a black and white scan left scattered dots: far more of them lie on one line than chance would
 * lay there, and edge by edge, between the lines that cross it, there are as many as on the rest of the line, or none
 * where the cells are one.
 * @param pieces of ink
 * @param known strokes that are rulings
 * @returns strokes from crossing to crossing, where none is known
 */
export function findDotRulings(
  pieces: readonly Component[],
  known: Rulings,
  page: { width: number; height: number },
  dpi: number,
): Rulings {
  const found = findDots(pieces, SIZE, dpi);
  if (found.level.length + found.upright.length > MOST_DOTS) return { level: [], upright: [] };
  const letters = findLetters(pieces, found, dpi);
  const [isOff, isFarOff] = [keepsOff(letters, OFF * dpi), keepsOff(letters, DASH_OFF * dpi)];
  const free = (dots: Dot[]): Dot[] =>
    dots.filter(({ piece, from, to }) => (to - from > DASH * dpi ? isFarOff : isOff)(piece));
  const { level, upright } = findDottedLines(
    { level: free(found.level), upright: free(found.upright) },
    page,
    dpi,
  );
  const blocks = blocksEdges(letters);
  const edges = {
    level: level.map((line) => toEdges(line, [...upright, ...known.upright], known.level, dpi)),
    upright: upright.map((line) => toEdges(line, [...level, ...known.level], known.upright, dpi)),
  };
  for (const axis of ['level', 'upright'] as const) {
    for (const edge of edges[axis].flat()) {
      if (edge.ruled && !edge.drawn && blocks[axis](edge)) edge.ruled = false;
    }
    closeByChance(edges[axis], blocks[axis], dpi);
  }
  return { level: toStrokes(edges.level), upright: toStrokes(edges.upright) };
}

/** A piece of a line between two that cross it, pixels. */
interface DottedEdge {
  at: number;
  from: number;
  to: number;
  /** Dots that the whole line leads one to expect. */
  expected: number;
  /** A stroke is known to run there. */
  drawn: boolean;
  ruled: boolean;
  /** The lines at both its ends go on to both sides. */
  inner: boolean;
}

/** A line across, `from` to `to` along it, pixels. */
type Crossing = Pick<Stroke, 'at' | 'from' | 'to'>;

/** Tells whether a line across comes within `reach` pixels of one with dots. */
const meets =
  (line: DottedLine, reach: number) =>
  ({ at, from, to }: Crossing): boolean =>
    line.at >= from - reach &&
    line.at <= to + reach &&
    at >= line.from - reach &&
    at <= line.to + reach;

/** Places along a line where `met`, in their order, cross it, and its ends where it goes on beyond them. */
function placesAlong(
  line: DottedLine,
  met: readonly Crossing[],
  crossing: readonly Crossing[],
  dpi: number,
): number[] {
  const beyond = BEYOND * dpi;
  const crossed = met
    .map(({ at }) => at)
    .filter((at, i, all) => i === 0 || at - (all[i - 1] as number) > SAME_LINE * dpi);
  const first = crossed[0] ?? line.to;
  const last = crossed.at(-1) ?? line.from;
  const loose = crossing.filter(meets(line, LOOSEST_END * dpi)).map(({ at }) => at);
  const nearest = (end: number, isBeyond: (at: number) => boolean): number =>
    loose.filter(isBeyond).sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0] ?? end;
  return [
    ...(first - line.from > beyond ? [nearest(line.from, (at) => at < first - beyond)] : []),
    ...crossed,
    ...(line.to - last > beyond ? [nearest(line.to, (at) => at > last + beyond)] : []),
  ];
}

/** The pieces of a line between its places, and whether they are ruled. */
function toEdges(
  line: DottedLine,
  crossing: readonly Crossing[],
  known: readonly Stroke[],
  dpi: number,
): DottedEdge[] {
  const met = crossing.filter(meets(line, LOOSE_END * dpi)).sort((a, b) => a.at - b.at);
  const places = placesAlong(line, met, crossing, dpi);
  const beyond = BEYOND * dpi;
  const isCrossedAt = (place: number): boolean =>
    met.some(
      ({ at, from, to }) =>
        Math.abs(at - place) <= SAME_LINE * dpi && from < line.at - beyond && to > line.at + beyond,
    );
  const inset = INSET * dpi;
  const edges = places.slice(1).map((to, i) => {
    const from = places[i] as number;
    const isInside = (dot: Dot): boolean => dot.from > from + inset && dot.to < to - inset;
    const covers = (one: Stroke): boolean =>
      Math.abs(one.at - line.at) <= SAME_LINE * dpi &&
      Math.min(one.to, to) - Math.max(one.from, from) >= COVERED * (to - from);
    const length = to - from - 2 * inset;
    return { from, to, length, dots: line.dots.filter(isInside).length, drawn: known.some(covers) };
  });
  const dotted = edges.filter(({ dots, drawn }) => dots > 0 && !drawn);
  const total = (of: (edge: (typeof edges)[number]) => number): number =>
    dotted.reduce((sum, edge) => sum + of(edge), 0);
  const density =
    total(({ dots }) => dots) /
    Math.max(
      1,
      total(({ length }) => length),
    );
  // Dashes for zeros, ones below each other and what is left of the sides of zeros keep to the middle of their cells.
  const isInMiddle = (dot: Dot): boolean =>
    edges.some(({ from, to }) => {
      const outer = OUTER * (to - from);
      return dot.from >= from + outer && dot.to <= to - outer;
    });
  const areFigures = line.dots.every(isInMiddle) && usualLength(line.dots) >= FIGURE * dpi;
  return edges.map(({ from, to, length, dots, drawn }) => {
    const expected = density * length;
    const ruled = drawn || (!areFigures && dots > 0 && dots >= EXPECTED * expected);
    return {
      at: line.at,
      from,
      to,
      expected,
      drawn,
      ruled,
      inner: isCrossedAt(from) && isCrossedAt(to),
    };
  });
}

/** Length that half of the dots have at most, pixels. */
function usualLength(dots: readonly Dot[]): number {
  const lengths = dots.map(({ from, to }) => to - from).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

/** Whether writing lies across an edge. */
type Blocks = (edge: DottedEdge) => boolean;

function blocksEdges(letters: readonly Component[]): { level: Blocks; upright: Blocks } {
  return {
    level: ({ at, from, to }) =>
      letters.some(
        ({ left, right, top, bottom }) => top < at && bottom > at && left < to && right > from,
      ),
    upright: ({ at, from, to }) =>
      letters.some(
        ({ left, right, top, bottom }) => left < at && right > at && top < to && bottom > from,
      ),
  };
}

/**
 * Rules the edges, in place, that have no dot by chance: such as lie between two ruled ones of their line, and the first
 * or last of their line where the lines on both sides of it are ruled there. Where several beside each other have none
 * they are one cell.
 */
function closeByChance(lines: readonly DottedEdge[][], blocks: Blocks, dpi: number): void {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_LINE * dpi;
  const sorted = lines.toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const beside = (index: number, edge: DottedEdge): (DottedEdge | undefined)[] =>
    [sorted[index - 1], sorted[index + 1]].map((line) =>
      line?.find(({ from, to }) => isNear(from, edge.from) && isNear(to, edge.to)),
    );
  const open = new Set<DottedEdge>();
  const closed: DottedEdge[] = [];
  for (const [index, edges] of sorted.entries()) {
    for (const [i, edge] of edges.entries()) {
      const [before, after] = [edges[i - 1], edges[i + 1]];
      if (edge.ruled || edge.expected >= FEW || !(before ?? after)?.ruled) continue;
      if (before && after) {
        if (edge.inner && after.ruled) open.add(edge);
      } else if (beside(index, edge).every((one) => one?.ruled)) closed.push(edge);
    }
  }
  for (const [index, edges] of sorted.entries()) {
    for (const edge of edges) {
      const isAlone = beside(index, edge).every((one) => !one || !open.has(one));
      if (open.has(edge) && isAlone) closed.push(edge);
    }
  }
  for (const edge of closed) if (!blocks(edge)) edge.ruled = true;
}

/** The strokes along ruled edges that no known stroke covers, those of neighbours as one. */
function toStrokes(lines: readonly DottedEdge[][]): Stroke[] {
  return lines.flatMap((edges) => {
    const strokes: Stroke[] = [];
    for (const { at, from, to, ruled, drawn } of edges) {
      const last = strokes.at(-1);
      if (!ruled || drawn) continue;
      if (last?.to === from) last.to = to;
      else strokes.push({ at, from, to, thickness: 1, longest: 0 });
    }
    return strokes.map((stroke) => ({ ...stroke, longest: stroke.to - stroke.from }));
  });
}
