import type { Mark } from '../geometry/marks.js';
import { marksToRows } from '../geometry/writing.js';
import { overlapOf } from '../geometry/box.js';
import type { Span } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** Fewest cells with text that make a ruled grid a table. */
const LEAST_FILLED = 2;
/** A table has a row or a column in which at least this share of the cells holds text... */
const LEAST_FILL = 0.5;
/** ...and several of them, unless the table has no more cells than this. */
const SMALL_GRID = 8;
/** In a grid of so many texts, the share of them that have another as neighbour. */
const LEAST_BOXES = 3;
const MOST_BOXES = 60;
const BESIDE_SHARE = 0.3;
/** Lines in one cell from which a grid of one column is a box of text, or a table ruled no further. */
const BOX_LINES = 3;
/** Glyphs of one run that stand nearer than this (share of their height) belong to one word. */
const WORD_GAP = 0.15;
/** Where this share of the filled cells are pieces of words that rulings cut, these bound no cells... */
const MOST_PIECES = 0.5;
/** ...and this many cells, so that one label over one border condemns no small table. */
const LEAST_PIECES = 3;

/** False for what rulings enclose without being a table: lone boxes, charts, boxed text. */
export function isTableGrid(filled: FilledGrid): boolean {
  const { grid, marks } = filled;
  const texts = marks.filter((cell) => cell.length > 0).length;
  if (grid.spans.length < 2 || texts < LEAST_FILLED) return false;
  if (!areNeighbours(filled)) return false;
  if (grid.xs.length === 2) return marks.every((cell) => marksToRows(cell).length < BOX_LINES);
  return hasFullLine(filled) && countPieces(marks) < Math.max(LEAST_PIECES, MOST_PIECES * texts);
}

/** True where most texts stand in cells that share a side with another text's, as boxes that lines connect do not. */
function areNeighbours({ grid, marks }: FilledGrid): boolean {
  const texts = grid.spans.filter((_, index) => marks[index]?.length);
  if (texts.length < LEAST_BOXES || texts.length > MOST_BOXES) return true;
  const beside = texts.filter((span) => texts.some((other) => sharesSide(span, other)));
  return beside.length >= BESIDE_SHARE * texts.length;
}

function sharesSide(a: Span, b: Span): boolean {
  const rows = overlapOf(a.row, a.row + a.rowSpan, b.row, b.row + b.rowSpan);
  const cols = overlapOf(a.col, a.col + a.colSpan, b.col, b.col + b.colSpan);
  return (rows === 0 && cols > 0) || (cols === 0 && rows > 0);
}

/** How many cells hold a piece of a word that goes on in another cell beside it, as values over a chart's grid do. */
function countPieces(cells: Mark[][]): number {
  const cellOf = new Map<Mark, number>();
  for (const [cell, marks] of cells.entries()) for (const mark of marks) cellOf.set(mark, cell);
  const sorted = [...cellOf.keys()].sort(
    (a, b) => a.lineTop - b.lineTop || a.glyph.x0 - b.glyph.x0,
  );
  const pieces = new Set<number>();
  for (const [at, mark] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before === undefined || before.run !== mark.run || mark.blankBefore) continue;
    const cell = cellOf.get(mark) as number;
    const beside = cellOf.get(before) as number;
    const gap = mark.glyph.x0 - before.glyph.x1;
    if (cell !== beside && gap < WORD_GAP * (mark.lineBottom - mark.lineTop)) {
      pieces.add(cell).add(beside);
    }
  }
  return pieces.size;
}

/** True where some row or column is mostly filled, as a blank form's labels are and no chart's figures. */
function hasFullLine({ grid, marks }: FilledGrid): boolean {
  const least = grid.spans.length > SMALL_GRID ? LEAST_FILLED : 1;
  const isFull = (trackOf: (span: Span) => number): boolean => {
    const cells = new Map<number, { all: number; filled: number }>();
    for (const [index, span] of grid.spans.entries()) {
      const count = cells.get(trackOf(span)) ?? { all: 0, filled: 0 };
      count.all++;
      if (marks[index]?.length) count.filled++;
      cells.set(trackOf(span), count);
    }
    return [...cells.values()].some(
      ({ all, filled }) => all > 1 && filled >= least && filled >= LEAST_FILL * all,
    );
  };
  return isFull(({ row }) => row) || isFull(({ col }) => col);
}
