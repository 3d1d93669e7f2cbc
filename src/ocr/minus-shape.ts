import type { Grey } from './grey.js';
import { cropToInk } from './ink-box.js';

/** A minus is no higher than this share of the ink, … */
const HIGHEST = 0.3;
/** … this many times as wide as high, … */
const FLATNESS = 1.6;
/** … at least this share of the ink's height wide, and stands in the middle to within this share. */
const NARROWEST = 0.2;
const OFF_MIDDLE = 0.2;

/** Whether the first ink of a picture is a flat stroke at mid-height, apart from what follows: a minus and no speck. */
export function startsWithMinus(picture: Grey): boolean {
  const ink = cropToInk(picture);
  if (ink === undefined) return false;
  const width = firstGap(ink);
  if (width === undefined) return false;
  const { top, bottom } = rowsOf(ink, width);
  const high = bottom - top;
  const middle = (top + bottom) / 2 / ink.height;
  return (
    high <= HIGHEST * ink.height &&
    width >= Math.max(FLATNESS * high, NARROWEST * ink.height) &&
    Math.abs(middle - 0.5) <= OFF_MIDDLE
  );
}

/** The first column without ink; undefined where none parts the ink. */
export function firstGap({ width, height, data }: Grey): number | undefined {
  for (let x = 1; x < width; x++) {
    let empty = true;
    for (let y = 0; y < height && empty; y++) empty = data[y * width + x] === 0;
    if (empty) return x;
  }
  return undefined;
}

/** From which row to which row there is ink in the first columns. */
export function rowsOf(
  { width, height, data }: Grey,
  columns: number,
): { top: number; bottom: number } {
  let [top, bottom] = [height, 0];
  for (let y = 0; y < height; y++) {
    if (!data.subarray(y * width, y * width + columns).includes(1)) continue;
    top = Math.min(top, y);
    bottom = y + 1;
  }
  return { top, bottom };
}
