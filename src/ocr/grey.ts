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

/** Channels of grey paper and black ink differ by no more than this, through JPEG and a tinted light. */
const GREY_SPREAD = 24;

/**
 * The grey channel of a picture in which red stamps and coloured marks fade into the paper: a pixel
 * is as light as its lightest channel, and lighter still the more colour it has.
 */
export function rasterToGrey(raster: Raster): Grey {
  const { width, height, channels, data } = raster;
  if (channels === 1) return { width, height, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += channels) {
    const red = data[p] as number;
    const green = data[p + 1] as number;
    const blue = data[p + 2] as number;
    const lightest = Math.max(red, green, blue);
    const spread = lightest - Math.min(red, green, blue);
    grey[i] = Math.min(255, lightest + Math.max(0, spread - GREY_SPREAD));
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
