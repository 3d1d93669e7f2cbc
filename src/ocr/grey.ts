import type { Raster } from '../model/page.js';

/** A picture with one byte a pixel, row by row from the top left; 0 is black. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Same shape; 1 is ink, 0 is paper. */
export type Mask = Grey;

/** A box in whole pixels; `right` and `bottom` are exclusive. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether the middle of one box lies within another. */
export function holdsMiddle(box: PixelBox, { left, right, top, bottom }: PixelBox): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** A page's ink in grey, and where coloured marks were taken out of it. */
export interface GreyPage {
  grey: Grey;
  /** 1 under coloured ink; undefined where the page has none. */
  marks?: Mask;
}

/** Channels of grey paper and black ink differ by no more than this, through JPEG and a tinted light. */
const GREY_SPREAD = 24;
/** Channels of a coloured mark differ by at least this. */
const MARK_SPREAD = 60;
/** Where a page has marks, this much more red than green and blue belongs to them: JPEG keeps little colour of a pale stamp here and there. */
const PALE_RED = 28;
/** Black ink is darker than this in all channels. */
const BLACK = 110;
/** A page with this many times more coloured than black ink is printed in colour, not marked. */
const COLOUR_PRINT = 3;

/**
 * The grey channel of a picture in which red stamps and coloured marks fade into the paper: a pixel
 * is as light as its lightest channel, and lighter still the more colour it has. A page that is
 * printed in colour throughout keeps its ink.
 */
export function rasterToGrey(raster: Raster): GreyPage {
  const { width, height, channels, data } = raster;
  if (channels === 1) return { grey: { width, height, data } };
  const grey = { width, height, data: new Uint8Array(width * height) };
  const marks = new Uint8Array(width * height);
  const pale = new Uint8Array(width * height);
  let marked = 0;
  let black = 0;
  for (let i = 0, p = 0; i < marks.length; i++, p += channels) {
    const red = data[p] as number;
    const green = data[p + 1] as number;
    const blue = data[p + 2] as number;
    const lightest = Math.max(red, green, blue);
    const darkest = Math.min(red, green, blue);
    const spread = lightest - darkest;
    const faded = spread > GREY_SPREAD ? lightest + spread - GREY_SPREAD : lightest;
    grey.data[i] = faded > 255 ? 255 : faded;
    if (lightest < BLACK) {
      black++;
      continue;
    }
    if (red - Math.max(green, blue) >= PALE_RED) pale[i] = 1;
    if (spread >= MARK_SPREAD) {
      marks[i] = 1;
      marked++;
    }
  }
  if (marked > COLOUR_PRINT * black) return { grey: darkestChannel(raster) };
  if (marked === 0) return { grey };
  const mask = { width, height, data: marks };
  for (let i = 0; i < marks.length; i++) marks[i]! |= pale[i] as number;
  lookThroughMarks(grey, raster, mask);
  return { grey, marks: mask };
}

/** The soft edge of a mark is this wide, pixels: JPEG spreads colour further than light. */
const SOFT_EDGE = 2;
/** Share of a mark's pixels that are darker than the mark itself, by ink below it or by noise. */
const DARKER = 0.05;

/**
 * On and beside marks only what is darker than a mark is ink, as dark as it is beside the mark: a
 * stamp lets black show through. Changes `grey`.
 */
function lookThroughMarks(grey: Grey, { channels, data }: Raster, marks: Mask): void {
  const luma = (i: number): number => lumaAt(data, i * channels);
  const white = Math.max(1, darkness(marks, luma));
  const near = widen(marks);
  for (let i = 0; i < near.length; i++) {
    if (near[i] === 1) grey.data[i] = Math.min(255, Math.round((255 * luma(i)) / white));
  }
}

/** Luma that `DARKER` of the pixels of the marks are below. */
function darkness({ data }: Mask, luma: (i: number) => number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 1) continue;
    counts[Math.floor(luma(i))]!++;
    all++;
  }
  let below = 0;
  return counts.findIndex((count) => (below += count) > DARKER * all);
}

/** 1 on marks and within their soft edge. */
function widen({ width, height, data }: Mask): Uint8Array {
  const near = new Uint8Array(data.length);
  for (let y = SOFT_EDGE; y < height - SOFT_EDGE; y++) {
    for (let x = SOFT_EDGE; x < width - SOFT_EDGE; x++) {
      if (data[y * width + x] !== 1) continue;
      for (let dy = -SOFT_EDGE; dy <= SOFT_EDGE; dy++) {
        const from = (y + dy) * width + x;
        near.fill(1, from - SOFT_EDGE, from + SOFT_EDGE + 1);
      }
    }
  }
  return near;
}

/** Luma after ITU-R BT.601, which JPEG keeps at full resolution. */
const lumaAt = (data: Uint8Array, p: number): number =>
  0.299 * (data[p] as number) + 0.587 * (data[p + 1] as number) + 0.114 * (data[p + 2] as number);

function darkestChannel({ width, height, channels, data }: Raster): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += channels) {
    grey[i] = Math.min(data[p] as number, data[p + 1] as number, data[p + 2] as number);
  }
  return { width, height, data: grey };
}

/** A copy of one part of a picture. */
export function cropGrey(grey: Grey, box: PixelBox): Grey {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (box.top + y) * grey.width + box.left;
    data.set(grey.data.subarray(from, from + width), y * width);
  }
  return { width, height, data };
}

/** Whether a picture is black and white, as a fax is. */
export function isBilevel({ data }: Grey): boolean {
  for (let i = 0; i < data.length; i++) if (data[i] !== 0 && data[i] !== 255) return false;
  return true;
}
