/**
 * A rectangle in points (1/72 inch) on the page as a reader sees it: after /Rotate and cropping,
 * origin at the page's top left corner, `top < bottom`, `x0 < x1`.
 */
export interface Box {
  x0: number;
  top: number;
  x1: number;
  bottom: number;
}
