import { boxAround } from '../geometry/box.js';
import { medianOf } from '../geometry/sorted.js';
import type { Box } from '../model/box.js';
import type { Glyph } from '../model/page.js';
import type { Word } from '../model/prose.js';
import type { Column } from './align-columns.js';

/** So many heads stand over columns that are all blank but one. */
const LEAST_HEADS = 4;
/** Figures stand inside their cells by so much (ems) at most, or beyond the border by so little. */
const MOST_INSIDE = 1.2;
const BEYOND = 0.3;
/** Figures in the middle are off that of their heads by no more (ems). */
const OFF_MIDDLE = 0.5;
/** All figures stand in their cells alike: to so many ems, and this share of the narrowest column. */
const ALIKE = 0.4;
const ALIKE_SHARE = 0.2;

/** Lines of one head begin, end or are centred alike, to this share of their height. */
const SET_ALIKE = 0.5;
/** Heads in one word are parted by so much white (ems) at the least. */
const HEAD_GAP = 0.3;

/** Where figures stand: one, or all of a column. */
export type Standing = Pick<Box, 'x0' | 'x1'> & { fontSize: number };

/** A cell of the row of figures: from border to border, as the middles of the heads tell. */
type Cell = Column;

/**
 * The columns of one row of figures, some left out, under heads in the middle of cells whose figures
 * are set to one side: the borders are halfway between heads, and all figures keep one distance from
 * the left ones, from the right ones, or from the middles. Undefined where no such
 * distance puts each figure into a cell of its own, or two of them put them into different cells.
 */
export function columnsUnderHeads(heads: Word[], figures: Standing[]): Column[] | undefined {
  const place = figures.length === 1 ? placeOneUnder : placeUnder;
  return place(stacksOf(heads), figures) ?? place(stacksOf(heads.flatMap(cutWord)), figures);
}

/** The same for the one column that is not blank: it stands in the middle under one of the heads, and under no other. */
function placeOneUnder(stacks: Box[], [figure]: Standing[]): Column[] | undefined {
  if (!figure || stacks.length < LEAST_HEADS) return undefined;
  const [own, other] = stacks.filter(({ x0, x1 }) => figure.x0 < x1 && x0 < figure.x1);
  if (!own || other) return undefined;
  const off = Math.abs(own.x0 + own.x1 - figure.x0 - figure.x1) / 2;
  if (off > OFF_MIDDLE * figure.fontSize) return undefined;
  return stacks.map(({ x0, x1 }, col) =>
    stacks[col] === own ? { x0: Math.min(x0, figure.x0), x1: Math.max(x1, figure.x1) } : { x0, x1 },
  );
}

/** The columns of figures that leave out some of those that heads name; undefined as above. */
function placeUnder(stacks: Box[], figures: Standing[]): Column[] | undefined {
  if (figures.length < 2 || stacks.length <= figures.length) return undefined;
  const cells = cellsAround(stacks);
  const sides: Side[] = [
    (figure, cell) => figure.x0 - cell.x0,
    (figure, cell) => cell.x1 - figure.x1,
    (figure, cell) => (figure.x0 + figure.x1 - cell.x0 - cell.x1) / 2,
  ];
  const ways = sides.flatMap((side, at) => waysToPlace(figures, cells, side, at < 2));
  const [way] = ways;
  if (!way || ways.some((other) => other.join() !== way.join())) return undefined;
  return stacks.map((stack, col) => {
    const cell = cells[col] as Cell;
    const own = figures.filter((_, index) => way[index] === col);
    return {
      x0: Math.min(Math.max(stack.x0, cell.x0), ...own.map(({ x0 }) => x0)),
      x1: Math.max(Math.min(stack.x1, cell.x1), ...own.map(({ x1 }) => x1)),
    };
  });
}

/** Heads that stand closer than words do, parted where the gap is wider than between their glyphs. */
function cutWord({ glyphs, fontSize }: Word): Box[] {
  const pieces: Glyph[][] = [];
  for (const glyph of glyphs) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && glyph.x0 - last.x1 < HEAD_GAP * fontSize) piece.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces.map(boxAround);
}

type Side = (figure: Column, cell: Cell) => number;

/**
 * The words of each head, from the lowest up; what stands over several heads, or is set otherwise than
 * the one under it, is none of theirs.
 */
function stacksOf(heads: Box[]): Box[] {
  const stacks: Box[] = [];
  for (const word of [...heads].sort((a, b) => b.bottom - a.bottom)) {
    const under = stacks.filter(({ x0, x1 }) => word.x0 < x1 && x0 < word.x1);
    const [only] = under;
    if (!only) stacks.push(boxAround([word]));
    else if (under.length === 1 && isSetAlike(only, word))
      Object.assign(only, boxAround([only, word]));
  }
  return stacks.sort((a, b) => a.x0 - b.x0);
}

/** True where two lines begin, end or are centred alike, as those of one head are. */
function isSetAlike(a: Box, b: Box): boolean {
  const near = SET_ALIKE * (b.bottom - b.top);
  const off = [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2];
  return off.some((away) => Math.abs(away) <= near);
}

/** Borders halfway between the middles of heads, and as far outside as the next one is inside. */
function cellsAround(stacks: Box[]): Cell[] {
  const middles = stacks.map(({ x0, x1 }) => (x0 + x1) / 2);
  const borders = middles.slice(1).map((middle, at) => (middle + (middles[at] as number)) / 2);
  const first = 2 * (middles[0] as number) - (borders[0] as number);
  const last = 2 * (middles.at(-1) as number) - (borders.at(-1) as number);
  const all = [first, ...borders, last];
  return middles.map((_, at) => ({ x0: all[at] as number, x1: all[at + 1] as number }));
}

/** The cells that the figures can stand in if all keep one distance, for each such distance. */
function waysToPlace(
  figures: Standing[],
  cells: Cell[],
  side: Side,
  atBorder: boolean,
): number[][] {
  const em = medianOf(figures.map(({ fontSize }) => fontSize));
  const narrowest = Math.min(...cells.map(({ x0, x1 }) => x1 - x0));
  const alike = Math.min(ALIKE * em, ALIKE_SHARE * narrowest);
  const [least, most] = atBorder ? [-BEYOND, MOST_INSIDE] : [-OFF_MIDDLE, OFF_MIDDLE];
  return cells.flatMap((cell) => {
    const distance = side(figures[0] as Standing, cell);
    if (distance < least * em || distance > most * em) return [];
    const way = figures.map((figure) =>
      cells.findIndex((one) => Math.abs(side(figure, one) - distance) <= alike),
    );
    const inOrder = way.every((col, at) => col > (way[at - 1] ?? -1));
    return inOrder ? [way] : [];
  });
}
