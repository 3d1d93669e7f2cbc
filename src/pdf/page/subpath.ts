import type { Box } from '../../model/box.js';

/** Corners this near (points) to a side of the box lie on it. */
const ON_SIDE = 0.1;

/** One figure of a path, in page coordinates; its box grows with its points. */
export class Subpath implements Box {
  x0 = Infinity;
  top = Infinity;
  x1 = -Infinity;
  bottom = -Infinity;
  /** x, y, x, y …; of a curve only its end. */
  readonly points: number[] = [];
  /** Numbers (from 0) of the points that a curve leads to; undefined where all is straight. */
  curved: Set<number> | undefined;
  closed = false;

  add(x: number, y: number): void {
    this.points.push(x, y);
    if (x < this.x0) this.x0 = x;
    if (x > this.x1) this.x1 = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }

  addCurve(x: number, y: number): void {
    this.curved ??= new Set();
    this.curved.add(this.points.length / 2);
    this.add(x, y);
  }

  /** The smaller side of the box. */
  get thickness(): number {
    return Math.min(this.x1 - this.x0, this.bottom - this.top);
  }

  /** True for four straight sides, level and upright, in whatever order they were drawn. */
  get isRectangle(): boolean {
    const { points } = this;
    if (this.curved || points.length < 8 || points.length > 10) return false;
    if (points.length === 10 && !this.isNear(0, 8)) return false;
    for (let i = 0; i < 8; i += 2) {
      if (!this.isCorner(i) || !this.isSide(i, (i + 2) % 8)) return false;
    }
    return true;
  }

  private isCorner(i: number): boolean {
    const x = this.points[i] as number;
    const y = this.points[i + 1] as number;
    return (
      (x - this.x0 <= ON_SIDE || this.x1 - x <= ON_SIDE) &&
      (y - this.top <= ON_SIDE || this.bottom - y <= ON_SIDE)
    );
  }

  /** True where the points at these places stand on one level or upright line. */
  private isSide(i: number, j: number): boolean {
    return this.distanceX(i, j) <= ON_SIDE || this.distanceY(i, j) <= ON_SIDE;
  }

  private isNear(i: number, j: number): boolean {
    return this.distanceX(i, j) <= ON_SIDE && this.distanceY(i, j) <= ON_SIDE;
  }

  private distanceX(i: number, j: number): number {
    return Math.abs((this.points[i] as number) - (this.points[j] as number));
  }

  private distanceY(i: number, j: number): number {
    return Math.abs((this.points[i + 1] as number) - (this.points[j + 1] as number));
  }
}
