import type { Box } from '../../model/box.js';
import type { Ruling } from '../../model/page.js';
import { type Backdrop, INVISIBLE_ALPHA, isPaperWhite } from './backdrop.js';
import { boxOfPoints, intersectBoxes, isBox } from './clip.js';
import type { Paint, PaintedImage, PaintedPage, PaintedPath, Subpath } from './painted-page.js';
import { isRectangle } from './path-tracer.js';

/** Strokes and filled bars up to this thickness (points) are rulings; thicker ones are areas. */
const THICKEST_RULING = 4;

/** A bar is a ruling when it is at least this many times as long as thick; else it is a dot. */
const SLENDERNESS = 2;

/** A line may lean by this much of its length, and by at most so many points, and still be level. */
const LEAN = 0.03;
const MOST_LEAN = 1;

/** More corners than this are a drawing (an outlined character), no bar. */
const MOST_CORNERS = 8;

/** A picture stretched into a line must be this long (points) to count as one. */
const SHORTEST_IMAGE_RULING = 8;

/** A piece of a ruling, before dashes and dots are joined. Dots may belong to either direction. */
export interface RulingPiece extends Ruling {
  dot: boolean;
}

/** Every visible piece of a level or upright line that the page's paths (and thin pictures) draw. */
export function findRulingPieces(page: PaintedPage, backdrop: Backdrop): RulingPiece[] {
  const pieces: RulingPiece[] = [];
  const paper: Box = { x0: 0, top: 0, x1: page.width, bottom: page.height };
  for (const path of page.paths) {
    const clip = intersectBoxes(path.clip, paper);
    if (!isBox(clip)) continue;
    const add = (box: Box, paint: Paint): void => {
      const seen = intersectBoxes(box, clip);
      if (isBox(seen) && isSeen(seen, paint, path.order, backdrop)) addBar(pieces, seen);
    };
    addStrokes(path, add);
    addFills(path, add);
  }
  for (const image of page.images) addImage(pieces, image, paper);
  return pieces;
}

type AddBox = (box: Box, paint: Paint) => void;

function isSeen(box: Box, paint: Paint, order: number, backdrop: Backdrop): boolean {
  if (paint.alpha < INVISIBLE_ALPHA) return false;
  if (!isPaperWhite(paint.colour)) return true;
  return backdrop.showsWhite((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2, order);
}

/** Adds a bar as a piece of ruling, a small square as a dot of either direction, an area not at all. */
function addBar(pieces: RulingPiece[], box: Box): void {
  const w = box.x1 - box.x0;
  const h = box.bottom - box.top;
  if (Math.min(w, h) > THICKEST_RULING) return;
  const dot = Math.max(w, h) < SLENDERNESS * Math.min(w, h);
  if (dot || w >= h) pieces.push({ ...box, orientation: 'horizontal', width: h, dot });
  if (dot || h > w) pieces.push({ ...box, orientation: 'vertical', width: w, dot });
}

function addStrokes(path: PaintedPath, add: AddBox): void {
  const stroke = path.stroke;
  if (!stroke || stroke.width > THICKEST_RULING) return;
  const half = stroke.width / 2;
  for (const subpath of path.subpaths) {
    if (isRectangle(subpath) && isThin(boxOfPoints(subpath.points))) {
      add(grow(boxOfPoints(subpath.points), half, half), stroke);
    } else {
      forEachSide(subpath, (x0, y0, x1, y1) => {
        const bar = sideToBar(x0, y0, x1, y1, half);
        if (bar) add(bar, stroke);
      });
    }
  }
}

function isThin(box: Box): boolean {
  return Math.min(box.x1 - box.x0, box.bottom - box.top) <= THICKEST_RULING / 2;
}

function grow(box: Box, dx: number, dy: number): Box {
  return { x0: box.x0 - dx, top: box.top - dy, x1: box.x1 + dx, bottom: box.bottom + dy };
}

/** Visits the straight sides of a figure, the closing one included. */
function forEachSide(
  { points, curved, closed }: Subpath,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  const count = points.length / 2;
  const last = closed && count > 2 ? count : count - 1;
  for (let i = 0; i < last; i++) {
    const to = (i + 1) % count;
    if (to !== 0 && curved?.has(to)) continue;
    visit(
      points[2 * i] as number,
      points[2 * i + 1] as number,
      points[2 * to] as number,
      points[2 * to + 1] as number,
    );
  }
}

/** The ink of a stroked side, if it is level or upright. A side without length is a dot. */
function sideToBar(x0: number, y0: number, x1: number, y1: number, half: number): Box | undefined {
  const dx = Math.abs(x1 - x0);
  const dy = Math.abs(y1 - y0);
  const box = boxOfPoints([x0, y0, x1, y1]);
  if (dx === 0 && dy === 0) return half > 0 ? grow(box, half, half) : undefined;
  if (dy <= Math.min(MOST_LEAN, LEAN * dx)) {
    const y = (y0 + y1) / 2;
    return { x0: box.x0, x1: box.x1, top: y - half, bottom: y + half };
  }
  if (dx <= Math.min(MOST_LEAN, LEAN * dy)) {
    const x = (x0 + x1) / 2;
    return { x0: x - half, x1: x + half, top: box.top, bottom: box.bottom };
  }
  return undefined;
}

function addFills(path: PaintedPath, add: AddBox): void {
  const fill = path.fill;
  if (!fill) return;
  path.subpaths.forEach((subpath, i) => {
    if (subpath.curved || subpath.points.length > 2 * (MOST_CORNERS + 1)) return;
    const box = intersectBoxes(boxOfPoints(subpath.points), path.clip);
    if (Math.min(box.x1 - box.x0, box.bottom - box.top) <= THICKEST_RULING) add(box, fill);
    else addRing(box, subpath, path.subpaths[i + 1], (side) => add(side, fill));
  });
}

/** A frame drawn as a filled rectangle with a slightly smaller hole in it: its four sides. */
function addRing(
  outer: Box,
  subpath: Subpath,
  next: Subpath | undefined,
  add: (side: Box) => void,
): void {
  if (!next || !isRectangle(subpath) || !isRectangle(next)) return;
  const inner = boxOfPoints(next.points);
  const gaps = [
    inner.x0 - outer.x0,
    inner.top - outer.top,
    outer.x1 - inner.x1,
    outer.bottom - inner.bottom,
  ];
  if (gaps.some((gap) => gap < 0 || gap > THICKEST_RULING)) return;
  const [left = 0, top = 0, right = 0, bottom = 0] = gaps;
  if (left > 0) add({ ...outer, x1: inner.x0 });
  if (top > 0) add({ ...outer, bottom: inner.top });
  if (right > 0) add({ ...outer, x0: inner.x1 });
  if (bottom > 0) add({ ...outer, top: inner.bottom });
}

/** Some producers draw borders as pictures of one pixel, stretched. */
function addImage(pieces: RulingPiece[], image: PaintedImage, paper: Box): void {
  const box = intersectBoxes(intersectBoxes(image, image.clip), paper);
  if (!isBox(box)) return;
  const [w, h] = [box.x1 - box.x0, box.bottom - box.top];
  if (Math.min(w, h) <= THICKEST_RULING && Math.max(w, h) >= SHORTEST_IMAGE_RULING)
    addBar(pieces, box);
}
