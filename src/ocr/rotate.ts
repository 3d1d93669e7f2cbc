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

/** The picture turned clockwise about its centre by a small angle (degrees), same size, bilinear. */
export function rotateFine(grey: Grey, degrees: number): Grey {
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length).fill(PAPER);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cx = (width - 1) / 2;
  const cy = (height - 1) / 2;
  for (let y = 0; y < height; y++) {
    let sx = cx + (0 - cx) * cos + (y - cy) * sin;
    let sy = cy - (0 - cx) * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, sx += cos, sy -= sin) {
      if (sx < 0 || sy < 0) continue;
      const ix = sx | 0;
      const iy = sy | 0;
      if (ix >= width - 1 || iy >= height - 1) continue;
      const p = iy * width + ix;
      const here = data[p] as number;
      const beside = data[p + 1] as number;
      const below = data[p + width] as number;
      const across = data[p + width + 1] as number;
      // Plain paper and plain ink need no mixing.
      if (here === beside && here === below && here === across) {
        out[y * width + x] = here;
        continue;
      }
      const fx = sx - ix;
      const upper = here + (beside - here) * fx;
      const lower = below + (across - below) * fx;
      out[y * width + x] = upper + (lower - upper) * (sy - iy) + 0.5;
    }
  }
  return { width, height, data: out };
}
