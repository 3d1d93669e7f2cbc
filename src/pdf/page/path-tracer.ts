import type { Matrix } from '../../geometry/matrix.js';
import { Subpath } from './subpath.js';

/** Coordinates (points) beyond this are no part of any page; PDF's own limit is 14,400. */
const FARTHEST = 1e6;

/** Collects the figures of one path in page coordinates, whichever reader walks along it. */
export class PathTracer {
  readonly subpaths: Subpath[] = [];
  private current: Subpath | undefined;
  private readonly matrix: Matrix;

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  moveTo(x: number, y: number): void {
    this.start();
    this.push(x, y, false);
  }

  lineTo(x: number, y: number): void {
    this.reopen();
    this.push(x, y, false);
  }

  /** A curve to x, y; its way there does not matter, a curve is no ruling. */
  curveTo(x: number, y: number): void {
    this.reopen();
    this.push(x, y, true);
  }

  close(): void {
    if (this.current) this.current.closed = true;
  }

  private start(): void {
    this.current = new Subpath();
    this.subpaths.push(this.current);
  }

  /** After closing, drawing goes on from the figure's first point. */
  private reopen(): void {
    const closed = this.current;
    if (!closed?.closed) return;
    this.start();
    this.current?.add(closed.points[0] as number, closed.points[1] as number);
  }

  private push(x: number, y: number, curved: boolean): void {
    const subpath = this.current;
    if (!subpath) return;
    const [a, b, c, d, e, f] = this.matrix;
    const px = a * x + c * y + e;
    const py = b * x + d * y + f;
    if (!(Math.abs(px) < FARTHEST && Math.abs(py) < FARTHEST)) this.drop();
    else if (curved) subpath.addCurve(px, py);
    else subpath.add(px, py);
  }

  /** A figure with a point that is nowhere is no figure. */
  private drop(): void {
    this.subpaths.pop();
    this.current = undefined;
  }
}
