import type { Box } from '../model/box.js';
import type { PixelBox } from './grey.js';

/** Places of a straightened picture on the page, in points. */
export interface PageFrame {
  /** Size of the page as it stands upright. */
  width: number;
  height: number;
  toX: (pixel: number) => number;
  toY: (pixel: number) => number;
}

/** Where the picture lies on a page and how many pixels it has; all as the page stands upright. */
export function makeFrame(
  page: { width: number; height: number },
  box: Box,
  picture: { width: number; height: number },
): PageFrame {
  const across = (box.x1 - box.x0) / picture.width;
  const down = (box.bottom - box.top) / picture.height;
  return {
    ...page,
    toX: (pixel) => box.x0 + pixel * across,
    toY: (pixel) => box.top + pixel * down,
  };
}

/** A box in pixels as a box in points. */
export function toPoints(frame: PageFrame, box: PixelBox): Box {
  return {
    x0: frame.toX(box.left),
    top: frame.toY(box.top),
    x1: frame.toX(box.right),
    bottom: frame.toY(box.bottom),
  };
}
