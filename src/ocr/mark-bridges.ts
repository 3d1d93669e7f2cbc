import type { Mask } from './grey.js';
import type { Stroke } from './strokes.js';

/** White under a mark that does not part a ruling by itself, inches: a thin line lost under a stamp's ring. */
const HIDDEN = 0.08;
/** Strokes closer than this are the same ruling, inches. */
const SAME = 0.045;

interface Piece {
  from: number;
  to: number;
}

/**
 * Level strokes that were found in ink and marks together, parted where only a mark holds them
 * together: a stamp may lie over two tables. A ruling runs on under a mark where another one runs on
 * in ink beside it. For upright ones give the transposed mask.
 */
export function partAtMarks(strokes: readonly Stroke[], ink: Mask, dpi: number): Stroke[] {
  const inked = strokes.map((stroke) => ({
    stroke,
    pieces: inkedPieces(ink, stroke, HIDDEN * dpi),
  }));
  const runsOnBeside = (own: Stroke, from: number, to: number): boolean =>
    inked.some(
      ({ stroke, pieces }) =>
        Math.abs(stroke.at - own.at) > SAME * dpi &&
        pieces.some((piece) => piece.from <= from && piece.to >= to),
    );
  return inked.flatMap(({ stroke, pieces }) => {
    const parts: Piece[] = [];
    for (const piece of pieces) {
      const last = parts.at(-1);
      if (last && runsOnBeside(stroke, last.to, piece.from)) last.to = piece.to;
      else parts.push({ ...piece });
    }
    return parts.map(({ from, to }) => ({
      ...stroke,
      from,
      to,
      longest: Math.min(stroke.longest, to - from),
    }));
  });
}

/** Stretches of a level stroke along which ink stands, those with no more than `hidden` between them as one. */
function inkedPieces({ width, height, data }: Mask, stroke: Stroke, hidden: number): Piece[] {
  const half = Math.ceil(stroke.thickness / 2) + 1;
  const top = Math.max(0, Math.round(stroke.at) - half);
  const bottom = Math.min(height, Math.round(stroke.at) + half);
  const pieces: Piece[] = [];
  for (let x = Math.round(stroke.from); x < stroke.to; x++) {
    let inked = false;
    for (let y = top; y < bottom && !inked; y++) inked = data[y * width + x] === 1;
    if (!inked) continue;
    const last = pieces.at(-1);
    if (last && x - last.to <= hidden) last.to = x + 1;
    else pieces.push({ from: x, to: x + 1 });
  }
  return pieces;
}
