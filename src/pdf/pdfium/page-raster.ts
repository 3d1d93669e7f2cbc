import type { Box } from '../../model/box.js';
import type { PageContent } from '../../model/page.js';
import { intersectBoxes, isBox } from '../page/clip.js';
import type { PageFrame } from '../page/page-frame.js';
import type { PageRaster, PdfLimits } from '../pdf-document.js';
import { readEmbeddedImage } from './embedded-image.js';
import type { Engine } from './engine.js';
import { isOpaque, type PlacedImage } from './images.js';
import { checkPixels, POINTS_PER_INCH, renderPage } from './render.js';

/** A page with more visible glyphs than this is no mere scan, whatever picture lies behind them. */
const MOST_STAMPED_GLYPHS = 30;

/** Resolution at which a page without a scan is rendered, unless told. */
const DEFAULT_DPI = 300;

/** Horizontal and vertical resolution of one picture may differ by this share. */
const SAME_RESOLUTION = 0.02;

/** Pictures leaning by more than this (share of their length) are rendered upright. */
const MOST_LEAN = 0.002;

/** A page being turned into a picture. */
export interface RasterJob {
  engine: Engine;
  document: number;
  /** Whether any image of the document may be masked: only then are they looked at for what shines through. */
  masked: boolean;
  page: number;
  frame: PageFrame;
  limits: PdfLimits;
  content: PageContent;
  images: PlacedImage[];
}

/**
 * The picture of a page: its scan at the scan's own resolution, where the page is a scan (one image,
 * or strips and tiles that make one), else the page rendered at `dpi`.
 */
export function readPageRaster(job: RasterJob, dpi = DEFAULT_DPI): PageRaster {
  const paper: Box = { x0: 0, top: 0, x1: job.frame.width, bottom: job.frame.height };
  const seen = job.images.filter((image) => isBox(intersectBoxes(visibleBox(image), paper)));
  if (!isScan(job.content) || seen.length === 0)
    return render(job, paper, cappedDpi(job, dpi), false);
  for (const image of seen) checkPixels(image.pixelWidth, image.pixelHeight, job.limits);
  const [only] = seen;
  const own = only && seen.length === 1 ? readOnlyImage(job, only, paper) : undefined;
  const finest = Math.max(...seen.flatMap(resolutionsOf));
  return own ?? render(job, paper, cappedDpi(job, finest), true);
}

function isScan({ runs, trust }: PageContent): boolean {
  if (!trust.scanned) return false;
  const visible = runs.filter((run) => run.visibility === 'visible');
  return visible.reduce((sum, run) => sum + run.glyphs.length, 0) <= MOST_STAMPED_GLYPHS;
}

function visibleBox(image: PlacedImage): Box {
  return intersectBoxes(image, image.clip);
}

/** Dots per inch along the image's own two axes. */
function resolutionsOf({ matrix: [a, b, c, d], pixelWidth, pixelHeight }: PlacedImage): number[] {
  return [
    (pixelWidth * POINTS_PER_INCH) / Math.hypot(a, b),
    (pixelHeight * POINTS_PER_INCH) / Math.hypot(c, d),
  ].filter((dpi) => Number.isFinite(dpi));
}

function readOnlyImage(job: RasterJob, image: PlacedImage, paper: Box): PageRaster | undefined {
  const [across = 0, down = 0] = resolutionsOf(image);
  if (Math.abs(across - down) > SAME_RESOLUTION * across || !isUpright(image)) return undefined;
  const opaque = job.masked ? isOpaque(job.engine, job.document, job.page, image) : image.opaque;
  if (!opaque) return undefined;
  const box = intersectBoxes(visibleBox(image), paper);
  const raster = readEmbeddedImage(job.engine, job.page, image, box);
  return raster && { raster, box, dpi: Math.max(across, down), embedded: true };
}

function isUpright({ matrix: [a, b, c, d] }: PlacedImage): boolean {
  const lean =
    Math.abs(a) >= Math.abs(b)
      ? Math.abs(b / a) + Math.abs(c / d)
      : Math.abs(a / b) + Math.abs(d / c);
  return lean <= MOST_LEAN;
}

/** The resolution asked for, or the finest that the limit of pixels allows. */
function cappedDpi({ frame, limits }: RasterJob, dpi: number): number {
  const finest = Math.sqrt(limits.pixels / (frame.width * frame.height)) * POINTS_PER_INCH;
  return Math.min(dpi, Math.floor(finest));
}

function render(job: RasterJob, box: Box, dpi: number, embedded: boolean): PageRaster {
  const raster = renderPage(job.engine, job.page, job.frame, dpi, job.limits);
  return { raster, box, dpi, embedded };
}
