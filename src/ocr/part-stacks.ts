import type { Component } from './components.js';
import { looksLikeFigure } from './figure-shape.js';
import { holdsMiddle, type PixelBox } from './grey.js';
import type { Grid } from './grid.js';
import { gridToCells } from './grid-cells.js';
import { findEm, findInkLines, type InkLineBox, splitLine } from './ink-lines.js';

/** Figures of two columns stand at least this far apart, in ems. */
const APART = 0.8;
/** What is lower than this is dirt, or what is left of a ruling, in ems. */
const LOWEST = 0.4;
/** So many figures above and below a ruling show that it parts two rows, and so parts their labels. */
const FEWEST_FIGURES = 3;

/** A cell and the words in it. */
export interface Written {
  cell: PixelBox;
  words: InkLineBox[];
}

/** Which sides of a box a line parts. */
type Sides = readonly ['left', 'right'] | readonly ['top', 'bottom'];

/**
 * Goes on with rulings, of which a black and white scan has left but a part, through cells that hold figures on both of
 * their sides and nothing else. A label beside rows that are so parted is parted, too.
 * @param pieces of ink, without rulings
 */
export function partStacks(grid: Grid, pieces: readonly Component[], dpi: number): Grid {
  const level = grid.level.map((edges) => [...edges]);
  const upright = grid.upright.map((edges) => [...edges]);
  const write = (): Written[] => findWords({ ...grid, level, upright }, pieces, dpi);
  partBy(level, grid.ys, ['top', 'bottom'], grid.xs, write(), isStack);
  partBy(upright, grid.xs, ['left', 'right'], grid.ys, write(), isStack);
  const parted = write();
  partBy(level, grid.ys, ['top', 'bottom'], grid.xs, parted, (one, sides, y) =>
    isLabelOfTwo(one, sides, parted, y),
  );
  return { ...grid, level, upright };
}

/** The cells of a grid with the words in them. */
export function findWords(grid: Grid, pieces: readonly Component[], dpi: number): Written[] {
  return findWordsIn(gridToCells(grid), grid, pieces, dpi);
}

/** Boxes within a grid with the words in them. */
export function findWordsIn(
  boxes: readonly PixelBox[],
  grid: Grid,
  pieces: readonly Component[],
  dpi: number,
): Written[] {
  const inside = pieces.filter((piece) => holdsMiddle(grid, piece));
  const em = findEm(inside, dpi);
  return boxes.map((cell) => ({
    cell,
    words: wordsOf(
      inside.filter((piece) => holdsMiddle(cell, piece)),
      em,
    ),
  }));
}

function wordsOf(pieces: Component[], em: number): InkLineBox[] {
  return findInkLines(pieces, em)
    .flatMap((line) => splitLine(line, APART * em))
    .filter(({ top, bottom }) => bottom - top >= LOWEST * em);
}

/** Rules the edges of broken lines through the cells that they part. Changes `edges`. */
function partBy(
  edges: boolean[][],
  places: readonly number[],
  [first, last]: Sides,
  across: readonly number[],
  written: readonly Written[],
  parts: (one: Written, sides: Sides, place: number) => boolean,
): void {
  const [from, to] = first === 'top' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  edges.forEach((line, i) => {
    if (!line.includes(true) || !line.includes(false)) return;
    const place = places[i] as number;
    for (const one of written) {
      const { cell } = one;
      if (cell[first] >= place || cell[last] <= place) continue;
      if (!parts(one, [first, last] as Sides, place)) continue;
      line.forEach((_, edge) => {
        const start = across[edge] as number;
        if (start >= cell[from] && start < cell[to]) line[edge] = true;
      });
    }
  });
}

/** Whether all words of a cell are figures, on both sides of a line and none across it. */
const isStack = ({ words }: Written, sides: Sides, place: number): boolean =>
  words.every(looksLikeFigure) && standBeside(words, sides, place);

/** Whether there are words on both sides of a line, and none across it. */
export function standBeside(
  words: readonly PixelBox[],
  [first, last]: Sides,
  place: number,
): boolean {
  const before = words.filter((word) => word[last] <= place).length;
  const after = words.filter((word) => word[first] >= place).length;
  return before > 0 && after > 0 && before + after === words.length;
}

/** Whether a cell has words above and below a line, and beside it nothing but figures that the line parts. */
function isLabelOfTwo(
  { cell, words }: Written,
  sides: Sides,
  written: readonly Written[],
  y: number,
): boolean {
  if (!standBeside(words, sides, y)) return false;
  const beside = written.filter(
    (other) =>
      other.words.length > 0 &&
      other.cell.left >= cell.right &&
      other.cell.top <= y &&
      other.cell.bottom >= y,
  );
  const over = beside.filter((one) => one.cell.bottom === y);
  const under = beside.filter((one) => one.cell.top === y);
  return (
    beside.every((one) => one.words.length === 1 && one.words.every(looksLikeFigure)) &&
    over.length + under.length === beside.length &&
    Math.min(over.length, under.length) >= FEWEST_FIGURES
  );
}
