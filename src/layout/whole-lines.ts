import { boxAround, overlapOf } from '../geometry/box.js';
import type { Line } from '../model/prose.js';

/** Share of the lower line's height that must overlap for two pieces to be one line of prose. */
const SAME_LINE_OVERLAP = 0.5;
/** A line higher than this many times its font size is upright writing. */
const UPRIGHT = 2.5;

/** Lines of one page with the pieces that a wide gap parted put together again, top to bottom. */
export function joinPieces(lines: Line[]): Line[] {
  const whole: Line[][] = [];
  const sorted = [...lines].sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  for (const line of sorted) {
    const last = whole[whole.length - 1];
    if (last && isSameLine(last[0] as Line, line)) last.push(line);
    else whole.push([line]);
  }
  return whole.map((pieces) => (pieces.length === 1 ? (pieces[0] as Line) : mergeLines(pieces)));
}

function isSameLine(a: Line, b: Line): boolean {
  if (isUpright(a) || isUpright(b)) return false;
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  return overlapOf(a.top, a.bottom, b.top, b.bottom) > SAME_LINE_OVERLAP * lower;
}

function isUpright(line: Line): boolean {
  return line.bottom - line.top > UPRIGHT * line.fontSize;
}

function mergeLines(pieces: Line[]): Line {
  const sorted = pieces.sort((a, b) => a.x0 - b.x0);
  return {
    page: (sorted[0] as Line).page,
    ...boxAround(sorted),
    text: sorted.map((piece) => piece.text).join(' '),
    words: sorted.flatMap((piece) => piece.words),
    fontSize: Math.max(...sorted.map((piece) => piece.fontSize)),
    method: sorted.some((piece) => piece.method === 'ocr') ? 'ocr' : 'text',
    confidence: Math.min(...sorted.map((piece) => piece.confidence)),
  };
}
