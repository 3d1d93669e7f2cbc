import type { Box } from '../../model/box.js';

/** Strokes and filled bars up to this thickness (points) are rulings; thicker ones are areas. */
export const THICKEST_RULING = 4;

/** A bar is a ruling when it is at least this many times as long as thick; else it is a dot. */
const SLENDERNESS = 2;

/** A piece of a level or upright line: `start` to `end` along it, `near` to `far` across it. */
export interface RulingPiece {
  start: number;
  end: number;
  near: number;
  far: number;
  middle: number;
  /** About as long as thick: part of a dotted line of either direction, or a corner. */
  dot: boolean;
}

/** Pieces of rulings by direction, before dashes and dots are joined. */
export interface RulingPieces {
  horizontal: RulingPiece[];
  vertical: RulingPiece[];
}

/** False for an area. */
export function isBar({ x0, top, x1, bottom }: Box): boolean {
  return x1 - x0 <= THICKEST_RULING || bottom - top <= THICKEST_RULING;
}

/** Takes a bar as a piece, a small square as a dot of either direction, an area not at all. */
export function addBar(pieces: RulingPieces, box: Box): void {
  if (!isBar(box)) return;
  const { x0, top, x1, bottom } = box;
  const w = x1 - x0;
  const h = bottom - top;
  const dot = Math.max(w, h) < SLENDERNESS * Math.min(w, h);
  if (dot || w >= h) pieces.horizontal.push(toPiece(x0, x1, top, bottom, dot));
  if (dot || h > w) pieces.vertical.push(toPiece(top, bottom, x0, x1, dot));
}

function toPiece(start: number, end: number, near: number, far: number, dot: boolean): RulingPiece {
  return { start, end, near, far, middle: (near + far) / 2, dot };
}
