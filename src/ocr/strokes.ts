import type { InkRuns } from './ink-runs.js';
import { type LongRun, longLevelRuns, longUprightRuns } from './long-runs.js';

/** A long thin piece of ink along one axis, in pixels: `at` across the axis, `from` to `to` along it. */
export interface Stroke {
  at: number;
  from: number;
  to: number;
  thickness: number;
  /** Length of its longest unbroken piece. */
  longest: number;
}

/** Shortest run of ink that can be part of a ruling, inches: longer than the strokes of body text. */
const SHORTEST_RUN = 0.14;
/** White that does not end a run, inches: a fax leaves pinholes. */
const PINHOLE = 0.012;
/** Gap between two runs on one line that belong to one ruling, inches, and in lengths of the shorter run. */
const DASH_GAP = 0.1;
const DASH_SHARE = 0.2;
/** Rulings are thinner than this, inches; thicker ink is shading or the scanner's black edge. */
const THICKEST = 0.06;
/** How far two pieces of one ruling may lie apart across it, inches. */
const WANDER = 0.015;

/** Strokes of a page along its rows or along its columns. */
export function findStrokes(ink: InkRuns, axis: 'level' | 'upright', dpi: number): Stroke[] {
  const limits = {
    shortest: Math.round(SHORTEST_RUN * dpi),
    hole: Math.max(1, Math.round(PINHOLE * dpi)),
  };
  const runs = axis === 'level' ? longLevelRuns(ink, limits) : longUprightRuns(ink, limits);
  const strokes = groupRuns(runs, dpi).filter((stroke) => stroke.thickness <= THICKEST * dpi);
  return joinStrokes(strokes, DASH_GAP * dpi, Math.max(2, WANDER * dpi));
}

/** Ink of a group in one row: its length, and where it begins and ends. */
interface RowInk {
  length: number;
  from: number;
  to: number;
}

interface Group {
  from: number;
  to: number;
  lastRow: number;
  rows: Map<number, RowInk>;
}

/** Runs of neighbouring rows that overlap make one stroke, or several that something joins. */
function groupRuns(runs: LongRun[], dpi: number): Stroke[] {
  const done: Group[] = [];
  let open: Group[] = [];
  for (const { line: y, from, to } of runs) {
    const group: Group = {
      from,
      to,
      lastRow: y,
      rows: new Map([[y, { length: to - from, from, to }]]),
    };
    const rest: Group[] = [];
    for (const other of open) {
      if (other.lastRow < y - 2) done.push(other);
      else if (other.to <= from || other.from >= to) rest.push(other);
      else absorb(group, other);
    }
    rest.push(group);
    open = rest;
  }
  return [...done, ...open].flatMap((group) => groupToStrokes(group, dpi));
}

function absorb(group: Group, other: Group): void {
  group.from = Math.min(group.from, other.from);
  group.to = Math.max(group.to, other.to);
  for (const [row, ink] of other.rows) {
    const own = group.rows.get(row);
    group.rows.set(row, own === undefined ? ink : addInk(own, ink));
  }
}

const addInk = (a: RowInk, b: RowInk): RowInk => ({
  length: a.length + b.length,
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** Rows that hold less ink than this share of the fullest one near them are text that touches the ruling. */
const CORE = 0.5;
/** Rows this far from each other, inches, and those with white between them, are no part of one ruling. */
const APART = 2 * THICKEST;
/** A stroke that something joins to a longer one is a ruling of its own from this length on, inches. */
const OWN_LENGTH = 0.6;

/** The strokes of a group: a stamp or a picture may join two rulings, which lie apart all the same. */
function groupToStrokes(group: Group, dpi: number): Stroke[] {
  const fullest = longestOf(group.rows.values());
  const bunches = coreBunches(group.rows, Math.round(APART * dpi)).filter(
    (bunch) => longestOf(bunch.values()) >= Math.min(CORE * fullest, OWN_LENGTH * dpi),
  );
  if (bunches.length <= 1) return [rowsToStroke(group, coreOf(group.rows, fullest))];
  return bunches.map((bunch) => rowsToStroke(extentOf(beside(bunch, group.rows)), bunch));
}

const longestOf = (rows: Iterable<RowInk>): number =>
  Math.max(...Array.from(rows, ({ length }) => length));

function extentOf(rows: Iterable<RowInk>): { from: number; to: number } {
  const all = [...rows];
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
  };
}

/** A bunch's rows and the next ones: a ruling that leans a little ends in rows that are hardly filled. */
const beside = (bunch: ReadonlyMap<number, RowInk>, rows: ReadonlyMap<number, RowInk>): RowInk[] =>
  [...rows].flatMap(([row, ink]) =>
    [-2, -1, 0, 1, 2].some((step) => bunch.has(row + step)) ? [ink] : [],
  );

const coreOf = (rows: ReadonlyMap<number, RowInk>, fullest: number): Map<number, RowInk> =>
  new Map([...rows].filter(([, { length }]) => length >= CORE * fullest));

/** Rows that are full beside those near them, in bunches without a gap, downwards. */
function coreBunches(rows: ReadonlyMap<number, RowInk>, near: number): Map<number, RowInk>[] {
  const bunches: Map<number, RowInk>[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [row, ink] of [...rows].sort(([a], [b]) => a - b)) {
    let fullest = 0;
    for (let y = row - near; y <= row + near; y++) {
      fullest = Math.max(fullest, rows.get(y)?.length ?? 0);
    }
    if (ink.length < CORE * fullest) continue;
    if (row - last > 2) bunches.push(new Map());
    bunches.at(-1)?.set(row, ink);
    last = row;
  }
  return bunches;
}

/** Two rows were looked at together, which adds one to the thickness and takes half a pixel off the place. */
function rowsToStroke(
  { from, to }: { from: number; to: number },
  rows: ReadonlyMap<number, RowInk>,
): Stroke {
  let area = 0;
  let moment = 0;
  for (const [row, { length }] of rows) {
    area += length;
    moment += length * row;
  }
  const thickness = Math.max(1, area / (to - from) - 1);
  return { at: moment / area + 1, from, to, thickness, longest: to - from };
}

/** Pieces that lie on one line with a small gap between them become one stroke. */
export function joinStrokes(strokes: Stroke[], gap: number, wander: number): Stroke[] {
  const sorted = strokes.toSorted((a, b) => a.from - b.from);
  const joined: Stroke[] = [];
  for (const stroke of sorted) {
    const partner = joined.findLast(
      (other) =>
        stroke.from - other.to <= Math.min(gap, DASH_SHARE * shorter(stroke, other)) &&
        Math.abs(stroke.at - other.at) <= wander,
    );
    if (partner === undefined) joined.push({ ...stroke });
    else extendStroke(partner, stroke);
  }
  return joined;
}

function shorter(a: Stroke, b: Stroke): number {
  return Math.min(a.to - a.from, b.to - b.from);
}

function extendStroke(stroke: Stroke, other: Stroke): void {
  const own = stroke.to - stroke.from;
  const added = Math.max(1, other.to - other.from);
  stroke.at = (stroke.at * own + other.at * added) / (own + added);
  stroke.thickness = (stroke.thickness * own + other.thickness * added) / (own + added);
  stroke.longest = Math.max(stroke.longest, other.longest);
  stroke.to = Math.max(stroke.to, other.to);
}
