import { UNREADABLE } from './engine.js';
import type { Mask, PixelBox } from './grey.js';
import type { Snippet } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/** Side of the middle of a cell, where its figure stands, in ems. */
const MIDDLE = 0.8;
/** A mark that covers this share of it may hide a figure. */
const HIDING = 0.35;

/**
 * Cells that would be blank but for a stamp over their middle: there may be a figure under it, unless the stamp lets
 * show what it lies on.
 * @param inked the cells that hold something
 * @param em size of the type in tables, pixels
 */
export function findHidden(
  page: StraightPage,
  inked: ReadonlySet<number>,
  em: number,
  dpi: number,
): Snippet[] {
  const { marks, cells } = page;
  if (marks === undefined) return [];
  const half = (MIDDLE * em) / 2;
  const hidden = cells.flatMap((box, cell): Snippet[] => {
    if (inked.has(cell)) return [];
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const middle = {
      left: Math.round(x - half),
      top: Math.round(y - half),
      right: Math.round(x + half),
      bottom: Math.round(y + half),
    };
    if (coverOf(marks, middle) < HIDING) return [];
    return [{ ...middle, kind: 'mark', mark: UNREADABLE, pieces: [], cell, em }];
  });
  return hidden.length > 0 && showsInk(page, marks, em, dpi) ? [] : hidden;
}

/** Share of a box that a mask covers. */
export function coverOf({ width, height, data }: Mask, box: PixelBox): number {
  let covered = 0;
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y++) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x++) {
      covered += data[y * width + x] as number;
    }
  }
  return covered / Math.max(1, (box.right - box.left) * (box.bottom - box.top));
}

/** A pixel lies under a mark where that covers all four places so far from it, inches; so many dark ones show, in ems. */
const UNDER = 0.015;
const LEAST_SEEN = 0.4;

/** Whether writing or rulings show under the marks of a page: so would figures. */
function showsInk(
  { ink, source: { rulings } }: StraightPage,
  marks: Mask,
  em: number,
  dpi: number,
): boolean {
  const { width, height, data } = marks;
  const far = Math.ceil(UNDER * dpi);
  let seen = 0;
  for (let y = far; y < height - far; y++) {
    for (let i = y * width + far; i < (y + 1) * width - far; i++) {
      if (ink.data[i] === 0 && rulings.data[i] === 0) continue;
      const around = [i - far, i + far, i - far * width, i + far * width];
      if (around.every((place) => data[place] === 1)) seen++;
    }
  }
  return seen >= LEAST_SEEN * em;
}
