import type { InkView } from './ink-view.js';
import { type Edge, inkOn, isClear, isCrossed, sideInk } from './stroke-ink.js';

/** What is left of a ruling on an edge. */
export type Remnant = 'nothing' | 'some' | 'much';

/** Ink over so large a share of an edge that stands free is something, or much, of a ruling. */
const SOME = 0.12;
/** A trace is something where it parts two words. */
const TRACE = 0.02;
const MUCH = 0.5;
/** So much is a ruling whatever stands beside it. */
const NEARLY_ALL = 0.8;
/** Parts of an edge whose ink is compared. */
const PARTS = 4;
/** A ruling breaks off and runs on to the crossings: a 1 has its ink in the middle, no end has this share of it. */
const END_SHARE = 0.9;
/** Much of a ruling reaches a crossing: the part there is inked over this share. */
const REACHES = 0.9;
/** Writing keeps so far away from it on both sides, inches, where some of it does. */
const CORRIDOR = 0.04;
/** No ruling is taken to be thinner than this, pixels. */
const THINNEST = 2;

/** An edge and the places of the lines before and after its own, where there are any. */
export interface PlacedEdge extends Edge {
  before: number | undefined;
  after: number | undefined;
}

/** Looks for what is left of a thin ruling on an edge along the view's axis, `dpi` pixels an inch. */
export function findRemnant(ink: InkView, found: PlacedEdge, dpi: number): Remnant {
  const edge = { ...found, thickness: Math.max(THINNEST, found.thickness) };
  const step = (edge.to - edge.from) / PARTS;
  const parts = Array.from({ length: PARTS }, (_, i) =>
    Math.min(
      1,
      inkOn(ink, { ...edge, from: edge.from + i * step, to: edge.from + (i + 1) * step }),
    ),
  );
  const end = Math.max(parts[0] as number, parts.at(-1) as number);
  if (end < END_SHARE * Math.max(...parts) || isCrossed(ink, edge)) return 'nothing';
  const share = inkOn(ink, edge);
  const clear = isClear(ink, edge, dpi);
  if (share >= (clear ? MUCH : NEARLY_ALL) && end >= REACHES) return 'much';
  if (share < TRACE || !clear) return 'nothing';
  const parting = partsWriting(ink, edge, dpi);
  if (share >= SOME) return parting ? 'much' : 'some';
  return parting ? 'some' : 'nothing';
}

/** Whether there is writing on both sides of an edge, all of it well away from it: no cell of both sides holds one word. */
function partsWriting(ink: InkView, edge: PlacedEdge, dpi: number): boolean {
  const { before, after } = edge;
  if (before === undefined || after === undefined) return false;
  const near = Math.ceil(edge.thickness / 2) + 1;
  const far = Math.round(CORRIDOR * dpi);
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
