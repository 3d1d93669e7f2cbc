import type { Glyph, PageContent, PageImage, Run, Visibility } from '../../model/page.js';
import { Backdrop } from './backdrop.js';
import { intersectBoxes, isBox } from './clip.js';
import { joinRulings } from './join-rulings.js';
import { dropOutlines } from './outlines.js';
import { Overprints } from './overprint.js';
import type { PaintedPage } from './painted-page.js';
import { findRulingPieces } from './path-rulings.js';
import { RunBuilder } from './text-runs.js';
import { judgeText } from './text-trust.js';
import { goesOnFigure, showFiguresWhole, visibilityOf } from './visibility.js';

/** What is painted on a page, as the rest of the program wants it: runs, rulings, images and trust. */
export function toPageContent(page: PaintedPage): PageContent {
  const { number, width, height, lean } = page;
  const backdrop = new Backdrop(page);
  const runs = findRuns(page, backdrop);
  const images = findImages(page);
  return {
    number,
    width,
    height,
    runs,
    rulings: joinRulings(dropOutlines(findRulingPieces(page, backdrop), runs)),
    images,
    trust: judgeText({ width, height, runs, images }),
    ...(lean === undefined ? {} : { lean }),
  };
}

function findRuns(page: PaintedPage, backdrop: Backdrop): Run[] {
  const { paper } = page;
  const builder = new RunBuilder();
  const overprints = new Overprints();
  let last: Glyph | undefined;
  for (const text of page.texts) {
    const visibility = visibilityOf(text, paper, backdrop);
    const seen = showFiguresWhole(text.glyphs, text.glyphs.map(visibility));
    for (let index = 0; index < text.glyphs.length; index++) {
      const glyph = text.glyphs[index] as Glyph;
      const cut = seen[index] === 'outside' && goesOnFigure(last, glyph, text.fontSize);
      const how = cut ? 'visible' : (seen[index] as Visibility);
      last = how === 'visible' ? glyph : undefined;
      if (how !== 'visible' || !overprints.isRepeat(glyph, text)) builder.add(text, glyph, how);
    }
  }
  return builder.build();
}

function findImages(page: PaintedPage): PageImage[] {
  const { paper } = page;
  return page.images.flatMap(({ clip, pixelWidth, pixelHeight, ...image }) => {
    const { x0, top, x1, bottom } = intersectBoxes(intersectBoxes(image, clip), paper);
    const box = { x0, top, x1, bottom };
    return isBox(box) ? [{ ...box, pixelWidth, pixelHeight }] : [];
  });
}
