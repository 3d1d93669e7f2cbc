import type { Ruling } from '../../model/page.js';
import type { RulingPiece, RulingPieces } from './ruling-pieces.js';

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

/** So many dots in a row are a dotted line. */
const FEWEST_DOTS = 3;

/** Joins broken strokes, dashes and dots on one line into rulings; lone dots are dropped. */
export function joinRulings(pieces: RulingPieces): Ruling[] {
  const rulings: Ruling[] = [];
  joinDirection(pieces.horizontal, (line) => rulings.push(toHorizontal(line)));
  joinDirection(pieces.vertical, (line) => rulings.push(toVertical(line)));
  return rulings;
}

function joinDirection(pieces: RulingPiece[], add: (line: RulingPiece) => void): void {
  pieces.sort((a, b) => a.middle - b.middle || a.start - b.start);
  let from = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const next = pieces[i];
    if (next && next.middle - (pieces[i - 1] as RulingPiece).middle <= SAME_LINE) continue;
    joinOneLine(pieces.slice(from, i), add);
    from = i;
  }
}

/** A line under construction. */
interface Line extends RulingPiece {
  /** Length of the piece joined last. */
  last: number;
  pieces: number;
  dots: number;
}

function joinOneLine(pieces: RulingPiece[], add: (line: RulingPiece) => void): void {
  pieces.sort((a, b) => a.start - b.start);
  let line: Line | undefined;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (line && piece.start - line.end <= widestGap(line.last, length)) {
      extend(line, piece);
    } else {
      if (line && isLine(line)) add(line);
      line = { ...piece, last: length, pieces: 1, dots: piece.dot ? 1 : 0 };
    }
  }
  if (line && isLine(line)) add(line);
}

function extend(line: Line, piece: RulingPiece): void {
  line.end = Math.max(line.end, piece.end);
  line.near = Math.min(line.near, piece.near);
  line.far = Math.max(line.far, piece.far);
  line.last = piece.end - piece.start;
  line.pieces++;
  if (piece.dot) line.dots++;
}

function isLine({ start, end, pieces, dots }: Line): boolean {
  return end - start >= SHORTEST_RULING && (dots < pieces || dots >= FEWEST_DOTS);
}

/** How far apart two pieces of these lengths may stand and still be one line. */
function widestGap(a: number, b: number): number {
  if (Math.max(a, b) > LONGEST_DASH) return CLOSED_GAP;
  return Math.min(WIDEST_DASH_GAP, 1 + GAP_PER_DASH * Math.min(a, b));
}

function toHorizontal({ start, end, near, far }: RulingPiece): Ruling {
  return {
    x0: start,
    top: near,
    x1: end,
    bottom: far,
    orientation: 'horizontal',
    width: far - near,
  };
}

function toVertical({ start, end, near, far }: RulingPiece): Ruling {
  return { x0: near, top: start, x1: far, bottom: end, orientation: 'vertical', width: far - near };
}
