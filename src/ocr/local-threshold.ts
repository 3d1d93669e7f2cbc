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
 * The mean is taken with a box filter from running column sums, one pass over the picture, and only
 * where a pixel may be ink at all.
 */
export function greyToInk(grey: Grey, dpi: number): Mask {
  const { width, height, data } = grey;
  const radius = Math.max(4, Math.round((WINDOW * dpi) / 2));
  const ink = new Uint8Array(data.length);
  const paper = findPaper(grey);
  const ceiling = paper.level - (paper.level - paper.darkest) * LEAST_CONTRAST;
  const margin = paper.noise * NOISE_LEVELS;
  const columns = new Int32Array(width);
  const sums = new Uint32Array(width + 1);
  for (let y = 0; y < Math.min(radius, height); y++) addRow(columns, data, y * width, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(columns, data, (y + radius) * width, 1);
    if (y - radius - 1 >= 0) addRow(columns, data, (y - radius - 1) * width, -1);
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    sumUp(columns, sums);
    thresholdRow(data, ink, y * width, sums, { radius, rows, ceiling, margin });
  }
  return { width, height, data: ink };
}

function addRow(columns: Int32Array, data: Uint8Array, from: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) {
    columns[x] = (columns[x] as number) + sign * (data[from + x] as number);
  }
}

/** `sums[x]` becomes the sum of all columns before x. */
function sumUp(columns: Int32Array, sums: Uint32Array): void {
  let sum = 0;
  for (let x = 0; x < columns.length; x++) {
    sum += columns[x] as number;
    sums[x + 1] = sum;
  }
}

interface RowWindow {
  radius: number;
  rows: number;
  ceiling: number;
  margin: number;
}

function thresholdRow(
  data: Uint8Array,
  ink: Uint8Array,
  from: number,
  sums: Uint32Array,
  { radius, rows, ceiling, margin }: RowWindow,
): void {
  const width = sums.length - 1;
  for (let x = 0; x < width; x++) {
    const value = data[from + x] as number;
    if (value >= ceiling) continue;
    const first = Math.max(0, x - radius);
    const end = Math.min(width, x + radius + 1);
    const sum = (sums[end] as number) - (sums[first] as number);
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
