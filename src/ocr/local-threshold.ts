import type { Grey, Mask } from './grey.js';

/** Side of the window whose mean a pixel is compared with, inches: wider than any character. */
const WINDOW = 0.25;
/** Ink is darker than the mean around it by this share of the mean. */
const DARKER = 0.07;
/** Ink is darker than the mean by at least so many levels of the noise of the paper. */
const NOISE_LEVELS = 4;
/** Ink lies at least this share of the way from the paper to the darkest ink, so that shaded cells stay paper. */
const LEAST_CONTRAST = 0.2;
/** Share of the pixels of a page that are surely its darkest ink. */
const DARKEST_SHARE = 0.003;

/**
 * Tells ink from paper by the mean of the surroundings, which follows uneven light and grey paper.
 * The mean is taken only where a pixel may be ink at all, from sums over all that is above and to
 * the left (Crow's summed-area table, 1984), of which no more rows are kept than a window needs.
 */
export function greyToInk(grey: Grey, dpi: number): Mask {
  const { width, height, data } = grey;
  const radius = Math.max(4, Math.round((WINDOW * dpi) / 2));
  const ink = new Uint8Array(data.length);
  const paper = findPaper(grey);
  const ceiling = Math.ceil(paper.level - (paper.level - paper.darkest) * LEAST_CONTRAST);
  const margin = paper.noise * NOISE_LEVELS;
  const sums = makeSums(width, 2 * radius + 2);
  for (let y = -radius; y < height; y++) {
    if (y + radius < height) addRow(sums, data, y + radius);
    if (y < 0) continue;
    const top = Math.max(0, y - radius) - 1;
    const bottom = Math.min(height - 1, y + radius);
    thresholdRow(data, ink, y * width, {
      above: sumsOf(sums, top),
      below: sumsOf(sums, bottom),
      rows: bottom - top,
      radius,
      ceiling,
      margin,
    });
  }
  return { width, height, data: ink };
}

/** The last rows of a summed-area table: sums wrap at 2^32, which their differences survive. */
interface Sums {
  /** Of a row before the first. */
  none: Int32Array;
  /** Row y is at y modulo their number; `[x]` is the sum of all pixels before x down to that row. */
  rows: Int32Array[];
}

function makeSums(width: number, rows: number): Sums {
  const row = (): Int32Array => new Int32Array(width + 1);
  return { none: row(), rows: Array.from({ length: rows }, row) };
}

function sumsOf({ none, rows }: Sums, y: number): Int32Array {
  return y < 0 ? none : (rows[y % rows.length] as Int32Array);
}

function addRow(sums: Sums, data: Uint8Array, y: number): void {
  const above = sumsOf(sums, y - 1);
  const here = sumsOf(sums, y);
  const end = here.length - 1;
  let sum = 0;
  for (let x = 0, i = y * end; x < end; x++, i++) {
    sum += data[i] as number;
    here[x + 1] = ((above[x + 1] as number) + sum) | 0;
  }
}

interface RowWindow {
  /** Sums down to the row before the window, and to its last one. */
  above: Int32Array;
  below: Int32Array;
  rows: number;
  radius: number;
  ceiling: number;
  margin: number;
}

function thresholdRow(
  data: Uint8Array,
  ink: Uint8Array,
  from: number,
  { above, below, rows, radius, ceiling, margin }: RowWindow,
): void {
  const width = below.length - 1;
  for (let x = 0; x < width; x++) {
    const value = data[from + x] as number;
    if (value >= ceiling) continue;
    const first = Math.max(0, x - radius);
    const end = Math.min(width, x + radius + 1);
    const left = ((below[first] as number) - (above[first] as number)) | 0;
    const sum = ((below[end] as number) - (above[end] as number) - left) | 0;
    const mean = sum / ((end - first) * rows);
    if (value < mean * (1 - DARKER) && value < mean - margin) ink[from + x] = 1;
  }
}

interface Paper {
  /** The most frequent light level. */
  level: number;
  /** Level of the darkest ink. */
  darkest: number;
  /** Standard deviation of the paper from pixel to pixel. */
  noise: number;
}

/** What the paper and the ink of a page look like. */
export function findPaper(grey: Grey): Paper {
  const { data } = grey;
  const levels = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 7) levels[data[i] as number]!++;
  const level = brightPeak(levels);
  return { level, darkest: darkestInk(levels, data.length / 7), noise: paperNoise(grey, level) };
}

function brightPeak(levels: Uint32Array): number {
  let level = 255;
  for (let v = 255, most = 0; v >= 96; v--) {
    if ((levels[v] as number) > most) {
      most = levels[v] as number;
      level = v;
    }
  }
  return level;
}

function darkestInk(levels: Uint32Array, count: number): number {
  let v = 0;
  for (let seen = levels[0] as number; seen < count * DARKEST_SHARE && v < 255; ) {
    seen += levels[++v] as number;
  }
  return v;
}

/** From the mean distance of two neighbours on paper, which is 2σ/√π for normal noise. */
function paperNoise({ data }: Grey, level: number): number {
  let total = 0;
  let count = 0;
  for (let i = 1; i < data.length; i += 97) {
    const value = data[i] as number;
    const left = data[i - 1] as number;
    if (Math.abs(value - level) > 40 || Math.abs(left - level) > 40) continue;
    total += Math.abs(value - left);
    count++;
  }
  return count === 0 ? 0 : ((total / count) * Math.sqrt(Math.PI)) / 2;
}
