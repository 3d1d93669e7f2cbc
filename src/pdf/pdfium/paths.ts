import type { Box } from '../../model/box.js';
import { concatMatrices, type Matrix, scaleOf } from '../../geometry/matrix.js';
import { boxAround } from '../../geometry/box.js';
import { intersectBoxes } from '../page/clip.js';
import type { PaintedPath } from '../page/painted-page.js';
import { PathTracer } from '../page/path-tracer.js';
import type { Engine } from './engine.js';
import { fillOf, strokeOf } from './object-paint.js';
import { objectMatrix, type PageObject } from './page-objects.js';

/** FPDF_SEGMENT_* of fpdf_edit.h; a curve is three segments of the last kind. */
const LINE_TO = 0;
const BEZIER_TO = 1;
const MOVE_TO = 2;
const POINTS_PER_CURVE = 3;

/** A path with more segments than this is a drawing or a map, not borders; it is not followed further. */
const MOST_SEGMENTS = 50_000;

/** Reads one path object; undefined where it paints nothing. */
export function readPath(engine: Engine, object: PageObject): PaintedPath | undefined {
  const { api, scratch } = engine;
  const { handle } = object;
  if (!api.FPDFPath_GetDrawMode(handle, scratch, scratch + 4)) return undefined;
  const filled = engine.uint32(0) !== 0;
  const stroked = engine.uint32(1) !== 0;
  if (!filled && !stroked) return undefined;
  const matrix = concatMatrices(objectMatrix(engine, handle), object.toPage);
  const fill = filled ? fillOf(engine, handle) : undefined;
  const stroke = stroked
    ? { ...strokeOf(engine, handle), width: strokeWidth(engine, handle, matrix) }
    : undefined;
  const tracer = new PathTracer(matrix);
  const count = Math.min(api.FPDFPath_CountSegments(handle), MOST_SEGMENTS);
  traceSegments(engine, tracer, count, (i) => api.FPDFPath_GetPathSegment(handle, i));
  return {
    order: object.order,
    clip: object.clip,
    subpaths: tracer.subpaths,
    opaque: !api.FPDFPageObj_HasTransparency(handle),
    fill,
    stroke,
  };
}

function strokeWidth(engine: Engine, handle: number, matrix: Matrix): number {
  if (!engine.api.FPDFPageObj_GetStrokeWidth(handle, engine.scratch)) return 0;
  return engine.float32(0) * scaleOf(matrix);
}

function traceSegments(
  engine: Engine,
  tracer: PathTracer,
  count: number,
  segmentAt: (index: number) => number,
): void {
  const { api, scratch } = engine;
  let inCurve = 0;
  for (let i = 0; i < count; i++) {
    const segment = segmentAt(i);
    if (segment === 0 || !api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
    const x = engine.float32(0);
    const y = engine.float32(1);
    const type = api.FPDFPathSegment_GetType(segment);
    if (type === MOVE_TO) tracer.moveTo(x, y);
    else if (type === LINE_TO) tracer.lineTo(x, y);
    else if (type === BEZIER_TO && ++inCurve % POINTS_PER_CURVE === 0) tracer.curveTo(x, y);
    if (api.FPDFPathSegment_GetClose(segment)) tracer.close();
  }
}

/** Reads clip paths as boxes, remembering those that objects share. */
export class ClipReader {
  private readonly engine: Engine;
  private readonly known = new Map<number, Box>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The box that clips an object, inside the clip of what holds it. */
  clipOf(handle: number, toPage: Matrix, around: Box): Box {
    const { api } = this.engine;
    const clip = api.FPDFPageObj_GetClipPath(handle);
    const count = clip === 0 ? 0 : api.FPDFClipPath_CountPaths(clip);
    let box = around;
    for (let i = 0; i < count; i++) box = intersectBoxes(box, this.boxOfPath(clip, i, toPage));
    return box;
  }

  private boxOfPath(clip: number, index: number, toPage: Matrix): Box {
    const { api } = this.engine;
    const key = api.FPDFClipPath_GetPathSegment(clip, index, 0);
    const known = this.known.get(key);
    if (known) return known;
    const tracer = new PathTracer(toPage);
    const count = Math.min(api.FPDFClipPath_CountPathSegments(clip, index), MOST_SEGMENTS);
    traceSegments(this.engine, tracer, count, (i) =>
      api.FPDFClipPath_GetPathSegment(clip, index, i),
    );
    const box = boxAround(tracer.subpaths);
    this.known.set(key, box);
    return box;
  }
}
