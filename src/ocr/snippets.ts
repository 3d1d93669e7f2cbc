import type { Component } from './components.js';
import { looksLikeFigure } from './figure-shape.js';
import type { Mask, PixelBox } from './grey.js';
import { boundsOf, findEm, findInkLines, type InkLineBox, splitLine } from './ink-lines.js';
import { coverOf, findHidden } from './hidden-cells.js';
import { findMark } from './mark-shape.js';
import type { StraightPage } from './straight-page.js';
import { trimLine, withoutStrays } from './trim-line.js';

/** A piece of a page that is read in one go: a line of a cell, or of the text around tables. */
export interface Snippet extends PixelBox {
  /** `mark`: known by its shape alone. */
  kind: 'figure' | 'text' | 'mark';
  /** What a mark stands for. */
  mark?: string;
  pieces: Component[];
  /** Index of the cell it stands in; -1 outside tables. */
  cell: number;
  /** Size of the type around it, pixels. */
  em: number;
}

/** A gap this wide parts a line outside tables into pieces that are read by themselves, in ems. */
const WIDE_GAP = 2;
/** The same within a cell. */
const WIDE_GAP_IN_CELL = 4;
/** Outside tables figures this far apart are two: they stand in columns that no ruling parts, in ems. */
const FIGURES_APART = 0.8;
/** So many of them, and so large a share of what stands so far apart, make a row of figures. */
const ROW = 3;
const ROW_SHARE = 0.5;

/** Cuts a page into snippets: cell by cell, then what stands outside. */
export function findSnippets(page: StraightPage, dpi: number): Snippet[] {
  const inCells = groupByCell(page.pieces, page.cells);
  const snippets: Snippet[] = [];
  // Tables and the text around them are set in different sizes.
  const inside = [...inCells].flatMap(([cell, pieces]) => (cell < 0 ? [] : pieces));
  const cellEm = findEm(inside, dpi);
  const textEm = findEm(inCells.get(-1) ?? [], dpi);
  for (const [cell, pieces] of inCells) {
    const em = cell < 0 ? textEm : cellEm;
    const lines = findInkLines(cell < 0 ? pieces : dropSpots(pieces, em), em);
    const gapIn = (line: InkLineBox): number =>
      cell < 0 ? WIDE_GAP * sizeOf(line, em) : WIDE_GAP_IN_CELL * em;
    const cut = lines
      .flatMap((line) => splitLine(line, gapIn(line)))
      .map((part) => trimLine(cell < 0 ? part : withoutStrays(part, em), em));
    const parts = cell < 0 ? cut.flatMap((part) => partFigures(part, em)) : dropDirt(cut, em);
    for (const part of parts) {
      const mark = markOf(page, part, em, parts.length === 1 && cell >= 0);
      if (mark !== '') snippets.push(toSnippet(part, cell, em, mark));
    }
  }
  return [...snippets, ...findHidden(page, new Set(snippets.map(({ cell }) => cell)), cellEm, dpi)];
}

/** Digits are about this high, in ems. */
const DIGIT_HEIGHT = 0.7;

/** Size of the type of a line outside tables: figures of a table without rulings may be set smaller than the prose. */
function sizeOf({ top, bottom }: PixelBox, em: number): number {
  return Math.min(em, (bottom - top) / DIGIT_HEIGHT);
}

/** The figures of a part that is nothing else, or a row of them: digits may touch in some. */
function partFigures(part: InkLineBox, em: number): InkLineBox[] {
  const pieces = splitLine(part, FIGURES_APART * sizeOf(part, em));
  const figures = pieces.filter(looksLikeFigure).length;
  const isRow = figures >= ROW && figures >= ROW_SHARE * pieces.length;
  return isRow || figures === pieces.length ? pieces : [part];
}

/** The figures, and the marks between them, of a snippet that was read as one: no two digits of a figure stand so far apart. */
export function partsOfRow(ink: Mask, { cell, em, pieces, ...box }: Snippet): Snippet[] {
  const parts = splitLine({ ...box, pieces }, FIGURES_APART * sizeOf(box, em));
  return parts.map((part) => toSnippet(part, cell, em, findMark(ink, part, em)));
}

/** Ink too small to be writing, in ems; in a cell that holds writing, also where it makes a line of its own. */
const SPOT = 0.2;
/** Writing is at least this large, and spots beside it on its line are no farther off than this, in ems. */
const WRITING = 0.5;
const BESIDE = 0.25;

/** The pieces of a cell without the spots that stand above and below all of its writing. */
function dropSpots(pieces: Component[], em: number): Component[] {
  const size = (piece: Component): number =>
    Math.max(piece.right - piece.left, piece.bottom - piece.top);
  const writing = pieces.filter((piece) => size(piece) >= WRITING * em);
  if (writing.length === 0) return pieces;
  return pieces.filter(
    (piece) =>
      size(piece) >= SPOT * em ||
      writing.some(
        (other) => piece.bottom > other.top - BESIDE * em && piece.top < other.bottom + BESIDE * em,
      ),
  );
}

/** Dirt in a line of its own beside the writing of a cell is no larger than this both ways, in ems. */
const DIRT = 0.32;

/** The parts of a cell without those that are too small to be writing, where others are large enough. */
function dropDirt(parts: InkLineBox[], em: number): InkLineBox[] {
  const size = (part: InkLineBox): number =>
    Math.max(part.right - part.left, part.bottom - part.top);
  if (!parts.some((part) => size(part) >= WRITING * em)) return parts;
  return parts.filter((part) => size(part) >= DIRT * em);
}

/** A mark told by its shape: 一 in a line by itself is a dash only where it is `alone` in its cell, a slash is one anywhere. */
function markOf(
  { ink, marks }: StraightPage,
  part: InkLineBox,
  em: number,
  alone: boolean,
): string | undefined {
  const mark = findMark(ink, part, em);
  if (marks && isFringe(marks, part, em)) return '';
  return alone || mark === '/' ? mark : spot(part, em);
}

function spot(part: InkLineBox, em: number): '' | undefined {
  return Math.max(part.right - part.left, part.bottom - part.top) < SPOT * em ? '' : undefined;
}

/** What is left of the edge of a stamp lies on it, or beside it within so many ems: a stamp covers this share of the box around both. */
const FRINGE = 0.15;
const FRINGED = 0.3;

/** Whether dirt by itself is what is left of the edge of a stamp. */
function isFringe(marks: Mask, { left, right, top, bottom }: InkLineBox, em: number): boolean {
  if (Math.max(right - left, bottom - top) >= DIRT * em) return false;
  const by = Math.round(FRINGE * em);
  const around = { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
  return coverOf(marks, around) >= FRINGED;
}

function toSnippet(part: InkLineBox, cell: number, em: number, mark: string | undefined): Snippet {
  const snippet = { ...boundsOf(part.pieces), pieces: part.pieces, cell, em };
  if (mark !== undefined) return { ...snippet, kind: 'mark', mark };
  return { ...snippet, kind: looksLikeFigure(part) ? 'figure' : 'text' };
}

/** Pieces by the cell that holds their middle; -1 for those outside all cells. */
function groupByCell(pieces: Component[], cells: PixelBox[]): Map<number, Component[]> {
  const groups = new Map<number, Component[]>();
  for (const piece of pieces) {
    const x = (piece.left + piece.right) / 2;
    const y = (piece.top + piece.bottom) / 2;
    const cell = cells.findIndex(
      (box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom,
    );
    const group = groups.get(cell);
    if (group === undefined) groups.set(cell, [piece]);
    else group.push(piece);
  }
  return groups;
}
