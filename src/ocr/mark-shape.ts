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

/** The top of a slash is at the right, its foot at the left, with nothing opposite. */
function startsRight(ink: Mask, box: InkLineBox): boolean {
  const third = Math.max(1, Math.floor((box.bottom - box.top) / 4));
  const middle = (box.left + box.right) / 2;
  const inkOn = (from: number, to: number, left: boolean): boolean => {
    for (let y = from; y < to; y++) {
      for (let x = box.left; x < box.right; x++) {
        const onLeft = x + 0.5 < middle;
        if (onLeft === left && ink.data[y * ink.width + x] === 1) return true;
      }
    }
    return false;
  };
  return !inkOn(box.top, box.top + third, true) && !inkOn(box.bottom - third, box.bottom, false);
}
