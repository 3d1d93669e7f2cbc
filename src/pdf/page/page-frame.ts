import type { Matrix } from '../../geometry/matrix.js';

/** The visible part of a page and how it is turned for reading. */
export interface PageFrame {
  /** Points, after /Rotate. */
  width: number;
  height: number;
  /** From PDF user space to points from the visible page's top left corner. */
  toPage: Matrix;
}

/** A rectangle in PDF user space, y upwards. */
export interface UserBox {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** The frame of a page with the given visible box and /Rotate (any multiple of 90, clockwise). */
export function pageFrame(box: UserBox, rotate: number): PageFrame {
  const { left, bottom, right, top } = box;
  const w = right - left;
  const h = top - bottom;
  switch ((((Math.round(rotate / 90) * 90) % 360) + 360) % 360) {
    case 90:
      return { width: h, height: w, toPage: [0, 1, 1, 0, -bottom, -left] };
    case 180:
      return { width: w, height: h, toPage: [-1, 0, 0, 1, right, -bottom] };
    case 270:
      return { width: h, height: w, toPage: [0, -1, -1, 0, top, right] };
    default:
      return { width: w, height: h, toPage: [1, 0, 0, -1, -left, top] };
  }
}
