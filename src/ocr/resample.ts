import type { Grey } from './grey.js';

/**
 * A picture at another size. Each target pixel is the mean of the source under a tent filter, as
 * wide as the scale makes it: linear interpolation when growing, averaging when shrinking.
 */
export function resample(grey: Grey, width: number, height: number): Grey {
  if (width === grey.width && height === grey.height) return grey;
  const across = tentWeights(grey.width, width);
  const down = tentWeights(grey.height, height);
  const rows = new Float32Array(width * grey.height);
  for (let y = 0; y < grey.height; y++) {
    for (let x = 0; x < width; x++) {
      const { first, weights } = across[x] as Tent;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        sum += (grey.data[y * grey.width + first + k] as number) * (weights[k] as number);
      }
      rows[y * width + x] = sum;
    }
  }
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const { first, weights } = down[y] as Tent;
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let k = 0; k < weights.length; k++) {
        sum += (rows[(first + k) * width + x] as number) * (weights[k] as number);
      }
      data[y * width + x] = sum;
    }
  }
  return { width, height, data };
}

interface Tent {
  first: number;
  weights: number[];
}

function tentWeights(from: number, to: number): Tent[] {
  const scale = from / to;
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const weights: number[] = [];
    for (let k = first; k <= last; k++) weights.push(1 - Math.abs(k - centre) / reach + 1e-6);
    const total = weights.reduce((a, b) => a + b, 0);
    return { first, weights: weights.map((w) => w / total) };
  });
}

/** The picture on a larger sheet of paper, at (left, top). */
export function padGrey(
  grey: Grey,
  sheet: { width: number; height: number; left: number; top: number },
  paper = 255,
): Grey {
  const data = new Uint8Array(sheet.width * sheet.height).fill(paper);
  for (let y = 0; y < grey.height; y++) {
    const row = grey.data.subarray(y * grey.width, (y + 1) * grey.width);
    data.set(row, (sheet.top + y) * sheet.width + sheet.left);
  }
  return { width: sheet.width, height: sheet.height, data };
}
