import type { Box } from '../model/box.js';
import type { PixelBox } from './grey.js';
import type { Quarter } from './rotate.js';

/** Places of a straightened picture on the page, in points. */
export interface PageFrame {
  /** Size of the page as it stands upright. */
  width: number;
  height: number;
  toX: (pixel: number) => number;
  toY: (pixel: number) => number;
}

/** A page and the part of it that a picture covers, points. */
export interface PagePlace {
  width: number;
  height: number;
  box: Box;
}

/** The place as it is after the page was turned clockwise by quarters. */
export function turnPlace({ width, height, box }: PagePlace, quarter: Quarter): PagePlace {
  const { x0, top, x1, bottom } = box;
  switch (quarter) {
    case 0:
      return { width, height, box };
    case 90:
      return {
        width: height,
        height: width,
        box: { x0: height - bottom, top: x0, x1: height - top, bottom: x1 },
      };
    case 180:
      return {
        width,
        height,
        box: { x0: width - x1, top: height - bottom, x1: width - x0, bottom: height - top },
      };
    case 270:
      return {
        width: height,
        height: width,
        box: { x0: top, top: width - x1, x1: bottom, bottom: width - x0 },
      };
  }
}

/** How pixels of a picture map to points of the page it lies on; both as they stand upright. */
export function makeFrame(
  { width, height, box }: PagePlace,
  picture: { width: number; height: number },
): PageFrame {
  const across = (box.x1 - box.x0) / picture.width;
  const down = (box.bottom - box.top) / picture.height;
  return {
    width,
    height,
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
