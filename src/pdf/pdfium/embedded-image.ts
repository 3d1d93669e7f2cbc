import type { Matrix } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { Raster } from '../../model/page.js';
import type { Engine } from './engine.js';
import type { PlacedImage } from './images.js';

/** FPDFBitmap_* formats of fpdfview.h: name -> bytes a pixel. */
const BYTES_PER_PIXEL: Record<number, number> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** FPDF_COLORSPACE_* of fpdf_edit.h whose bitmaps come out right without a palette: grey, RGB, CMYK, calibrated, ICC. */
const PLAIN_COLOUR_SPACES = new Set([1, 2, 3, 4, 5, 7]);

/** Place of the colour space in FPDF_IMAGEOBJ_METADATA, in words. */
const COLOUR_SPACE_WORD = 5;

/** A pixel grid within the page: which source pixel stands where. */
interface Layout {
  /** Source columns run down the page. */
  transposed: boolean;
  flipX: boolean;
  flipY: boolean;
}

/** The pixels of an embedded image as it stands on the page, cropped; undefined where PDFium cannot give them plainly. */
export function readEmbeddedImage(
  engine: Engine,
  page: number,
  image: PlacedImage,
  visible: Box,
): Raster | undefined {
  const { api, scratch } = engine;
  if (!api.FPDFImageObj_GetImageMetadata(image.handle, page, scratch)) return undefined;
  if (!PLAIN_COLOUR_SPACES.has(engine.uint32(COLOUR_SPACE_WORD))) return undefined;
  const bitmap = api.FPDFImageObj_GetBitmap(image.handle);
  if (bitmap === 0) return undefined;
  try {
    return copyBitmap(engine, bitmap, layoutOf(image.matrix), cropOf(image, visible));
  } finally {
    if (!engine.broken) api.FPDFBitmap_Destroy(bitmap);
  }
}

/** How the image's rows and columns lie on the page. Its first row is at the top of the unit square. */
function layoutOf([a, b, c, d]: Matrix): Layout {
  if (Math.abs(a) >= Math.abs(b)) return { transposed: false, flipX: a < 0, flipY: d > 0 };
  return { transposed: true, flipX: c > 0, flipY: b < 0 };
}

/** The visible part of the image in shares of its box on the page, 0 to 1. */
function cropOf(image: Box, visible: Box): Box {
  const width = image.x1 - image.x0;
  const height = image.bottom - image.top;
  return {
    x0: Math.max(0, (visible.x0 - image.x0) / width),
    top: Math.max(0, (visible.top - image.top) / height),
    x1: Math.min(1, (visible.x1 - image.x0) / width),
    bottom: Math.min(1, (visible.bottom - image.top) / height),
  };
}

function copyBitmap(engine: Engine, bitmap: number, layout: Layout, crop: Box): Raster | undefined {
  const { api } = engine;
  const size = BYTES_PER_PIXEL[api.FPDFBitmap_GetFormat(bitmap)];
  if (size === undefined) return undefined;
  const sourceWidth = api.FPDFBitmap_GetWidth(bitmap);
  const sourceHeight = api.FPDFBitmap_GetHeight(bitmap);
  const stride = api.FPDFBitmap_GetStride(bitmap);
  const source = engine.bytes(api.FPDFBitmap_GetBuffer(bitmap), stride * sourceHeight);
  const [fullWidth, fullHeight] = layout.transposed
    ? [sourceHeight, sourceWidth]
    : [sourceWidth, sourceHeight];
  const left = Math.round(crop.x0 * fullWidth);
  const top = Math.round(crop.top * fullHeight);
  const width = Math.round(crop.x1 * fullWidth) - left;
  const height = Math.round(crop.bottom * fullHeight) - top;
  if (width <= 0 || height <= 0) return undefined;
  const channels = size === 1 ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  // Steps in the source for one pixel to the right and one pixel down on the page.
  const [alongRow, alongColumn] = layout.transposed ? [stride, size] : [size, stride];
  const right = layout.flipX ? -alongRow : alongRow;
  const down = layout.flipY ? -alongColumn : alongColumn;
  const first =
    (layout.flipX ? fullWidth - 1 - left : left) * alongRow +
    (layout.flipY ? fullHeight - 1 - top : top) * alongColumn;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = first + y * down;
    if (channels === 1 && right === 1) {
      data.set(source.subarray(from, from + width), to);
      to += width;
      continue;
    }
    for (let x = 0; x < width; x++, from += right) {
      if (channels === 1) data[to++] = source[from] as number;
      else {
        data[to++] = source[from + 2] as number;
        data[to++] = source[from + 1] as number;
        data[to++] = source[from] as number;
      }
    }
  }
  return { width, height, channels, data };
}
