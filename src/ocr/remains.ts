import type { InkView } from './ink-view.js';
import { type Edge, inkOn, isClear, isCrossed, isUntouched, sideInk } from './stroke-ink.js';

/** What is left of a ruling on an edge. */
export type Remnant = 'nothing' | 'some' | 'much' | 'most';
/** From least to most. */
export const REMNANTS: readonly Remnant[] = ['nothing', 'some', 'much', 'most'];

/** Ink over so large a share of an edge that stands free is something, or much, of a ruling. */
const SOME = 0.12;
/** A trace is something where it parts two words. */
const TRACE = 0.02;
const MUCH = 0.5;
/** So much is a ruling whatever stands beside it. */
const NEARLY_ALL = 0.8;
/** Parts of an edge whose ink is compared. */
const PARTS = 4;
/** A ruling breaks off and runs on to the crossings: a 1, less high than this (inches), has its ink in the middle, no end has this share of it. */
const FIGURE = 0.2;
const END_SHARE = 0.9;
/** Much of a ruling reaches a crossing: the part there is inked over this share. */
const REACHES = 0.9;
/** What is left lies so near to its line, inches. */
const WANDER = 0.015;
/** Writing keeps so far away from it on both sides, inches; words so far apart are no words of one cell. */
const CORRIDOR = 0.04;
const FAR = 0.24;
/** No ruling is taken to be thinner than this, pixels. */
const THINNEST = 2;

/** An edge and the places of the lines before and after its own, where there are any. */
export interface PlacedEdge extends Edge {
  before: number | undefined;
  after: number | undefined;
}

/**
 * Looks for what is left of a thin ruling on an edge along the view's axis, `dpi` pixels an inch.
 * @param worn other rulings of the page are but dots: of this one there may be nothing where it parts two words
 */
export function findRemnant(ink: InkView, found: PlacedEdge, dpi: number, worn: boolean): Remnant {
  const edge = { ...onInk(ink, found, dpi), thickness: Math.max(THINNEST, found.thickness) };
  const step = (edge.to - edge.from) / PARTS;
  const parts = Array.from({ length: PARTS }, (_, i) =>
    Math.min(
      1,
      inkOn(ink, { ...edge, from: edge.from + i * step, to: edge.from + (i + 1) * step }),
    ),
  );
  if (isCrossed(ink, edge)) return 'nothing';
  const share = inkOn(ink, edge);
  const clear = isClear(ink, edge, dpi);
  if (share < TRACE && !worn) return 'nothing';
  const parting = partsWriting(ink, edge, CORRIDOR * dpi);
  if (share < SOME) {
    if (!clear || !parting) return 'nothing';
    return worn && whiteAround(ink, edge, 2 * FAR * dpi) >= FAR * dpi ? 'much' : 'some';
  }
  const end = Math.max(parts[0] as number, parts.at(-1) as number);
  if (share >= MUCH && clear && parting) return 'most';
  const isLong = share * (edge.to - edge.from) >= FIGURE * dpi && isUntouched(ink, edge, dpi);
  if (!isLong && !parting && end < END_SHARE * Math.max(...parts)) return 'nothing';
  if (share >= (clear ? MUCH : NEARLY_ALL) && end >= REACHES) return 'much';
  if (!clear) return 'nothing';
  return parting ? 'much' : 'some';
}

/** White on both sides of an edge together, `most` pixels on each at most. */
function whiteAround(ink: InkView, edge: PlacedEdge, most: number): number {
  const place = Math.round(edge.at);
  const near = Math.ceil(edge.thickness / 2) + 1;
  const whiteOn = (side: 1 | -1): number => {
    let white = near;
    while (white < most) {
      const row = place + side * white;
      if (sideInk(ink, edge, row, row + 1) > 0) break;
      white++;
    }
    return white;
  };
  return whiteOn(-1) + whiteOn(1);
}

/** An edge where the most ink lies along it: lines lean a little where the page is not flat. */
function onInk(ink: InkView, edge: PlacedEdge, dpi: number): PlacedEdge {
  const most = Math.round(WANDER * dpi);
  let best = { ink: inkOn(ink, edge), at: edge.at };
  for (let off = 1; off <= most; off++) {
    for (const at of [edge.at - off, edge.at + off]) {
      const inked = inkOn(ink, { ...edge, at });
      if (inked > best.ink && isUntouched(ink, { ...edge, at }, dpi)) best = { ink: inked, at };
    }
  }
  return { ...edge, at: best.at };
}

/** Whether there is writing on both sides of an edge, all of it `corridor` pixels away from it: no cell of both sides holds one word. */
function partsWriting(ink: InkView, edge: PlacedEdge, corridor: number): boolean {
  const { before, after } = edge;
  if (before === undefined || after === undefined) return false;
  const near = Math.ceil(edge.thickness / 2) + 1;
  const far = Math.round(corridor);
  const place = Math.round(edge.at);
  const holds = (from: number, to: number): boolean =>
    sideInk(ink, edge, Math.round(from), Math.round(to)) > 0;
  return (
    !holds(place - far, place - near) &&
    !holds(place + near, place + far) &&
    holds(before + far, place - far) &&
    holds(place + far, after - far)
  );
}
