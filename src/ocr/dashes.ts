import type { Component } from './components.js';
import type { Stroke } from './strokes.js';

/** A dash or dot of a ruling is no thicker than this, and no longer, inches. */
const THIN = 0.03;
const LONGEST = 0.4;
/** White between two dashes of one ruling, inches: as wide as where a crossing ruling takes the place of a dash. */
const GAP = 0.13;
/** How far a dash may lie beside the one before it, inches, and pixels at least. */
const WANDER = 0.006;
const LEAST_WANDER = 1.5;
/** So many dashes over this length (inches) make a ruling. */
const LEAST_DASHES = 8;
const LEAST_LENGTH = 0.6;
/** So few do between two crossing rows of dashes. */
const FEWEST_DASHES = 3;
/** Their dashes are at least this long on the mean, inches: specks between two rulings make none. */
const LONG_ENOUGH = 0.015;

/** A dash along one axis. */
interface Dash {
  at: number;
  from: number;
  to: number;
  thickness: number;
}

/** Rows of dashes or dots along both axes. */
export interface DashedStrokes {
  level: Stroke[];
  upright: Stroke[];
  /** All that are rows at all, rulings or not. */
  rows: { level: Stroke[]; upright: Stroke[] };
}

/** Level and upright rulings that are drawn, or left by a bilevel scan, as rows of dashes or dots. */
export function findDashedStrokes(pieces: Component[], dpi: number): DashedStrokes {
  const level: Dash[] = [];
  const upright: Dash[] = [];
  for (const { left, right, top, bottom } of pieces) {
    const width = right - left;
    const height = bottom - top;
    if (height <= THIN * dpi && width <= LONGEST * dpi) {
      level.push({ at: (top + bottom) / 2, from: left, to: right, thickness: height });
    }
    if (width <= THIN * dpi && height <= LONGEST * dpi) {
      upright.push({ at: (left + right) / 2, from: top, to: bottom, thickness: width });
    }
  }
  const across = chainDashes(level, dpi);
  const down = chainDashes(upright, dpi);
  const sure = { level: across.filter(isSure(dpi)), upright: down.filter(isSure(dpi)) };
  return {
    level: toStrokes(across, sure.upright.map(chainToStroke), dpi),
    upright: toStrokes(down, sure.level.map(chainToStroke), dpi),
    rows: { level: across.map(chainToStroke), upright: down.map(chainToStroke) },
  };
}

/** Whether a row of dashes is a ruling wherever it stands. */
const isSure =
  (dpi: number) =>
  (chain: Dash[]): boolean =>
    chain.length >= LEAST_DASHES && lengthOf(chain) >= LEAST_LENGTH * dpi;

/** The rows of dashes that are rulings: long ones, and shorter ones between two that cross them. */
function toStrokes(chains: Dash[][], crossing: Stroke[], dpi: number): Stroke[] {
  return chains.flatMap((chain) => {
    const stroke = chainToStroke(chain);
    const { from, to } = reachOut(stroke, crossing, GAP * dpi);
    const bounded = from < stroke.from && to > stroke.to;
    const drawn = bounded && meanLength(chain) >= LONG_ENOUGH * dpi;
    return drawn || isSure(dpi)(chain) ? [{ ...stroke, from, to, longest: to - from }] : [];
  });
}

/** A row of dashes that ends just before a crossing one goes on to it: dashes that cross make no dash. */
function reachOut(stroke: Stroke, crossing: Stroke[], gap: number): { from: number; to: number } {
  const places = crossing
    .filter(({ from, to }) => stroke.at >= from - gap && stroke.at <= to + gap)
    .map(({ at }) => at)
    .filter((at) => at >= stroke.from - gap && at <= stroke.to + gap);
  return { from: Math.min(stroke.from, ...places), to: Math.max(stroke.to, ...places) };
}

/** Joins dashes that follow one another on one line. */
function chainDashes(dashes: Dash[], dpi: number): Dash[][] {
  const wander = Math.max(LEAST_WANDER, WANDER * dpi);
  const byPlace = new Map<number, Dash[]>();
  const chains: Dash[][] = [];
  for (const dash of dashes.toSorted((a, b) => a.from - b.from)) {
    const chain = nearestChain(byPlace, dash, wander, GAP * dpi) ?? [];
    if (chain.length === 0) chains.push(chain);
    chain.push(dash);
    byPlace.set(Math.round(dash.at), chain);
  }
  return chains.filter((chain) => chain.length >= FEWEST_DASHES);
}

/** The row of dashes that ends shortly before this one, on about its line. */
function nearestChain(
  byPlace: ReadonlyMap<number, Dash[]>,
  dash: Dash,
  wander: number,
  gap: number,
): Dash[] | undefined {
  const first = Math.floor(dash.at - wander);
  for (let place = first; place <= dash.at + wander + 1; place++) {
    const chain = byPlace.get(place);
    const last = chain?.at(-1);
    if (last === undefined || Math.abs(last.at - dash.at) > wander) continue;
    if (dash.from - last.to <= gap && dash.from >= last.to - wander) return chain;
  }
  return undefined;
}

const meanLength = (chain: Dash[]): number =>
  chain.reduce((sum, { from, to }) => sum + to - from, 0) / chain.length;

const lengthOf = (chain: Dash[]): number => (chain.at(-1) as Dash).to - (chain[0] as Dash).from;

function chainToStroke(chain: Dash[]): Stroke {
  const mean = (of: (dash: Dash) => number): number =>
    chain.reduce((sum, dash) => sum + of(dash), 0) / chain.length;
  return {
    at: mean((dash) => dash.at),
    from: (chain[0] as Dash).from,
    to: (chain.at(-1) as Dash).to,
    thickness: Math.max(
      1,
      mean((dash) => dash.thickness),
    ),
    longest: lengthOf(chain),
  };
}
