import type { PathTracer } from '../page/path-tracer.js';

/** pdf.js' drawing steps within a path; each is followed by its coordinates. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const QUADRATIC_TO = 3;
const CLOSE = 4;

/** Follows the path that a constructPath operator carries as one flat list of steps and coordinates. */
export function tracePath(data: ArrayLike<number>, tracer: PathTracer): void {
  const at = (index: number): number => data[index] ?? Number.NaN;
  let i = 0;
  while (i < data.length) {
    switch (data[i++]) {
      case MOVE_TO:
        tracer.moveTo(at(i), at(i + 1));
        i += 2;
        break;
      case LINE_TO:
        tracer.lineTo(at(i), at(i + 1));
        i += 2;
        break;
      case CURVE_TO:
        tracer.curveTo(at(i + 4), at(i + 5));
        i += 6;
        break;
      case QUADRATIC_TO:
        tracer.curveTo(at(i + 2), at(i + 3));
        i += 4;
        break;
      case CLOSE:
        tracer.close();
        break;
      default:
        return;
    }
  }
}
