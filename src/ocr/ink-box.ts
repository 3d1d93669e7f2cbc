import type { Grey } from './grey.js';

/** Darker is ink, faint strokes included: the contrast of pictures of lines is stretched to the full range. */
const INK = 176;

/** The ink of a picture in its own box, 1 where it is dark, and where that begins in the picture. */
export interface InkBox extends Grey {
  left: number;
  top: number;
}

/** The ink of a picture in its own box; undefined where there is none. */
export function cropToInk({ width, height, data }: Grey): InkBox | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] as number) >= INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right <= left) return undefined;
  const mask = new Uint8Array((right - left) * (bottom - top));
  let i = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) mask[i++] = (data[y * width + x] as number) < INK ? 1 : 0;
  }
  return { left, top, width: right - left, height: bottom - top, data: mask };
}
