import type { Grey } from './grey.js';

/** Paper shows where a turned picture has no pixel of its own. */
const PAPER = 255;

/** Quarter turns, clockwise. */
export type Quarter = 0 | 90 | 180 | 270;

/** The picture turned clockwise by quarters. */
export function rotateQuarter(grey: Grey, degrees: Quarter): Grey {
  if (degrees === 0) return grey;
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) out[i] = data[j] as number;
    return { width, height, data: out };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[to] = data[y * width + x] as number;
    }
  }
  return { width: height, height: width, data: out };
}

/** Places in the picture are whole numbers of parts of a pixel, so many bits of them, and as few as a wide picture leaves. */
const PART_BITS = 16;
const PLACE_BITS = 30;
/** The bits of them that weigh neighbouring pixels. */
const WEIGHT_BITS = 8;

/** The picture turned clockwise about its centre by a small angle (degrees), same size, bilinear. */
export function rotateFine(grey: Grey, degrees: number): Grey {
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length).fill(PAPER);
  const sizeBits = 32 - Math.clz32(Math.max(width, height));
  const bits = Math.max(WEIGHT_BITS, Math.min(PART_BITS, PLACE_BITS - sizeBits));
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const toParts = (pixels: number): number => Math.round(pixels * 2 ** bits);
  const cx = (width - 1) / 2;
  const cy = (height - 1) / 2;
  const step = { x: toParts(cos), y: toParts(-sin) };
  for (let y = 0; y < height; y++) {
    const start = {
      x: toParts(cx - cx * cos + (y - cy) * sin),
      y: toParts(cy + cx * sin + (y - cy) * cos),
    };
    rotateRow(
      { width, height, data },
      bits,
      { start, step },
      out.subarray(y * width, (y + 1) * width),
    );
  }
  return { width, height, data: out };
}

/** Where a row's first pixel lies in the picture, and how far each next one, in parts of a pixel. */
interface Walk {
  start: { x: number; y: number };
  step: { x: number; y: number };
}

/** Mixes the four neighbours of each place of a row that has four. Changes `row`. */
function rotateRow(
  { width, height, data }: Grey,
  bits: number,
  { start, step }: Walk,
  row: Uint8Array,
): void {
  const endX = (width - 1) << bits;
  const endY = (height - 1) << bits;
  const shift = bits - WEIGHT_BITS;
  const most = (1 << WEIGHT_BITS) - 1;
  const [stepX, stepY] = [step.x | 0, step.y | 0];
  let x = start.x | 0;
  let y = start.y | 0;
  for (let to = 0; to < row.length; to++, x = (x + stepX) | 0, y = (y + stepY) | 0) {
    if (x < 0 || y < 0 || x >= endX || y >= endY) continue;
    const p = (Math.imul(y >> bits, width) + (x >> bits)) | 0;
    const here = data[p] as number;
    const beside = data[p + 1] as number;
    const below = data[p + width] as number;
    const across = data[p + width + 1] as number;
    // Plain paper and plain ink need no mixing.
    if (here === beside && here === below && here === across) {
      row[to] = here;
      continue;
    }
    const weightX = (x >> shift) & most;
    const weightY = (y >> shift) & most;
    const upper = (here << WEIGHT_BITS) + Math.imul(beside - here, weightX);
    const lower = (below << WEIGHT_BITS) + Math.imul(across - below, weightX);
    const sum = (upper << WEIGHT_BITS) + Math.imul(lower - upper, weightY);
    row[to] = (sum + (1 << (2 * WEIGHT_BITS - 1))) >> (2 * WEIGHT_BITS);
  }
}
