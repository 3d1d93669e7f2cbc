import type { Box } from '../model/box.js';
import type { Lean, PageContent, Run } from '../model/page.js';
import { leanBox } from './lean-box.js';

/** A turn of the page in degrees; turning by a run's direction makes that run read level. */
export type Turn = Run['direction'];

/** The least share of a page's glyphs that must run one way for the page to be taken as lying that way. */
const DOMINANT_SHARE = 0.6;

/** The turn that makes most of the page's visible writing level; 0 where no direction prevails. */
export function turnToRead(page: PageContent): Turn {
  const glyphs = new Map<Turn, number>();
  let all = 0;
  for (const run of page.runs) {
    if (run.visibility !== 'visible' || run.slanted) continue;
    glyphs.set(run.direction, (glyphs.get(run.direction) ?? 0) + run.glyphs.length);
    all += run.glyphs.length;
  }
  for (const [direction, count] of glyphs) {
    if (count > DOMINANT_SHARE * all) return direction;
  }
  return 0;
}

/** Where a box lies once a page of the given size is turned. */
export function turnBoxOnPage(box: Box, turn: Turn, size: { width: number; height: number }): Box {
  const { x0, top, x1, bottom } = box;
  const { width, height } = size;
  switch (turn) {
    case 0:
      return { x0, top, x1, bottom };
    case 90:
      return { x0: top, top: width - x1, x1: bottom, bottom: width - x0 };
    case 180:
      return { x0: width - x1, top: height - bottom, x1: width - x0, bottom: height - top };
    case 270:
      return { x0: height - bottom, top: x0, x1: height - top, bottom: x1 };
  }
}

/** The turn that undoes `turn`; it is meant for the size of the turned page. */
export const turnBack = (turn: Turn): Turn => ((360 - turn) % 360) as Turn;

/**
 * Gives a box found on the page once it was turned (and read as if it stood straight) its place on
 * the page as it is shown.
 */
export function asShown(turned: PageContent, turn: Turn, lean: Lean | undefined): PlaceBack {
  if (turn === 0 && lean === undefined) return (box) => box;
  return (box) => ({ ...box, ...leanBox(turnBoxOnPage(box, turnBack(turn), turned), lean) });
}

type PlaceBack = <T extends Box>(box: T) => T;

/** The page as someone sees it who turned the sheet. */
export function turnPage(page: PageContent, turn: Turn): PageContent {
  if (turn === 0) return page;
  const sideways = turn !== 180;
  const move = <T extends Box>(box: T): T => ({ ...box, ...turnBoxOnPage(box, turn, page) });
  return {
    ...page,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    runs: page.runs.map((run) => ({
      ...move(run),
      direction: ((run.direction - turn + 360) % 360) as Turn,
      glyphs: run.glyphs.map(move),
    })),
    rulings: page.rulings.map((ruling) => ({
      ...move(ruling),
      orientation: sideways === (ruling.orientation === 'horizontal') ? 'vertical' : 'horizontal',
    })),
    images: page.images.map(move),
    ...(page.lean === undefined ? {} : { lean: turnLean(page.lean, turn, page) }),
  };
}

function turnLean(lean: Lean, turn: Turn, page: PageContent): Lean {
  const point = { x0: lean.x, top: lean.y, x1: lean.x, bottom: lean.y };
  const { x0: x, top: y } = turnBoxOnPage(point, turn, page);
  return { ...lean, x, y };
}
