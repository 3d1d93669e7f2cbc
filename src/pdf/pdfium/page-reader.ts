import type { PdfLimits } from '../pdf-document.js';
import type { PageFrame } from '../page/page-frame.js';
import type { PaintedPage } from '../page/painted-page.js';
import type { Engine } from './engine.js';
import { isOpaque, liesOverText, type PlacedImage, readImage } from './images.js';
import { dropActualText } from './marks.js';
import {
  forEachObject,
  IMAGE_OBJECT,
  type PageObject,
  PATH_OBJECT,
  TEXT_OBJECT,
} from './page-objects.js';
import { ClipReader, readPath } from './paths.js';
import { readTexts } from './texts.js';

/** Reads what a loaded page paints. */
export function readPaintedPage(
  engine: Engine,
  document: number,
  page: number,
  number: number,
  frame: PageFrame,
  limits: PdfLimits,
): PaintedPage & { images: PlacedImage[] } {
  const painted: PaintedPage & { images: PlacedImage[] } = {
    number,
    width: frame.width,
    height: frame.height,
    paper: frame.paper,
    ...(frame.lean === undefined ? {} : { lean: frame.lean }),
    texts: [],
    paths: [],
    images: [],
  };
  const texts = new Map<number, PageObject>();
  const clips = new ClipReader(engine);
  forEachObject(
    engine,
    page,
    { toPage: frame.toPage, clip: frame.paper, limit: limits.objects },
    (handle, toPage, around) => clips.clipOf(handle, toPage, around),
    (object) => {
      if (object.type === TEXT_OBJECT) {
        texts.set(object.handle, object);
        dropActualText(engine, object.handle);
      } else if (object.type === PATH_OBJECT) {
        const path = readPath(engine, object);
        if (path) painted.paths.push(path);
      } else if (object.type === IMAGE_OBJECT) {
        const image = readImage(engine, object);
        if (image) painted.images.push(image);
      }
    },
  );
  if (texts.size > 0) painted.texts = readTexts(engine, { page, number }, texts, frame.toPage);
  for (const image of painted.images) {
    if (image.opaque && liesOverText(image, painted.texts)) {
      image.opaque = isOpaque(engine, document, page, image);
    }
  }
  return painted;
}
