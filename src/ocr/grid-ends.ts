import type { Stroke } from './strokes.js';

/** A line of a grid, in pixels: its place and the strokes along it. */
export interface GridLine {
  at: number;
  pieces: Stroke[];
}

/** Rulings that run on past the last crossing by this much end in a border that was not drawn, inches. */
const OPEN_END = 0.1;
/** A page break cuts all rulings that cross the border: at least this share of them runs on. */
const OPEN_SHARE = 0.7;

/** Adds a border where the crossing lines run on past the first or last one: a page break cut the table there. */
export function closeOpenEnds(lines: GridLine[], crossing: GridLine[], dpi: number): void {
  const least = OPEN_END * dpi;
  const first = lines[0]?.at ?? Number.POSITIVE_INFINITY;
  const last = lines.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const before = openEnds(crossing, (piece) => first - piece.from, least);
  const after = openEnds(crossing, (piece) => piece.to - last, least);
  if (before !== undefined) lines.unshift(virtualLine(first - before.by, before));
  if (after !== undefined) lines.push(virtualLine(last + after.by, after));
}

interface OpenEnds {
  by: number;
  from: number;
  to: number;
}

function openEnds(
  crossing: GridLine[],
  excess: (piece: Stroke) => number,
  least: number,
): OpenEnds | undefined {
  const reaching = crossing.flatMap((line) =>
    line.pieces.filter((piece) => excess(piece) > -least).map((piece) => ({ line, piece })),
  );
  const open = reaching.filter(({ piece }) => excess(piece) > least);
  if (open.length < 2 || open.length < OPEN_SHARE * reaching.length) return undefined;
  const places = open.map(({ line }) => line.at);
  const by = Math.max(...open.map(({ piece }) => excess(piece)));
  if (!Number.isFinite(by)) return undefined;
  return { by, from: Math.min(...places), to: Math.max(...places) };
}

function virtualLine(at: number, { from, to }: OpenEnds): GridLine {
  return { at, pieces: [{ at, from, to, thickness: 1, longest: to - from }] };
}
