import type { Component } from './components.js';
import { holdsMiddle, type PixelBox } from './grey.js';
import type { Grid } from './grid.js';
import { gridToCells } from './grid-cells.js';

/** A grid with more of its words outside of its cells, or far apart in one, lacks many of its rulings. */
const FIRM = 0.15;
const TORN = 0.2;
/** Pieces of ink this high are writing where they are not thin, as what is left of rulings is, inches. */
const LOWEST = 0.04;
const HIGHEST = 0.3;
const THIN = 0.018;
/** Pieces no farther apart than this stand in one word, inches; words of one cell no farther than that. */
const WORD_GAP = 0.09;
const CELL_GAP = 0.22;
/** More words than this are dirt: of such a page nothing is told, so that time stays bounded. */
const MOST_WORDS = 3000;
/** Two words stand in one row where they have this share of the height of the lower one in common. */
const SAME_ROW = 0.5;

/** Grids, and whether there are rulings among theirs of which but dots are left. */
export interface RuledGrids {
  grids: Grid[];
  worn: boolean;
}

/**
 * The grids of a black and white page. Rulings of which there are but dots are taken where more words stand in cells
 * with them, the upright ones alone where that is enough; they may be so few that they make cells that are none.
 * @param toGrids the grids with such rulings, and without
 * @param pieces of ink
 */
export function chooseGrids(
  toGrids: (dots: 'rulings' | 'uprights' | 'none') => RuledGrids,
  pieces: readonly Component[],
  dpi: number,
): Grid[] {
  const { grids: dotted, worn } = toGrids('rulings');
  if (!worn) return dotted;
  const found = [toGrids('none').grids, toGrids('uprights').grids, dotted].map((grids) => ({
    grids,
    ...placeWords(grids, pieces, dpi),
  }));
  const firm = Math.max(FIRM, (found[0] as { torn: number }).torn);
  return found.reduce((best, one) => (one.torn <= firm && isBetter(one, best) ? one : best)).grids;
}

/** Grids and how many words stand well in them. */
interface Placed {
  grids: Grid[];
  placed: number;
}

/** Whether each line that one has more brings a word to its place: those through strokes of characters bring none. */
function isBetter(one: Placed, best: Placed): boolean {
  const lines = ({ grids }: Placed): number =>
    grids.reduce((sum, { xs, ys }) => sum + xs.length + ys.length, 0);
  return one.placed - best.placed >= Math.max(1, lines(one) - lines(best));
}

/** Grids without those that lack so many of their rulings that their tables are better read by how the texts stand. */
export function dropTorn(
  grids: readonly Grid[],
  pieces: readonly Component[],
  dpi: number,
): Grid[] {
  return grids.filter((grid) => placeWords(grids, pieces, dpi, grid).torn <= TORN);
}

/**
 * How the words at the height of the grids, or of one of them, stand in their cells.
 * @returns how many stand well, and the share that stand in no cell, or far from another one in the same cell: columns
 * whose rulings are lost
 */
function placeWords(
  grids: readonly Grid[],
  pieces: readonly Component[],
  dpi: number,
  at?: Grid,
): { placed: number; torn: number } {
  const words = toWords(pieces, dpi).filter(({ top, bottom }) =>
    (at ? [at] : grids).some(
      (grid) => (top + bottom) / 2 > grid.top && (top + bottom) / 2 < grid.bottom,
    ),
  );
  if (words.length > MOST_WORDS) return { placed: words.length, torn: 0 };
  const cells = grids.flatMap(gridToCells);
  const inCells = groupByCell(words, cells);
  const torn = [...inCells].flatMap(([cell, own]) =>
    cell === undefined ? own : own.filter((word) => standsApart(word, own, dpi)),
  );
  return {
    placed: words.length - torn.length,
    torn: torn.length / Math.max(1, words.length),
  };
}

function groupByCell(
  words: readonly PixelBox[],
  cells: readonly PixelBox[],
): Map<PixelBox | undefined, PixelBox[]> {
  const groups = new Map<PixelBox | undefined, PixelBox[]>();
  for (const word of words) {
    const cell = cells.find((one) => holdsMiddle(one, word));
    const group = groups.get(cell);
    if (group === undefined) groups.set(cell, [word]);
    else group.push(word);
  }
  return groups;
}

/** Whether the next word to the right in the same cell and row is far. */
function standsApart(word: PixelBox, others: readonly PixelBox[], dpi: number): boolean {
  const gaps = others
    .filter((other) => other.left > word.left && areInRow(word, other))
    .map((other) => gapOf(word, other));
  return gaps.length > 0 && Math.min(...gaps) >= CELL_GAP * dpi;
}

const areInRow = (a: PixelBox, b: PixelBox): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >=
  SAME_ROW * Math.min(a.bottom - a.top, b.bottom - b.top);

const gapOf = (a: PixelBox, b: PixelBox): number =>
  Math.max(a.left, b.left) - Math.min(a.right, b.right);

/** Pieces of writing that follow each other closely, as one box. */
function toWords(pieces: readonly Component[], dpi: number): PixelBox[] {
  const written = pieces.filter((piece) => isWriting(piece, dpi)).sort((a, b) => a.left - b.left);
  const words: PixelBox[] = [];
  let open: PixelBox[] = [];
  for (const { left, right, top, bottom } of written) {
    open = open.filter((word) => left - word.right <= WORD_GAP * dpi);
    const word = open.find((one) => areInRow(one, { left, right, top, bottom }));
    if (word) {
      word.right = Math.max(word.right, right);
      word.top = Math.min(word.top, top);
      word.bottom = Math.max(word.bottom, bottom);
    } else {
      const started = { left, right, top, bottom };
      words.push(started);
      open.push(started);
    }
  }
  return words;
}

function isWriting({ left, right, top, bottom }: PixelBox, dpi: number): boolean {
  const [width, height] = [right - left, bottom - top];
  return height >= LOWEST * dpi && height <= HIGHEST * dpi && width > THIN * dpi;
}
