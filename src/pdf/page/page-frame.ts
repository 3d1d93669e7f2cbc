import { concatMatrices, type Matrix, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { Lean } from '../../model/page.js';

/** The visible part of a page and how it is turned for reading. */
export interface PageFrame {
  /** The visible part in this frame; of a page made straight the box around it. */
  paper: Box;
  /** Only where the page leans and the frame is turned against it. */
  lean?: Lean;
  /** Points, after /Rotate. */
  width: number;
  height: number;
  /** From PDF user space to points from the visible page's top left corner, made straight. */
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
  const turned = (width: number, height: number, toPage: Matrix): PageFrame => ({
    width,
    height,
    toPage,
    paper: { x0: 0, top: 0, x1: width, bottom: height },
  });
  switch ((((Math.round(rotate / 90) * 90) % 360) + 360) % 360) {
    case 90:
      return turned(h, w, [0, 1, 1, 0, -bottom, -left]);
    case 180:
      return turned(w, h, [-1, 0, 0, 1, right, -bottom]);
    case 270:
      return turned(h, w, [0, -1, -1, 0, top, right]);
    default:
      return turned(w, h, [1, 0, 0, -1, -left, top]);
  }
}

/** The frame in which a page that leans by so many degrees clockwise is straight: turned about its middle. */
export function straightenedFrame(frame: PageFrame, degrees: number): PageFrame {
  const x = frame.width / 2;
  const y = frame.height / 2;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const turn: Matrix = [cos, -sin, sin, cos, x - x * cos - y * sin, y + x * sin - y * cos];
  const { x0, top, x1, bottom } = frame.paper;
  return {
    ...frame,
    toPage: concatMatrices(frame.toPage, turn),
    paper: transformRect(turn, x0, top, x1, bottom),
    lean: { degrees, x, y },
  };
}
