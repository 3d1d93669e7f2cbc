import type { Mask } from './grey.js';
import type { InkLineBox } from './ink-lines.js';

/** Ink smaller than this both ways is no writing, in ems. */
const SPOT = 0.3;
/** A dash is flatter than this, in ems, and at least this long. */
const DASH_HEIGHT = 0.25;
const DASH_LENGTH = 0.2;
/** A dash is this many times longer than high. */
const DASH_RATIO = 1.8;
/** From this length on a dash is the long one, in ems. */
const LONG_DASH = 0.8;
/** A slash leans by this much of its height, and this share of its ink lies along its diagonal. */
const SLASH_LEAN = 0.22;
const SLASH_INK = 0.95;
/** So much of the ink of its top quarter may stand left of its middle, and of its foot right of it: thick strokes reach over. */
const OPPOSITE = 0.2;

/**
 * Tells a mark that stands for nothing by its ink: a dash, a slash, or `''` for a spot. Undefined
 * where the ink may be characters.
 */
export function findMark(ink: Mask, line: InkLineBox, em: number): string | undefined {
  const width = line.right - line.left;
  const height = line.bottom - line.top;
  if (height <= DASH_HEIGHT * em && width >= DASH_LENGTH * em && width >= DASH_RATIO * height) {
    return width >= LONG_DASH * em ? '—' : '-';
  }
  if (width < SPOT * em && height < SPOT * em) return '';
  if (line.pieces.length === 1 && isSlash(ink, line)) return '/';
  return undefined;
}

/** Whether nearly all ink lies in a band along the rising diagonal of its box. */
function isSlash(ink: Mask, box: InkLineBox): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (width < SLASH_LEAN * height || width > 1.2 * height) return false;
  const band = Math.max(2, 0.16 * height);
  let along = 0;
  let all = 0;
  for (let y = box.top; y < box.bottom; y++) {
    const expected = box.right - ((y + 0.5 - box.top) / height) * width;
    for (let x = box.left; x < box.right; x++) {
      if (ink.data[y * ink.width + x] !== 1) continue;
      all++;
      if (Math.abs(x + 0.5 - expected) <= band) along++;
    }
  }
  return all > 0 && along >= SLASH_INK * all && startsRight(ink, box);
}

/** The top of a slash is at the right, its foot at the left, with next to nothing opposite. */
function startsRight(ink: Mask, box: InkLineBox): boolean {
  const quarter = Math.max(1, Math.floor((box.bottom - box.top) / 4));
  const middle = (box.left + box.right) / 2;
  const rightShare = (from: number, to: number): number => {
    let [right, all] = [0, 0];
    for (let y = from; y < to; y++) {
      for (let x = box.left; x < box.right; x++) {
        if (ink.data[y * ink.width + x] !== 1) continue;
        all++;
        if (x + 0.5 >= middle) right++;
      }
    }
    return all === 0 ? 0.5 : right / all;
  };
  return (
    rightShare(box.top, box.top + quarter) >= 1 - OPPOSITE &&
    rightShare(box.bottom - quarter, box.bottom) <= OPPOSITE
  );
}
