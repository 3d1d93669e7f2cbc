import type { Matrix } from '../../geometry/matrix.js';
import { boxOfPoints } from './clip.js';
import type { Subpath } from './painted-page.js';

/** Coordinates (points) beyond this are no part of any page; PDF's own limit is 14,400. */
const FARTHEST = 1e6;

/** Corners this near (points) to a side of the box lie on it. */
const ON_SIDE = 0.1;

/** Collects the figures of one path in page coordinates, whichever reader walks along it. */
export class PathTracer {
  readonly subpaths: Subpath[] = [];
  private current: Subpath | undefined;
  private readonly matrix: Matrix;

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  moveTo(x: number, y: number): void {
    this.current = { points: [], curved: undefined, closed: false };
    this.subpaths.push(this.current);
    this.push(x, y, false);
  }

  lineTo(x: number, y: number): void {
    if (this.current?.closed) this.reopen();
    this.push(x, y, false);
  }

  /** A curve to x, y; its way there does not matter, a curve is no ruling. */
  curveTo(x: number, y: number): void {
    if (this.current?.closed) this.reopen();
    this.push(x, y, true);
  }

  close(): void {
    if (this.current) this.current.closed = true;
  }

  /** After closing, drawing goes on from the figure's first point. */
  private reopen(): void {
    const [x, y] = this.current?.points ?? [];
    this.current = { points: [], curved: undefined, closed: false };
    this.subpaths.push(this.current);
    if (x !== undefined && y !== undefined) this.current.points.push(x, y);
  }

  private push(x: number, y: number, curved: boolean): void {
    const [a, b, c, d, e, f] = this.matrix;
    const px = a * x + c * y + e;
    const py = b * x + d * y + f;
    if (!(Math.abs(px) < FARTHEST && Math.abs(py) < FARTHEST)) return;
    const subpath = this.current;
    if (!subpath) return;
    if (curved) (subpath.curved ??= new Set()).add(subpath.points.length / 2);
    subpath.points.push(px, py);
  }
}

/** True for four straight sides, level and upright, in whatever order they were drawn. */
export function isRectangle({ points, curved }: Subpath): boolean {
  if (curved || points.length < 8 || points.length > 10) return false;
  if (points.length === 10 && !isSamePoint(points, 0, 8)) return false;
  const box = boxOfPoints(points);
  for (let i = 0; i < 8; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    if (!isNear(x, box.x0) && !isNear(x, box.x1)) return false;
    if (!isNear(y, box.top) && !isNear(y, box.bottom)) return false;
    const nextX = points[(i + 2) % 8] as number;
    const nextY = points[(i + 3) % 8] as number;
    if (!isNear(x, nextX) && !isNear(y, nextY)) return false;
  }
  return true;
}

function isSamePoint(points: readonly number[], i: number, j: number): boolean {
  return (
    isNear(points[i] as number, points[j] as number) &&
    isNear(points[i + 1] as number, points[j + 1] as number)
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ON_SIDE;
}
