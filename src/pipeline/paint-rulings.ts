import type { Box } from '../model/box.js';
import type { Raster, Ruling } from '../model/page.js';

/** Thinnest stroke that the reader of pictures takes for a ruling, in pixels. */
const THINNEST = 2;
const POINTS_PER_INCH = 72;

/**
 * Draws the page's own rulings over a picture that was rendered from it, solid and black: a page
 * whose letters cannot be trusted still knows its strokes, and dashed, pale and hairline ones are
 * hard to find in pixels. Changes the raster.
 *
 * @param box the part of the page that the raster covers, in points
 */
export function paintRulings(
  raster: Raster,
  rulings: readonly Ruling[],
  box: Box,
  dpi: number,
): void {
  const scale = dpi / POINTS_PER_INCH;
  for (const ruling of rulings) {
    const level = ruling.orientation === 'horizontal';
    const [left, right] = extent(ruling.x0 - box.x0, ruling.x1 - box.x0, scale, level);
    const [top, bottom] = extent(ruling.top - box.top, ruling.bottom - box.top, scale, !level);
    fillBlack(raster, left, top, right, bottom);
  }
}

/** Pixels from the first to behind the last; across the stroke at least the thinnest that is found. */
function extent(from: number, to: number, scale: number, along: boolean): [number, number] {
  const start = Math.round(from * scale);
  const end = Math.round(to * scale);
  return [start, Math.max(end, start + (along ? 1 : THINNEST))];
}

function fillBlack(raster: Raster, x0: number, top: number, x1: number, bottom: number): void {
  const { width, height, channels, data } = raster;
  const first = Math.max(0, x0);
  const last = Math.min(width, x1);
  if (first >= last) return;
  const colours = Math.min(channels, 3);
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    if (colours === channels) {
      data.fill(0, (y * width + first) * channels, (y * width + last) * channels);
      continue;
    }
    for (let x = first; x < last; x += 1) {
      const at = (y * width + x) * channels;
      data.fill(0, at, at + colours);
    }
  }
}
