import type { Ruling } from '../../model/page.js';
import type { RulingPiece } from './path-rulings.js';

/** Pieces whose middle lines are this near (points) lie on one line. */
const SAME_LINE = 0.3;

/** A gap up to this (points) is no gap. */
const CLOSED_GAP = 0.5;

/** Between dashes or dots the gap may be this many times the shorter piece, plus one point … */
const GAP_PER_DASH = 2;

/** … but never more than this (points): wider gaps part lines. */
const WIDEST_DASH_GAP = 6;

/** Pieces longer than this (points) are lines, not dashes. */
const LONGEST_DASH = 12;

/** Shorter rulings (points) are dots and specks. */
const SHORTEST_RULING = 2;

/** A line under construction. */
interface Line {
  start: number;
  end: number;
  near: number;
  far: number;
  /** Length of the piece joined last. */
  last: number;
}

/** Joins broken strokes, dashes and dots on one line into rulings; lone dots are dropped. */
export function joinRulings(pieces: RulingPiece[]): Ruling[] {
  return [...joinDirection(pieces, 'horizontal'), ...joinDirection(pieces, 'vertical')];
}

function joinDirection(all: RulingPiece[], orientation: Ruling['orientation']): Ruling[] {
  const level = orientation === 'horizontal';
  const bars = all
    .filter((piece) => piece.orientation === orientation)
    .map((piece) => ({ ...toBar(piece, level), dot: piece.dot }))
    .sort((a, b) => a.middle - b.middle || a.start - b.start);
  const rulings: Ruling[] = [];
  let from = 0;
  for (let i = 1; i <= bars.length; i++) {
    const [previous, bar] = [bars[i - 1], bars[i]];
    if (previous && bar && bar.middle - previous.middle <= SAME_LINE) continue;
    for (const line of joinOneLine(bars.slice(from, i))) {
      if (line.end - line.start >= SHORTEST_RULING) rulings.push(toRuling(line, orientation));
    }
    from = i;
  }
  return rulings;
}

interface Bar {
  start: number;
  end: number;
  near: number;
  far: number;
  middle: number;
}

function toBar(piece: RulingPiece, level: boolean): Bar {
  const [start, end] = level ? [piece.x0, piece.x1] : [piece.top, piece.bottom];
  const [near, far] = level ? [piece.top, piece.bottom] : [piece.x0, piece.x1];
  return { start, end, near, far, middle: (near + far) / 2 };
}

function joinOneLine(bars: (Bar & { dot: boolean })[]): Line[] {
  bars.sort((a, b) => a.start - b.start);
  const lines: (Line & { dots: number; pieces: number })[] = [];
  for (const bar of bars) {
    const line = lines.at(-1);
    const length = bar.end - bar.start;
    if (line && bar.start - line.end <= widestGap(line.last, length)) {
      line.end = Math.max(line.end, bar.end);
      line.near = Math.min(line.near, bar.near);
      line.far = Math.max(line.far, bar.far);
      line.last = length;
      line.pieces++;
      if (bar.dot) line.dots++;
    } else {
      lines.push({ ...bar, last: length, pieces: 1, dots: bar.dot ? 1 : 0 });
    }
  }
  return lines.filter((line) => line.pieces > 2 || line.dots < line.pieces);
}

/** How far apart two pieces of these lengths may stand and still be one line. */
function widestGap(a: number, b: number): number {
  if (Math.max(a, b) > LONGEST_DASH) return CLOSED_GAP;
  return Math.min(WIDEST_DASH_GAP, 1 + GAP_PER_DASH * Math.min(a, b));
}

function toRuling({ start, end, near, far }: Line, orientation: Ruling['orientation']): Ruling {
  const width = far - near;
  return orientation === 'horizontal'
    ? { x0: start, x1: end, top: near, bottom: far, orientation, width }
    : { x0: near, x1: far, top: start, bottom: end, orientation, width };
}
