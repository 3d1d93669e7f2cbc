import type { Box } from '../../model/box.js';
import { intersectBoxes, isBox } from './clip.js';
import type { PaintedImage, PaintedPage } from './painted-page.js';

/** Every channel at least this (of 255) is the paper's white; light grey lines are darker. */
const PAPER_WHITE = 0xfc;

/** Below this opacity nothing is seen. */
export const INVISIBLE_ALPHA = 0.02;

/** From this opacity on a surface hides what is below it, or decides the colour of its ground. */
const SURFACE_ALPHA = 0.5;

/** Thinner surfaces (points) are lines: they neither hide nor ground text. */
const THINNEST_SURFACE = 4;

/** A painted surface; `colour` is undefined for pictures and patterns. */
interface Surface extends Box {
  order: number;
  colour: number | undefined;
  opaque: boolean;
}

export function isPaperWhite(colour: number | undefined): boolean {
  return (
    colour !== undefined &&
    colour >> 16 >= PAPER_WHITE &&
    ((colour >> 8) & 255) >= PAPER_WHITE &&
    (colour & 255) >= PAPER_WHITE
  );
}

/** Filled areas and pictures of a page in painting order: what grounds a thing, and what hides it. */
export class Backdrop {
  private readonly surfaces: Surface[] = [];
  private readonly covers: Surface[];

  constructor(page: PaintedPage) {
    for (const image of page.images) this.addImage(image);
    for (const path of page.paths) {
      const fill = path.fill;
      if (!fill || fill.alpha < SURFACE_ALPHA) continue;
      for (const subpath of path.subpaths) {
        if (subpath.thickness < THINNEST_SURFACE || !subpath.isRectangle) continue;
        const box = intersectBoxes(subpath, path.clip);
        this.add({ ...box, order: path.order, colour: fill.colour, opaque: path.opaque });
      }
    }
    this.surfaces.sort((a, b) => a.order - b.order);
    this.covers = this.surfaces.filter((surface) => surface.opaque);
  }

  /** True where white would be seen: something that is not white was painted there before. */
  showsWhite(x: number, y: number, order: number): boolean {
    for (let i = this.surfaces.length - 1; i >= 0; i--) {
      const surface = this.surfaces[i] as Surface;
      if (surface.order < order && holds(surface, x, y)) return !isPaperWhite(surface.colour);
    }
    return false;
  }

  /** True where an opaque surface was painted over the point afterwards. */
  hides(x: number, y: number, order: number): boolean {
    for (let i = this.covers.length - 1; i >= 0; i--) {
      const surface = this.covers[i] as Surface;
      if (surface.order <= order) return false;
      if (holds(surface, x, y)) return true;
    }
    return false;
  }

  private addImage(image: PaintedImage): void {
    this.add({
      ...intersectBoxes(image, image.clip),
      order: image.order,
      colour: undefined,
      opaque: image.opaque,
    });
  }

  private add(surface: Surface): void {
    const thin = Math.min(surface.x1 - surface.x0, surface.bottom - surface.top) < THINNEST_SURFACE;
    if (!thin && isBox(surface)) this.surfaces.push(surface);
  }
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;
}
