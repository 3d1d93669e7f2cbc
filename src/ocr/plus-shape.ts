import { cropGrey, type Grey } from './grey.js';
import { cropToInk } from './ink-box.js';
import { firstGap, rowsOf } from './minus-shape.js';

/** A plus is this high, in heights of the digits behind it, and begins so far below their tops, … */
const LOWEST = 0.3;
const HIGHEST = 0.8;
const LOWER = 0.1;
/** … nearly as wide as high, … */
const NARROWEST = 0.7;
const WIDEST = 1.4;
/** … and its two bars, of which this share is left, cross in the middle to within that share of its size. */
const BAR = 0.75;
const OFF_MIDDLE = 0.2;
/** No more than this share of its ink lies in the corners between its bars: a 4 has its slant in one of them. */
const MOST_IN_CORNERS = 0.1;

/** What stands behind a plus, where the first ink of a picture is one apart from the rest; undefined where it is none. */
export function behindPlus(picture: Grey): Grey | undefined {
  const ink = cropToInk(picture);
  const gap = ink && firstGap(ink);
  if (ink === undefined || gap === undefined) return undefined;
  const { top, bottom } = rowsOf(ink, gap);
  const digit = tallestBehind(ink, gap);
  const share = (bottom - top) / (digit.bottom - digit.top);
  const lower = (top - digit.top) / (digit.bottom - digit.top);
  if (share < LOWEST || share > HIGHEST || lower < LOWER) return undefined;
  if (!isPlus(cropGrey(ink, { left: 0, right: gap, top, bottom }))) return undefined;
  const { width: right, height } = picture;
  return cropGrey(picture, { left: ink.left + gap, right, top: 0, bottom: height });
}

/** From which row to which row the tallest sign reaches from a column on: a comma reaches lower than digits. */
function tallestBehind(ink: Grey, from: number): { top: number; bottom: number } {
  let tallest = { top: 0, bottom: 0 };
  for (let left = from; left < ink.width; ) {
    const rest = cropGrey(ink, { left, right: ink.width, top: 0, bottom: ink.height });
    const width = Math.max(1, firstGap(rest) ?? rest.width);
    const rows = rowsOf(rest, width);
    if (rows.bottom - rows.top > tallest.bottom - tallest.top) tallest = rows;
    left += width;
  }
  return tallest;
}

function isPlus({ width, height, data }: Grey): boolean {
  if (width < NARROWEST * height || width > WIDEST * height) return false;
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  data.forEach((dark, i) => {
    rows[Math.floor(i / width)]! += dark;
    columns[i % width]! += dark;
  });
  const level = fullest(rows);
  const upright = fullest(columns);
  if (!isBar(rows, level, width) || !isBar(columns, upright, height)) return false;
  let all = 0;
  let corners = 0;
  data.forEach((dark, i) => {
    all += dark;
    const [x, y] = [i % width, Math.floor(i / width)];
    const offLevel = Math.abs(y - level) / height;
    const offUpright = Math.abs(x - upright) / width;
    if (offLevel > OFF_MIDDLE && offUpright > OFF_MIDDLE) corners += dark;
  });
  return corners <= MOST_IN_CORNERS * all;
}

const fullest = (counts: Uint32Array): number => counts.indexOf(Math.max(...counts));

/** Whether the fullest row or column is a bar in the middle of so many others, `length` pixels long. */
const isBar = (counts: Uint32Array, at: number, length: number): boolean =>
  (counts[at] as number) >= BAR * length &&
  Math.abs((at + 0.5) / counts.length - 0.5) <= OFF_MIDDLE;
