import type { Component } from './components.js';
import { looksLikeFigure } from './figure-shape.js';
import type { Grid } from './grid.js';
import { findWords, standBeside, type Written } from './part-stacks.js';

/** Figures of two columns stand at least so far apart, in heights of a figure. */
const FAR = 1.5;
/** Cells are as wide as each other to within this, pixels. */
const SAME = 2;
/** A table has no more lost rulings than this. */
const MOST = 12;

/**
 * Parts columns of which a black and white scan has lost the ruling between them altogether: two figures stand far apart
 * in one cell, and the words of the cell above or below, as wide as it is, leave the same place white.
 * @param pieces of ink, without rulings
 */
export function partLostColumns(grid: Grid, pieces: readonly Component[], dpi: number): Grid {
  let parted = grid;
  for (let lost = 0; lost < MOST; lost++) {
    const ruling = findLost(findWords(parted, pieces, dpi));
    if (ruling === undefined) break;
    parted = addUpright(parted, ruling);
  }
  return parted;
}

/** A ruling at `x` through these cells. */
interface Lost {
  x: number;
  through: Written[];
}

function findLost(written: readonly Written[]): Lost | undefined {
  for (const one of written) {
    const x = betweenFigures(one);
    if (x === undefined) continue;
    const through = [one, ...goOn(one, x, written, 'up'), ...goOn(one, x, written, 'down')];
    if (through.length > 1) return { x, through };
  }
  return undefined;
}

/** The middle between two figures that stand far apart in one cell and are all that is in it. */
function betweenFigures({ words }: Written): number | undefined {
  const [left, right, ...more] = words.toSorted((a, b) => a.left - b.left);
  if (!left || !right || more.length > 0) return undefined;
  if (!looksLikeFigure(left) || !looksLikeFigure(right)) return undefined;
  const height = Math.max(left.bottom - left.top, right.bottom - right.top);
  const level = Math.min(left.bottom, right.bottom) > Math.max(left.top, right.top);
  return level && right.left - left.right >= FAR * height
    ? (left.right + right.left) / 2
    : undefined;
}

/** The cells above or below, as wide as the first one, whose words leave a place white, up to the first that does not. */
function goOn(
  first: Written,
  x: number,
  written: readonly Written[],
  way: 'up' | 'down',
): Written[] {
  const found: Written[] = [];
  for (let at = first; ; ) {
    const next = written.find(
      ({ cell }) =>
        (way === 'up' ? cell.bottom === at.cell.top : cell.top === at.cell.bottom) &&
        Math.abs(cell.left - at.cell.left) <= SAME &&
        Math.abs(cell.right - at.cell.right) <= SAME,
    );
    if (next === undefined || !standBeside(next.words, ['left', 'right'], x)) return found;
    found.push(next);
    at = next;
  }
}

function addUpright(grid: Grid, { x, through }: Lost): Grid {
  const column = grid.xs.findIndex((one) => one > x);
  const rows = grid.ys
    .slice(0, -1)
    .map((y) => through.some(({ cell }) => y >= cell.top && y < cell.bottom));
  return {
    ...grid,
    xs: grid.xs.toSpliced(column, 0, x),
    upright: grid.upright.toSpliced(column, 0, rows),
    level: grid.level.map((edges) => edges.toSpliced(column, 0, edges[column - 1] as boolean)),
  };
}
