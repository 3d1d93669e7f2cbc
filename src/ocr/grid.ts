import { closeGaps } from './close-gaps.js';
import { closeOutline } from './close-outline.js';
import { type EdgeTests, type IsFaint, type IsFree, NO_INK } from './edge-tests.js';
import type { PixelBox } from './grey.js';
import { closeOpenEnds, type GridLine } from './grid-ends.js';
import { findLostLines } from './lost-lines.js';
import { findStretches, type Stretch } from './near-crossings.js';
import { withoutOutsideRows } from './outside-rows.js';
import type { Stroke } from './strokes.js';
import { mendTorn } from './torn-tables.js';

/** The rulings of one table as a grid of lines, in pixels. */
export interface Grid extends PixelBox {
  /** Places of the upright and of the level lines, ascending. */
  xs: number[];
  ys: number[];
  /** `level[j][i]`: a ruling runs at `ys[j]` from `xs[i]` to `xs[i + 1]`. */
  level: boolean[][];
  /** `upright[i][j]`: a ruling runs at `xs[i]` from `ys[j]` to `ys[j + 1]`. */
  upright: boolean[][];
  /** The drawn strokes along ruled edges. */
  drawn: Group;
}

/** Strokes that miss each other by no more than this still meet, inches. */
const REACH = 0.05;
/** Two lines closer than this are one (double rulings, drift), inches. */
const SAME_LINE = 0.045;
/** An edge of the grid is ruled when strokes cover this share of it, a short one when they cover nearly all of it. */
const COVERED = 0.6;
const SHORT_COVERED = 0.93;
/** Edges shorter than this may be strokes of characters, inches. */
const SHORT_EDGE = 0.4;
/**
 * Groups strokes that touch into tables and lays each table's strokes on a grid.
 */
export function findGrids(
  level: Stroke[],
  upright: Stroke[],
  dpi: number,
  tests: EdgeTests = NO_INK,
): Grid[] {
  const groups = touchingGroups(level, upright, REACH * dpi).filter(
    (group) => group.level.length + group.upright.length >= 4,
  );
  return mendTorn(groups, REACH * dpi)
    .map((group) => strokesToGrid(group, dpi, tests))
    .filter((grid) => grid.xs.length >= 2 && grid.ys.length >= 2);
}

/** Level and upright strokes. */
export interface Group {
  level: Stroke[];
  upright: Stroke[];
}

/** Whether a level and an upright stroke cross or nearly meet. */
export function meets(level: Stroke, upright: Stroke, reach: number): boolean {
  return (
    upright.at >= level.from - reach &&
    upright.at <= level.to + reach &&
    level.at >= upright.from - reach &&
    level.at <= upright.to + reach
  );
}

function touchingGroups(level: Stroke[], upright: Stroke[], reach: number): Group[] {
  const groups: Group[] = [];
  const open = new Set(level);
  const openUpright = new Set(upright);
  for (const seed of level) {
    if (!open.delete(seed)) continue;
    const group: Group = { level: [seed], upright: [] };
    for (let l = 0, u = 0; l < group.level.length || u < group.upright.length; ) {
      if (l < group.level.length) {
        const one = group.level[l++] as Stroke;
        take(openUpright, group.upright, (other) => meets(one, other, reach));
      } else {
        const one = group.upright[u++] as Stroke;
        take(open, group.level, (other) => meets(other, one, reach));
      }
    }
    groups.push(group);
  }
  return groups;
}

function take(from: Set<Stroke>, to: Stroke[], wanted: (stroke: Stroke) => boolean): void {
  for (const stroke of from) {
    if (!wanted(stroke)) continue;
    from.delete(stroke);
    to.push(stroke);
  }
}

function strokesToGrid(group: Group, dpi: number, tests: EdgeTests): Grid {
  const { isFree, isFaint, isUnseen } = tests;
  const limits = { reach: REACH * dpi, short: SHORT_EDGE * dpi };
  const level = clusterStrokes(group.level, SAME_LINE * dpi);
  const upright = clusterStrokes(group.upright, SAME_LINE * dpi);
  closeOpenEnds(level, upright, dpi);
  closeOpenEnds(upright, level, dpi);
  addLostLines(upright, level, dpi, tests, 'upright');
  addLostLines(level, upright, dpi, tests, 'level');
  const ys = level.map((line) => line.at);
  const xs = upright.map((line) => line.at);
  const stretches = {
    level: findStretches(level, upright, limits.reach),
    upright: findStretches(upright, level, limits.reach),
  };
  const levelEdges = level.map((line, j) =>
    coveredStretches(line, xs, stretches.level[j] as Stretch[], limits, {
      isFree: () => true,
      isFaint: isFaint.level,
      isUnseen: isUnseen.level,
    }),
  );
  const uprightEdges = upright.map((line, i) =>
    coveredStretches(line, ys, stretches.upright[i] as Stretch[], limits, {
      isFree,
      isFaint: isFaint.upright,
      isUnseen: isUnseen.upright,
    }),
  );
  closeGaps({ level: levelEdges, upright: uprightEdges }, (axis, index, edge) => {
    const [lines, places] = axis === 'level' ? [level, xs] : [upright, ys];
    const ruled = axis === 'level' ? levelEdges : uprightEdges;
    const line = lines[index] as GridLine;
    const isRuled = (_: GridLine, i: number): boolean => ruled[i]?.[edge] === true;
    const before = lines.slice(0, index).findLast(isRuled);
    const after = lines.find((one, i) => i > index && isRuled(one, i));
    const { first, last } = (stretches[axis][index] as Stretch[])[edge] as Stretch;
    const { from, to } = withinEdge([places[first], places[last]] as number[], 0, limits.reach);
    return tests.remains[axis]({
      at: placeAt(line, from, to),
      from,
      to,
      thickness: thicknessAt(line.pieces, from, to),
      before: before?.at,
      after: after?.at,
    });
  });
  const { first, last } = withoutOutsideRows({ level: levelEdges, upright: uprightEdges }, ys, dpi);
  const edges = {
    level: levelEdges.slice(first, last + 1),
    upright: uprightEdges.map((line) => line.slice(first, last)),
  };
  const rows = ys.slice(first, last + 1);
  closeOutline(edges);
  return {
    xs,
    ys: rows,
    ...edges,
    drawn: {
      level: edges.level.flatMap((ruled, j) =>
        drawnPieces(level[first + j] as GridLine, xs, ruled, limits),
      ),
      upright: edges.upright.flatMap((ruled, i) =>
        drawnPieces(upright[i] as GridLine, rows, ruled, limits),
      ),
    },
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
  };
}

function clusterStrokes(strokes: Stroke[], same: number): GridLine[] {
  const lines: GridLine[] = [];
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last !== undefined && stroke.at - last.at <= same) {
      last.pieces.push(stroke);
      last.at = weightedPlace(last.pieces);
    } else lines.push({ at: stroke.at, pieces: [stroke] });
  }
  return lines;
}

function weightedPlace(pieces: Stroke[]): number {
  let sum = 0;
  let length = 0;
  for (const piece of pieces) {
    sum += piece.at * (piece.to - piece.from);
    length += piece.to - piece.from;
  }
  return sum / length;
}

function addLostLines(
  lines: GridLine[],
  crossing: GridLine[],
  dpi: number,
  { dots, isFaint, isUnseen, shows, isFree }: EdgeTests,
  axis: 'level' | 'upright',
): void {
  const places = (of: GridLine[]): number[] => of.map(({ at }) => at);
  const found = findLostLines(places(lines), places(crossing), dots[axis], {
    same: SAME_LINE * dpi,
    inset: (REACH * dpi) / 2,
    isFaint: isUnseen[axis],
    isSeen: isFaint[axis],
    shows: shows[axis],
    isFree: axis === 'upright' ? isFree : () => true,
  });
  lines.push(...clusterStrokes(found, SAME_LINE * dpi));
  lines.sort((a, b) => a.at - b.at);
}

/** For each edge between neighbouring crossings, whether the line's pieces cover enough of the stretch that it is part of. */
function coveredStretches(
  line: GridLine,
  places: readonly number[],
  stretches: readonly Stretch[],
  limits: { reach: number; short: number },
  tests: { isFree: IsFree; isFaint: IsFaint; isUnseen: IsFaint },
): boolean[] {
  const ends = [...new Set([0, ...stretches.map(({ last }) => last)])];
  const covered = coveredEdges(
    line,
    ends.map((end) => places[end] as number),
    limits,
    tests,
  );
  return stretches.map(({ last }) => covered[ends.indexOf(last) - 1] as boolean);
}

/** For each edge between neighbouring crossings, whether the line's pieces cover enough of it. */
function coveredEdges(
  line: GridLine,
  places: number[],
  { reach, short }: { reach: number; short: number },
  { isFree, isFaint, isUnseen }: { isFree: IsFree; isFaint: IsFaint; isUnseen: IsFaint },
): boolean[] {
  return places.slice(1).map((end, i) => {
    const start = places[i] as number;
    const { from, to } = withinEdge(places, i, reach);
    const at = placeAt(line, from, to);
    const covered = coveredLength(line.pieces, from, to);
    if (end - start >= short && covered >= COVERED * (to - from)) return true;
    if (end - start >= short) return isFaint(at, from, to);
    const stands = (): boolean => isFree(at, from, to, thicknessAt(line.pieces, from, to));
    // What is as dark as ink and yet no stroke is a short one, of a character.
    if (covered < SHORT_COVERED * (to - from)) return isUnseen(at, from, to) && stands();
    // Beyond the first and the last crossing there is nothing to run on to.
    const first = Math.max(start - short, (places[0] as number) + reach);
    const last = Math.min(end + short, (places.at(-1) as number) - reach);
    return runsThrough(line.pieces, Math.min(first, from), Math.max(last, to)) || stands();
  });
}

/** An edge without its ends, which are hidden under the crossing rulings, so that they count as covered. */
function withinEdge(places: number[], edge: number, reach: number): { from: number; to: number } {
  const start = places[edge] as number;
  const end = places[edge + 1] as number;
  const inset = Math.min(reach / 2, (end - start) / 4);
  return { from: start + inset, to: end - inset };
}

/** Where a line runs along an edge: its pieces may lie a little beside each other, as those of two tables do. */
function placeAt({ at, pieces }: GridLine, from: number, to: number): number {
  const along = pieces.filter((piece) => piece.from < to && piece.to > from);
  return along.length > 0 ? weightedPlace(along) : at;
}

/** Thickness of the thickest piece along an edge. */
function thicknessAt(pieces: Stroke[], from: number, to: number): number {
  return Math.max(
    0,
    ...pieces.filter((piece) => piece.from < to && piece.to > from).map((one) => one.thickness),
  );
}

/** Whether one stroke runs on past both ends of an edge, as no stroke of a character does. */
function runsThrough(pieces: Stroke[], from: number, to: number): boolean {
  return pieces.some((piece) => piece.from <= from && piece.to >= to);
}

function coveredLength(pieces: Stroke[], from: number, to: number): number {
  let covered = 0;
  for (const piece of pieces) {
    covered += Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from));
  }
  return covered;
}

/** The strokes on a line's ruled edges: its pieces, and where none covers an edge, one as thick as they are. */
function drawnPieces(
  line: GridLine,
  places: number[],
  edges: boolean[],
  { reach }: { reach: number },
): Stroke[] {
  const thickness = thicknessAt(line.pieces, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return edges.flatMap((ruled, i) => {
    if (!ruled) return [];
    const start = Math.max(0, Math.round((places[i] as number) - reach));
    const end = Math.round((places[i + 1] as number) + reach);
    const covered = coveredLength(line.pieces, start, end) >= COVERED * (end - start);
    const whole = { at: line.at, from: start, to: end, thickness, longest: end - start };
    return (covered ? line.pieces : [...line.pieces, whole]).flatMap((piece) => {
      const from = Math.round(Math.max(piece.from, start));
      const to = Math.round(Math.min(piece.to, end));
      return to > from ? [{ ...piece, from, to }] : [];
    });
  });
}
