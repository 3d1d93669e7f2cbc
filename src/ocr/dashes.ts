import type { Component } from './components.js';
import type { Darkness } from './hairline.js';
import type { InkView } from './ink-view.js';
import { isPlain } from './plain-dashes.js';
import { inkOn, isClear, isClearBothWays, isUntouched } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** A dash or dot of a ruling is no thicker than this, and no longer, inches. */
const THIN = 0.03;
const LONGEST = 0.4;
/** White between two dashes of one ruling, inches: as wide as where a crossing ruling takes the place of a dash. */
const GAP = 0.13;
/** A dash that crosses another ruling is no piece of its own: the white may be so wide where its ink lies in it, inches. */
const BRIDGED = 0.4;
/** It fills at least this share of it. */
const BRIDGE_INK = 0.3;
/** A hairline may fade over so much, inches, where the picture is still this dark, of the way from paper to ink. */
const FADED = 0.6;
const FADED_DARKNESS = 0.1;
/** Between two rulings that are drawn through, a row of dashes is inked over this share, as far as them: figures one below the other and brackets are not. */
const DRAWN_INK = 0.6;
/** Figures keep so far off rulings, inches: off this share of at least so many that they stand between. */
const OFF_RULINGS = 0.035;
const FREE_SHARE = 0.7;
const FEWEST_CROSSED = 2;
/** Its last dash may reach so far over a ruling, inches. */
const END = 0.03;
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
export interface Dash {
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

/** What is known of one axis: the ink that pieces were found in, the strokes found in it, and how dark the picture is. */
export interface DashedAxis {
  ink: InkView;
  strokes: Stroke[];
  darkness: Darkness;
}

/** Level and upright rulings that are drawn, or left by a bilevel scan, as rows of dashes or dots. */
export function findDashedStrokes(
  pieces: Component[],
  axes: { level: DashedAxis; upright: DashedAxis },
  dpi: number,
): DashedStrokes {
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
  const solid = (strokes: Stroke[]): Stroke[] =>
    strokes.filter(({ longest }) => longest >= LEAST_LENGTH * dpi);
  const drawn = { level: solid(axes.level.strokes), upright: solid(axes.upright.strokes) };
  const toRows = (dashes: Dash[], axis: DashedAxis, across: Stroke[]): Row[] =>
    chainDashes(dashes, axis, dpi).flatMap((chain) => {
      const stroke = chainToStroke(chain);
      const row = { chain, stroke };
      const meets = isLong(chain, dpi) && !keepsOff(row, axis.ink, across, dpi);
      if (!isUntouched(axis.ink, stroke, dpi) && !(meets && isPlain(row, axis.ink, across, dpi)))
        return [];
      return [{ ...row, sure: meets }];
    });
  const rows = {
    level: toRows(level, axes.level, drawn.upright),
    upright: toRows(upright, axes.upright, drawn.level),
  };
  const crossing = (axis: 'level' | 'upright'): Crossing => ({
    dashed: rows[axis].filter(({ sure }) => sure).map(({ stroke }) => stroke),
    solid: drawn[axis],
  });
  const across = { level: crossing('level'), upright: crossing('upright') };
  const drawnThrough = (axis: 'level' | 'upright', { dashed, solid }: Crossing): Row[] =>
    rows[axis].filter((row) => !keepsOff(row, axes[axis].ink, [...solid, ...dashed], dpi));
  return {
    level: toStrokes(drawnThrough('level', across.upright), across.upright, axes.level, dpi),
    upright: toStrokes(drawnThrough('upright', across.level), across.level, axes.upright, dpi),
    // Chained by short gaps alone: bridged ones may lead through writing.
    rows: {
      level: chainDashes(level, undefined, dpi).map(chainToStroke),
      upright: chainDashes(upright, undefined, dpi).map(chainToStroke),
    },
  };
}

/** A row of dashes, the stroke that it makes, and whether that is a ruling wherever it stands. */
interface Row extends Chained {
  sure: boolean;
}

interface Chained {
  chain: Dash[];
  stroke: Stroke;
}

function isLong(chain: Dash[], dpi: number): boolean {
  return chain.length >= LEAST_DASHES && lengthOf(chain) >= LEAST_LENGTH * dpi;
}

/** Whether a row keeps off the rulings across it: so do figures one below the other, a 1 or what is left of a 0 in each row. */
function keepsOff(
  { chain, stroke: row }: Chained,
  ink: InkView,
  solid: Stroke[],
  dpi: number,
): boolean {
  const off = OFF_RULINGS * dpi;
  const crossed = solid.filter(
    ({ at, from, to }) =>
      at > row.from + off && at < row.to - off && row.at >= from && row.at <= to,
  );
  const free = crossed.filter(({ at, thickness }) => {
    const half = thickness / 2 + 2;
    return [at - off - half, at + half].every(
      (from) => inkOn(ink, { ...row, from, to: from + off }) === 0,
    );
  });
  return (
    crossed.length >= FEWEST_CROSSED &&
    (free.length >= FREE_SHARE * crossed.length || areOneBetweenEach(chain, crossed))
  );
}

/** Whether no more than one dash stands between two rulings, and none reaches them. */
function areOneBetweenEach(chain: Dash[], crossed: Stroke[]): boolean {
  const reaches = ({ from, to }: Dash): boolean =>
    crossed.some(({ at, thickness }) => from <= at + thickness && to >= at - thickness);
  return chain.length <= crossed.length + 1 && !chain.some(reaches);
}

/** Rulings that rows of dashes may end at. */
interface Crossing {
  dashed: Stroke[];
  solid: Stroke[];
}

/** The rows of dashes that are rulings: long ones, and shorter ones between two that cross them. */
function toStrokes(rows: Row[], crossing: Crossing, axis: DashedAxis, dpi: number): Stroke[] {
  const { ink } = axis;
  const bounds = [...crossing.dashed, ...crossing.solid];
  const near: Joins = ({ from, to }) => to - from <= GAP * dpi;
  const bridged: Joins = (gap) => goesOn(axis, gap, dpi);
  return rows.flatMap(({ chain, stroke, sure }) => {
    const isBetween = (crossed: Stroke[], joins: Joins): boolean => {
      const inner = { ...stroke, from: stroke.from + END * dpi, to: stroke.to - END * dpi };
      const { from, to } = reachOut(inner, crossed, GAP * dpi, joins);
      return from < inner.from && to > inner.to;
    };
    const longEnough = meanLength(chain) >= LONG_ENOUGH * dpi;
    const drawn =
      longEnough &&
      isBetween(bounds, bridged) &&
      inkOn(ink, stroke) >= DRAWN_INK &&
      inkOn(ink, reachOut(stroke, bounds, GAP * dpi, near)) >= DRAWN_INK &&
      isClearBothWays(ink, stroke, dpi);
    if (drawn || sure) return [reachOut(stroke, bounds, GAP * dpi, bridged)];
    const dashed =
      longEnough &&
      isBetween(crossing.dashed, near) &&
      chain.length >= FEWEST_DASHES * (1 + crossedBy(stroke, bounds));
    return dashed ? [reachOut(stroke, bounds, GAP * dpi, near)] : [];
  });
}

/** How many rulings cross a row between its ends: figures one below the other have one between each two. */
function crossedBy({ at: place, from: first, to: last }: Stroke, bounds: Stroke[]): number {
  const crossed = bounds.filter(
    ({ at, from, to }) => at > first && at < last && place >= from && place <= to,
  );
  return crossed.length;
}

/** Whether the white of a gap may be part of a ruling. */
type Joins = (gap: Dash) => boolean;

/** A row of dashes that ends just before a crossing one goes on to it: dashes that cross make no dash. */
function reachOut(stroke: Stroke, crossing: Stroke[], slack: number, joins: Joins): Stroke {
  const { at, from: first, to: last, thickness } = stroke;
  const ends = (from: number, to: number): boolean =>
    from < to && joins({ at, from, to, thickness });
  const places = crossing
    .filter((other) => at >= other.from - slack && at <= other.to + slack)
    .map((other) => other.at)
    .filter((place) => ends(place, first) || ends(last, place));
  const from = Math.min(first, ...places);
  const to = Math.max(last, ...places);
  return { ...stroke, from, to, longest: to - from };
}

/** How far a piece of a ruling may lie beside the one before it, pixels. */
export const wanderOf = (dpi: number): number => Math.max(LEAST_WANDER, WANDER * dpi);

/** Joins dashes that follow one another on one line, over wider gaps where `axis` says what is in them. */
function chainDashes(dashes: Dash[], axis: DashedAxis | undefined, dpi: number): Dash[][] {
  const wander = wanderOf(dpi);
  const follows: Follows = (last, next) =>
    axis
      ? goesOn(axis, { ...last, at: (last.at + next.at) / 2, from: last.to, to: next.from }, dpi)
      : next.from - last.to <= GAP * dpi;
  const byPlace = new Map<number, Dash[]>();
  const chains: Dash[][] = [];
  for (const dash of dashes.toSorted((a, b) => a.from - b.from)) {
    const chain = nearestChain(byPlace, dash, wander, follows) ?? [];
    if (chain.length === 0) chains.push(chain);
    chain.push(dash);
    byPlace.set(Math.round(dash.at), chain);
  }
  return chains.filter((chain) => chain.length >= FEWEST_DASHES);
}

/**
 * Whether the white of a gap parts no ruling: it is short, or holds the ink of a dash that crosses
 * another ruling, or what the threshold left white shows in the picture.
 */
function goesOn({ ink, darkness }: DashedAxis, gap: Dash, dpi: number): boolean {
  const { at, from, to } = gap;
  if (to - from <= GAP * dpi) return true;
  if (to - from > FADED * dpi) return false;
  const crosses =
    to - from <= BRIDGED * dpi && inkOn(ink, gap) >= BRIDGE_INK && isClear(ink, gap, dpi);
  return crosses || darkness(at, from, to) >= FADED_DARKNESS;
}

/** Whether a dash goes on with the row that ends in `last`. */
type Follows = (last: Dash, next: Dash) => boolean;

/** The row of dashes that ends shortly before this one, on about its line. */
function nearestChain(
  byPlace: ReadonlyMap<number, Dash[]>,
  dash: Dash,
  wander: number,
  follows: Follows,
): Dash[] | undefined {
  const first = Math.floor(dash.at - wander);
  for (let place = first; place <= dash.at + wander + 1; place++) {
    const chain = byPlace.get(place);
    const last = chain?.at(-1);
    if (last === undefined || Math.abs(last.at - dash.at) > wander) continue;
    if (dash.from >= last.to - wander && follows(last, dash)) return chain;
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
