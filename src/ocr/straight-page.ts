import { type Component, findComponents } from './components.js';
import type { CropSource } from './crop-ink.js';
import { eraseStrokes } from './erase-strokes.js';
import type { Grey, Mask, PixelBox } from './grey.js';
import { findGrids, type Grid } from './grid.js';
import { gridToCells } from './grid-cells.js';
import { findPaper, greyToInk } from './local-threshold.js';
import { rotateFine } from './rotate.js';
import { findRulings } from './rulings.js';
import { findSkew } from './skew.js';

/** A page made straight, with its rulings and its ink told apart. Pixels. */
export interface StraightPage {
  /** Degrees clockwise that the picture was turned back by. */
  skew: number;
  source: CropSource;
  grids: Grid[];
  cells: PixelBox[];
  /** Ink without the rulings. */
  ink: Mask;
  /** Pieces of ink that are neither rulings nor specks. */
  pieces: Component[];
}

/** Pieces smaller than this both ways are specks, inches. A decimal point is about 0.015. */
const SPECK = 0.009;
/** Pieces larger than this both ways are pictures, inches. */
const PICTURE = 0.8;

/** Makes a page straight and finds its rulings, cells and pieces of ink. */
export function straightenPage(picture: Grey, dpi: number): StraightPage {
  const crooked = greyToInk(picture, dpi);
  const skew = findSkew(crooked);
  const grey = skew === 0 ? picture : rotateFine(picture, -skew);
  const ink = skew === 0 ? crooked : greyToInk(grey, dpi);
  const strokes = findRulings(ink, dpi);
  const grids = findGrids(strokes.level, strokes.upright, dpi, strokes.isFree);
  const all = ink.data.slice();
  for (const { drawn } of grids) {
    eraseStrokes(ink, drawn.level, 'horizontal', dpi);
    eraseStrokes(ink, drawn.upright, 'vertical', dpi);
  }
  for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) & ((ink.data[i] as number) ^ 1);
  const { level: paper, darkest } = findPaper(grey);
  return {
    skew,
    ink,
    source: { grey, rulings: { ...ink, data: all }, paper, darkest },
    grids,
    cells: grids.flatMap(gridToCells),
    pieces: findComponents(ink).filter((piece) => isWriting(piece, dpi)),
  };
}

function isWriting(piece: Component, dpi: number): boolean {
  const width = piece.right - piece.left;
  const height = piece.bottom - piece.top;
  if (width <= SPECK * dpi && height <= SPECK * dpi) return false;
  return width < PICTURE * dpi || height < PICTURE * dpi;
}
