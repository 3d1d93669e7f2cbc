import type { Box } from '../../model/box.js';
import { type Backdrop, INVISIBLE_ALPHA, isPaperWhite } from './backdrop.js';
import { intersectBoxes, isBox } from './clip.js';
import type { Paint, PaintedImage, PaintedPage, PaintedPath } from './painted-page.js';
import { addBar, isBar, type RulingPieces, THICKEST_RULING } from './ruling-pieces.js';
import type { Subpath } from './subpath.js';
import { findWhiteBorders, type WhiteBar } from './white-borders.js';

/** A line may lean by this much of its length, and by at most so many points, and still be level. */
const LEAN = 0.03;
const MOST_LEAN = 1;

/** More corners than this are a drawing (an outlined character), no bar. */
const MOST_CORNERS = 8;

/** Characters drawn as outlines are no larger than this (points). */
const LARGEST_CHARACTER = 28;

/** A picture stretched into a line must be this long (points) to count as one. */
const SHORTEST_IMAGE_RULING = 8;

/** Every visible piece of a level or upright line that the page's paths (and thin pictures) draw. */
export function findRulingPieces(page: PaintedPage, backdrop: Backdrop): RulingPieces {
  const pieces: RulingPieces = { horizontal: [], vertical: [] };
  const white: WhiteBar[] = [];
  const { paper } = page;
  for (const path of page.paths) {
    const clip = intersectBoxes(path.clip, paper);
    if (!isBox(clip) || drawsCharacters(path)) continue;
    const add = (box: Box, paint: Paint): void => {
      const inside = intersectBoxes(box, clip);
      if (!isBox(inside) || paint.alpha < INVISIBLE_ALPHA) return;
      if (!isPaperWhite(paint.colour)) addBar(pieces, inside);
      else if (isBar(inside)) white.push({ box: inside, seen: isSeen(inside, path, backdrop) });
    };
    if (path.stroke) addStrokes(path, path.stroke, add);
    if (path.fill) addFills(path, path.fill, clip, add);
  }
  for (const border of findWhiteBorders(white)) addBar(pieces, border);
  for (const image of page.images) addImage(pieces, image, paper);
  return pieces;
}

/** True for a path of small figures some of which are no bars, boxes or dots: characters drawn as outlines. */
function drawsCharacters({ subpaths }: PaintedPath): boolean {
  return (
    subpaths.some(isOutline) &&
    subpaths.every(
      ({ x0, top, x1, bottom }) => Math.max(x1 - x0, bottom - top) <= LARGEST_CHARACTER,
    )
  );
}

function isOutline(subpath: Subpath): boolean {
  return subpath.thickness > THICKEST_RULING && isWinding(subpath);
}

/** True for what is no bar. */
function isWinding({ curved, points }: Subpath): boolean {
  return curved !== undefined || points.length > 2 * (MOST_CORNERS + 1);
}

type AddBox = (box: Box, paint: Paint) => void;

/** True where a white box lies on something that is not white. */
function isSeen({ x0, top, x1, bottom }: Box, { order }: PaintedPath, backdrop: Backdrop): boolean {
  return backdrop.showsWhite((x0 + x1) / 2, (top + bottom) / 2, order);
}

function addStrokes(path: PaintedPath, stroke: Paint & { width: number }, add: AddBox): void {
  if (stroke.width > THICKEST_RULING) return;
  const half = stroke.width / 2;
  for (const subpath of path.subpaths) {
    if (subpath.thickness <= THICKEST_RULING / 2 && subpath.isRectangle) {
      add(grow(subpath, half), stroke);
    } else {
      forEachSide(subpath, (x0, y0, x1, y1) => {
        const bar = sideToBar(x0, y0, x1, y1, half);
        if (bar) add(bar, stroke);
      });
    }
  }
}

function grow(box: Box, by: number): Box {
  return { x0: box.x0 - by, top: box.top - by, x1: box.x1 + by, bottom: box.bottom + by };
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
  if (dx === 0 && dy === 0) {
    return half > 0 ? grow({ x0, top: y0, x1, bottom: y1 }, half) : undefined;
  }
  if (dy <= Math.min(MOST_LEAN, LEAN * dx)) {
    const y = (y0 + y1) / 2;
    return { x0: Math.min(x0, x1), top: y - half, x1: Math.max(x0, x1), bottom: y + half };
  }
  if (dx <= Math.min(MOST_LEAN, LEAN * dy)) {
    const x = (x0 + x1) / 2;
    return { x0: x - half, top: Math.min(y0, y1), x1: x + half, bottom: Math.max(y0, y1) };
  }
  return undefined;
}

function addFills(path: PaintedPath, fill: Paint, clip: Box, add: AddBox): void {
  const { subpaths } = path;
  for (let i = 0; i < subpaths.length; i++) {
    const subpath = subpaths[i] as Subpath;
    if (isWinding(subpath)) continue;
    const box = intersectBoxes(subpath, clip);
    if (Math.min(box.x1 - box.x0, box.bottom - box.top) <= THICKEST_RULING) add(box, fill);
    else addFrame(subpath, subpaths[i + 1], (side) => add(side, fill));
  }
}

/** A frame drawn as a filled rectangle with a slightly smaller hole in it, the hole first or last: its four sides. */
function addFrame(one: Subpath, other: Subpath | undefined, add: (side: Box) => void): void {
  if (!other) return;
  const holeFirst = one.x1 - one.x0 < other.x1 - other.x0;
  addRing(holeFirst ? other : one, holeFirst ? one : other, add);
}

function addRing(outer: Subpath, inner: Subpath, add: (side: Box) => void): void {
  const left = inner.x0 - outer.x0;
  const top = inner.top - outer.top;
  const right = outer.x1 - inner.x1;
  const bottom = outer.bottom - inner.bottom;
  if (Math.min(left, top, right, bottom) < 0) return;
  if (Math.max(left, top, right, bottom) > THICKEST_RULING) return;
  if (!outer.isRectangle || !inner.isRectangle) return;
  const box = { x0: outer.x0, top: outer.top, x1: outer.x1, bottom: outer.bottom };
  if (left > 0) add({ ...box, x1: inner.x0 });
  if (top > 0) add({ ...box, bottom: inner.top });
  if (right > 0) add({ ...box, x0: inner.x1 });
  if (bottom > 0) add({ ...box, top: inner.bottom });
}

/** Some producers draw borders as pictures of one pixel, stretched. */
function addImage(pieces: RulingPieces, image: PaintedImage, paper: Box): void {
  const box = intersectBoxes(intersectBoxes(image, image.clip), paper);
  if (isBox(box) && Math.max(box.x1 - box.x0, box.bottom - box.top) >= SHORTEST_IMAGE_RULING) {
    addBar(pieces, box);
  }
}
