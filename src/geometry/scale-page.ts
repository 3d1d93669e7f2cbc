import type { Box } from '../model/box.js';
import type { PageContent, Run } from '../model/page.js';

/** Sizes (points) that the writing of most pages has: what is read is measured against these. */
const SMALLEST = 6;
const LARGEST = 18;
/** Writing of another size is read as if it had this one. */
const ORDINARY = 10;

/**
 * The factor by which pages are to be enlarged so that most of their visible writing has an ordinary
 * size; 1 where it has one. A sheet shrunk to a stamp or blown up to a poster is set out as any other, at
 * distances that the limits of layout and tables, which are in points, do not fit.
 */
export function scaleToRead(pages: readonly PageContent[]): number {
  const usual = usualSize(
    pages.flatMap(({ runs }) => runs.filter(({ visibility }) => visibility === 'visible')),
  );
  return usual <= 0 || (usual >= SMALLEST && usual <= LARGEST) ? 1 : ORDINARY / usual;
}

/** Font size (points) of the glyph in the middle of all of them by size; 0 for none. */
function usualSize(runs: Run[]): number {
  const bySize = runs.toSorted((a, b) => a.fontSize - b.fontSize);
  const middle = runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0) >> 1;
  let before = 0;
  return bySize.find(({ glyphs }) => (before += glyphs.length) > middle)?.fontSize ?? 0;
}

export function scaleBox<T extends Box>(box: T, factor: number): T {
  const { x0, top, x1, bottom } = box;
  return {
    ...box,
    x0: x0 * factor,
    top: top * factor,
    x1: x1 * factor,
    bottom: bottom * factor,
  };
}

/** The page enlarged by a factor, everything on it in the same proportion. */
export function scalePage(page: PageContent, factor: number): PageContent {
  if (factor === 1) return page;
  const scale = <T extends Box>(box: T): T => scaleBox(box, factor);
  return {
    ...page,
    width: page.width * factor,
    height: page.height * factor,
    runs: page.runs.map((run) => ({
      ...scale(run),
      fontSize: run.fontSize * factor,
      glyphs: run.glyphs.map(scale),
    })),
    rulings: page.rulings.map((ruling) => ({ ...scale(ruling), width: ruling.width * factor })),
    images: page.images.map(scale),
    ...(page.lean && { lean: { ...page.lean, x: page.lean.x * factor, y: page.lean.y * factor } }),
  };
}
