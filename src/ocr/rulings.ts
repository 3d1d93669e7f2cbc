import { standsInWriting, withoutWriting } from './among-writing.js';
import { joinBroken } from './broken-rulings.js';
import { findCombs, findCrossers } from './combs.js';
import { joinRuns } from './components.js';
import { findCrossingDashes } from './crossing-dashes.js';
import { findDotRulings } from './dot-rulings.js';
import { isFaintEdge } from './faint-edge.js';
import { widenToPair } from './double-rulings.js';
import { type EdgeTests, type IsFree, NO_INK } from './edge-tests.js';
import type { Mask } from './grey.js';
import type { Hairlines } from './hairline.js';
import { findHungDashes } from './hung-dashes.js';
import { findHungRulings } from './hung-rulings.js';
import { findInkRuns } from './ink-runs.js';
import { alongColumns, alongRows, type InkView } from './ink-view.js';
import { partAtMarks } from './mark-bridges.js';
import { reachBorders } from './reach-borders.js';
import { findRemnant } from './remains.js';
import {
  type Edge,
  inkOn,
  isClear,
  isClearBothWays,
  isCrossed,
  isDouble,
  isInked,
  isInkedAtCrossings,
  isInkedToAnEnd,
  isSolidBesideWriting,
  reachesEnds,
} from './stroke-ink.js';
import { findStrokes, type Stroke } from './strokes.js';

/** An unbroken stroke this long may be a ruling by itself, inches: no stroke of a character is. */
const SURE_LENGTH = 0.6;
/** The same where it stands free on both sides, as strokes of characters of this size do not. */
const FREE_LENGTH = 0.36;
/** A stroke this long is a ruling whatever stands beside it, inches. */
const UNDOUBTED_LENGTH = 2;
/** A shorter one is a ruling where both its ends meet rulings, to within this, inches. */
const END_REACH = 0.03;
/** A fax makes its ends white: it meets the rulings that it ends as near to as this, inches. */
const SHORT = 0.045;
/** Strokes of characters in tables are thinner than this, inches, but for those that run together and end short of the rulings. */
const THICK = 0.03;
/** Dots that cover this share of their line are a ruling, whatever it brings. */
const DENSE = 0.5;
/** A line of writing of which a fax left dots has others of its dots above and below it over this share. */
const LINE_INKED = 0.5;
/** No ruling is taken to be thinner than this, pixels. */
const THINNEST = 2;

/** The rulings of a page in pixels. */
export interface PageStrokes {
  level: Stroke[];
  upright: Stroke[];
  /** Asks the ink about pieces of the lines. */
  tests: EdgeTests;
  /** There are rulings among them of which but dots are left. */
  worn: boolean;
  /** There are rulings among them that are drawn as rows of dashes. */
  dashed: boolean;
}

/**
 * What rows of dots are taken for: in a grey picture the edges where they lie are asked about, in a black and white one
 * there is nothing more to ask, and they are rulings where chance would not lay them, upright ones alone, or none but for
 * dense ones.
 */
export type DotsUse = 'asked' | 'rulings' | 'uprights' | 'none';

/**
 * The strokes of a page that are rulings and not parts of characters. `lines` is the ink with the
 * coloured marks, under which a ruling may run on; characters are looked for in the ink alone.
 * `hairlines` is what the picture says where the threshold left no ink.
 */
export function findRulings(
  ink: Mask,
  lines: Mask,
  hairlines: { level: Hairlines; upright: Hairlines },
  dpi: number,
  dots: DotsUse,
): PageStrokes {
  const runs = findInkRuns(ink);
  const lineRuns = lines === ink ? runs : findInkRuns(lines);
  const [lying, turned] = [alongRows(ink), alongColumns(ink)];
  const found = (axis: 'level' | 'upright', view: InkView): Stroke[] => {
    const strokes = findStrokes(lineRuns, axis, dpi);
    return lines === ink ? strokes : partAtMarks(strokes, view, dpi);
  };
  const pieces = { level: found('level', lying), upright: found('upright', turned) };
  const drawn = {
    level: joinBroken(pieces.level, pieces.upright, dpi),
    upright: joinBroken(pieces.upright, pieces.level, dpi),
  };
  const axes = {
    level: { ink: lying, strokes: drawn.level, darkness: hairlines.level.darkness },
    upright: { ink: turned, strokes: drawn.upright, darkness: hairlines.upright.darkness },
  };
  const inked = joinRuns(runs);
  const dashed = findCrossingDashes(ink, inked, axes, dpi);
  const level = [...drawn.level, ...dashed.level];
  const upright = [...drawn.upright, ...dashed.upright];
  const reach = END_REACH * dpi;
  const isFree: IsFree = (at, from, to, thickness) => {
    const edge = { at, from, to, thickness: Math.max(THINNEST, thickness) };
    if (thickness >= Math.floor(THICK * dpi)) return reachesEnds(turned, edge, reach);
    if (isDouble(turned, edge)) return true;
    const whole = widenToPair(edge, upright, dpi);
    const stands = isClear(turned, whole, dpi) || isSolidBesideWriting(turned, edge, reach, dpi);
    return stands && !isCrossed(turned, whole);
  };
  const isOwnInk = (view: InkView, stroke: Stroke, crossing: readonly Stroke[]): boolean =>
    isInked(view, stroke) && (lines === ink || isInkedAtCrossings(view, stroke, crossing, reach));
  const isSure = (view: InkView, crossing: readonly Stroke[]) => (stroke: Stroke) =>
    stroke.longest >= (isClearBothWays(view, stroke, dpi) ? FREE_LENGTH : SURE_LENGTH) * dpi &&
    (stroke.longest >= UNDOUBTED_LENGTH * dpi ||
      (isClear(view, stroke, dpi) && isOwnInk(view, stroke, crossing)));
  const sure = new Set([
    ...level.filter(isSure(lying, upright)),
    ...upright.filter(isSure(turned, level)),
    ...dashed.level,
    ...dashed.upright,
  ]);
  const isKnown = (one: Stroke): boolean => sure.has(one);
  const drawnSure = { level: level.filter(isKnown), upright: upright.filter(isKnown) };
  const scattered =
    dots === 'asked' ? { level: [], upright: [] } : findDotRulings(inked, drawnSure, ink, dpi);
  const columns = [...drawnSure.upright, ...scattered.upright];
  const isDense = (view: InkView, one: Stroke): boolean => inkOn(view, one) >= DENSE;
  const dotted = {
    level: scattered.level.filter(
      (one) =>
        isDense(lying, one) ||
        (dots === 'rulings' &&
          !standsInWriting(lying, one, { across: columns, along: [] }, dpi, LINE_INKED)),
    ),
    upright: scattered.upright.filter((one) => dots !== 'none' || isDense(turned, one)),
  };
  const worn = dotted.level.length + dotted.upright.length > 0;
  level.push(...dotted.level);
  upright.push(...dotted.upright);
  for (const one of [...dotted.level, ...dotted.upright]) sure.add(one);
  const crossing = level.filter(isKnown);
  const own = upright.filter((one) => isOwnInk(turned, one, level));
  const isFreeStroke = (one: Stroke): boolean => isClear(turned, one, dpi);
  for (const tooth of findCombs(own, crossing, isFreeStroke, dpi)) sure.add(tooth);
  for (const one of findCrossers(own.filter(isFreeStroke), crossing, dpi)) sure.add(one);
  const shows = (view: InkView, edge: Stroke): boolean =>
    lines === ink || isInkedToAnEnd(view, edge, reach);
  const strokes = {
    level: level.filter((one) => sure.has(one)),
    upright: upright.filter((one) => sure.has(one)),
  };
  const short = SHORT * dpi;
  let cut: Edge[] = [];
  // Twice, since a short ruling may end at another short one.
  for (let pass = 0; pass < 2; pass++) {
    const { level: across, upright: along } = strokes;
    const shown = upright.flatMap((one) =>
      sure.has(one)
        ? [one]
        : cutStroke(one, across, short).filter(
            (edge) => shows(turned, edge) && isFree(edge.at, edge.from, edge.to, edge.thickness),
          ),
    );
    ({ strokes: strokes.upright, cut } = withoutWriting(
      turned,
      shown,
      { across: crossing, along },
      dpi,
    ));
    strokes.level = level.flatMap((one) =>
      sure.has(one) ? [one] : cutStroke(one, along, short).filter((edge) => shows(lying, edge)),
    );
  }
  strokes.level = reachBorders(strokes.level, strokes.upright, dpi);
  strokes.upright = reachBorders(strokes.upright, strokes.level, dpi);
  strokes.upright.push(...findHungRulings(turned, strokes.level, strokes.upright, dpi));
  if (dashed.level.length > 0)
    strokes.upright.push(...findHungDashes(turned, strokes.level, strokes.upright, dpi));
  const isFaint: EdgeTests['isFaint'] = {
    level: (at, from, to) => isFaintEdge(lying, at, from, to, dpi),
    upright: (at, from, to) => isFaintEdge(turned, at, from, to, dpi),
  };
  return {
    ...strokes,
    worn,
    dashed: dashed.level.length + dashed.upright.length > 0,
    tests: {
      isFree,
      isFaint,
      isUnseen: isFaint,
      shows: isFaint,
      remains: {
        level: (edge) => findRemnant(lying, edge, dpi, worn),
        upright: (edge) =>
          cut.some((one) => isOn(one, edge, reach))
            ? 'nothing'
            : findRemnant(turned, edge, dpi, worn),
      },
      dots: dots === 'asked' ? dashed.rows : NO_INK.dots,
    },
  };
}

/** Whether an edge lies on another one, to within `reach` pixels. */
const isOn = (one: Edge, { at, from, to }: Edge, reach: number): boolean =>
  Math.abs(one.at - at) <= reach && Math.min(one.to, to) - Math.max(one.from, from) > reach;

/**
 * A short stroke cut at the rulings that it meets; its loose ends, which may be characters that
 * touch a border, fall away. Nothing is left where it meets fewer than two rulings.
 */
function cutStroke(stroke: Stroke, crossing: Stroke[], reach: number): Stroke[] {
  const places = crossing
    .filter(
      (other) =>
        stroke.at >= other.from - reach &&
        stroke.at <= other.to + reach &&
        other.at >= stroke.from - reach &&
        other.at <= stroke.to + reach,
    )
    .map((other) => other.at)
    .sort((a, b) => a - b);
  return places.slice(1).flatMap((to, i) => {
    const from = places[i] as number;
    return to - from > reach ? [{ ...stroke, from, to, longest: to - from }] : [];
  });
}
