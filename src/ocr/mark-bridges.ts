import type { InkView } from './ink-view.js';
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
 * Strokes along the view's axis that were found in ink and marks together, parted where only a mark
 * holds them together: a stamp may lie over two tables. A ruling runs on under a mark where another
 * one runs on in ink beside it.
 */
export function partAtMarks(strokes: readonly Stroke[], ink: InkView, dpi: number): Stroke[] {
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

/** Stretches of a stroke along which ink stands, those with no more than `hidden` between them as one. */
function inkedPieces(ink: InkView, stroke: Stroke, hidden: number): Piece[] {
  const { data, breadth, along, across } = ink;
  const half = Math.ceil(stroke.thickness / 2) + 1;
  const top = Math.max(0, Math.round(stroke.at) - half);
  const bottom = Math.min(breadth, Math.round(stroke.at) + half);
  const pieces: Piece[] = [];
  for (let x = Math.round(stroke.from); x < stroke.to; x++) {
    let inked = false;
    for (let y = top; y < bottom && !inked; y++) inked = data[y * across + x * along] === 1;
    if (!inked) continue;
    const last = pieces.at(-1);
    if (last && x - last.to <= hidden) last.to = x + 1;
    else pieces.push({ from: x, to: x + 1 });
  }
  return pieces;
}
