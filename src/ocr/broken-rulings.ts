import { wanderOf } from './dashes.js';
import type { Stroke } from './strokes.js';

/** White between two pieces of a broken ruling, in lengths of the shorter piece, and inches at most. */
const GAP_SHARE = 0.6;
const WIDEST_GAP = 0.25;
/**
 * Longer pieces (inches) may be the borders of two tables, which end in corners: where a ruling across ends one, to within
 * this, inches. They are broken off from others longer than any stroke of a character, inches. Between two corners no
 * piece goes on.
 */
const LONGEST_PIECE = 0.8;
const CORNER = 0.03;
const NO_CHARACTER = 0.4;
/** So many pieces over this length (inches) make a ruling. */
const FEWEST_PIECES = 3;
const LEAST_LENGTH = 0.6;
/** Dashes that stand for blanks have a ruling across in this share of the white between them, and cover fewer than that of all. */
const PARTED = 0.5;
const COVERED = 0.25;

/**
 * Joins the long pieces that a bilevel scan leaves of a thin ruling that leans: it shows where it
 * fills a row of pixels and is lost where it lies between two. `crossing` are strokes of the other axis.
 */
export function joinBroken(strokes: Stroke[], crossing: readonly Stroke[], dpi: number): Stroke[] {
  const rows: Stroke[][] = [];
  for (const stroke of strokes.toSorted((a, b) => a.from - b.from)) {
    const row = rows.findLast((one) => goesOn(one.at(-1) as Stroke, stroke, crossing, dpi));
    if (row) row.push(stroke);
    else rows.push([stroke]);
  }
  return rows.flatMap((row) => (isBroken(row, crossing, dpi) ? [joined(row)] : row));
}

function goesOn(last: Stroke, next: Stroke, crossing: readonly Stroke[], dpi: number): boolean {
  const gap = next.from - last.to;
  const shorter = Math.min(last.to - last.from, next.to - next.from);
  const isNext =
    Math.abs(last.at - next.at) <= wanderOf(dpi) &&
    gap > 0 &&
    gap <= Math.min(GAP_SHARE * shorter, WIDEST_GAP * dpi);
  if (!isNext) return false;
  const corners = [
    crossing.some((one) => endsAt(last.at, last.to, one, dpi)),
    crossing.some((one) => endsAt(next.at, next.from, one, dpi)),
  ];
  const isLong = Math.max(last.longest, next.longest) > LONGEST_PIECE * dpi;
  return isLong
    ? shorter >= NO_CHARACTER * dpi && !corners.includes(true)
    : !corners.every(Boolean);
}

/** Whether a ruling across stands where a piece ends, as at the corner of a table. */
export function endsAt(
  at: number,
  end: number,
  { at: place, from, to }: Stroke,
  dpi: number,
): boolean {
  const near = CORNER * dpi;
  return Math.abs(place - end) <= near && from <= at + near && to >= at - near;
}

function isBroken(row: Stroke[], crossing: readonly Stroke[], dpi: number): boolean {
  const { at, from, to } = joined(row);
  const crossed = crossing.filter(
    (one) => one.from <= at && one.to >= at && one.at > from && one.at < to,
  );
  const covered = crossed.filter((one) =>
    row.some((piece) => piece.from <= one.at && piece.to >= one.at),
  );
  // A piece that runs through a ruling is none of a character.
  if (row.length < FEWEST_PIECES || to - from < LEAST_LENGTH * dpi) {
    return row.length > 1 && crossed.length > 0 && covered.length === crossed.length;
  }
  const gaps = row.slice(1).map((piece, i) => ({ from: row[i]?.to ?? from, to: piece.from }));
  const parted = gaps.filter((gap) => crossed.some((one) => one.at > gap.from && one.at < gap.to));
  return covered.length >= COVERED * crossed.length || parted.length < PARTED * gaps.length;
}

function joined(row: Stroke[]): Stroke {
  const ink = row.reduce((sum, { from, to }) => sum + to - from, 0);
  const mean = (of: (piece: Stroke) => number): number =>
    row.reduce((sum, piece) => sum + of(piece) * (piece.to - piece.from), 0) / ink;
  const from = row[0]?.from ?? 0;
  const to = row.at(-1)?.to ?? 0;
  return {
    at: mean(({ at }) => at),
    from,
    to,
    thickness: mean(({ thickness }) => thickness),
    longest: to - from,
  };
}
