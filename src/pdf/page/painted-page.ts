import type { Box } from '../../model/box.js';
import type { Glyph, Lean } from '../../model/page.js';
import type { Subpath } from './subpath.js';

/**
 * What a content stream paints, as either reader hands it over: everything in points from the top
 * left of the visible page, each thing with its place `order` in the painting order (later covers
 * earlier) and the box that clips it.
 */
export interface PaintedPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  /** The visible part; of a page made straight the box around it. */
  paper: Box;
  /** Only where the page leans; everything is then where it lies on the page made straight. */
  lean?: Lean;
  texts: PaintedText[];
  paths: PaintedPath[];
  images: PaintedImage[];
}

export interface Paint {
  /** 0xRRGGBB; undefined for a pattern or whatever else has no one colour. */
  colour: number | undefined;
  /** 0 to 1. */
  alpha: number;
}

/** Glyphs drawn by one text-showing operator. */
export interface PaintedText {
  order: number;
  clip: Box;
  glyphs: Glyph[];
  /** Points, as drawn. */
  fontSize: number;
  direction: 0 | 90 | 180 | 270;
  slanted: boolean;
  /** Degrees clockwise from the nearest of the four directions to the way it runs. */
  lean: number;
  /** Invisible by render mode (Tr 3 or 7). */
  invisible: boolean;
  paint: Paint;
}

export interface PaintedPath {
  order: number;
  clip: Box;
  subpaths: Subpath[];
  /** False where blending, transparency or a mask lets through what lies below. */
  opaque: boolean;
  fill: Paint | undefined;
  stroke: (Paint & { width: number }) | undefined;
}

export interface PaintedImage extends Box {
  order: number;
  clip: Box;
  pixelWidth: number;
  pixelHeight: number;
  /** False where it lets through what lies below: masks, soft masks, blending, transparency. */
  opaque: boolean;
}
