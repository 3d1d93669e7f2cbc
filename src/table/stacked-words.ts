import type { Box } from '../model/box.js';

/** Lines one below the other, in every cell of a row, that show it to be several rows; fewer of more cells under a header. */
const LEAST_LINES = 4;
const LEAST_UNDER_HEADS = 3;
const LEAST_CELLS = 3;
/** Share of a cell's line ends after which the next word would have had room. */
const BROKEN_SHARE = 0.5;
/** What the cell's padding and a space take of its width (points) at least. */
const PADDING = 6;

/** A line of a cell. */
export interface TextLine extends Box {
  text: string;
}

/** The lines of one cell and the width of the cell. */
export interface LinedCell {
  width: number;
  lines: TextLine[];
}

/**
 * True where cells side by side hold as many lines each, at the same heights, and the lines end
 * before the cell is full: rows that no ruling parts. Prose that is wrapped fills its lines.
 * @param headed true for cells under a header
 */
export function isWordStack(
  cells: LinedCell[],
  isSameHeight: (a: Box, b: Box) => boolean,
  headed: boolean,
): boolean {
  const first = cells[0];
  const least = headed && cells.length >= LEAST_CELLS ? LEAST_UNDER_HEADS : LEAST_LINES;
  if (!first || cells.length < 2 || first.lines.length < least) return false;
  return cells.every(
    (cell) =>
      cell.lines.length === first.lines.length &&
      cell.lines.every((line, i) => isSameHeight(line, first.lines[i] as TextLine)) &&
      isBroken(cell),
  );
}

/** Words of a line, at most, in cells of lists side by side. */
const FEW_WORDS = 3;

/**
 * True where three cells or more side by side hold as many short lines each, `least` of them or more, at the same
 * heights: lists set abreast, for texts are not wrapped all alike into so short lines.
 */
export function areListsAbreast(
  cells: LinedCell[],
  isSameHeight: (a: Box, b: Box) => boolean,
  least: number,
): boolean {
  const first = cells[0];
  if (!first || cells.length < LEAST_CELLS || first.lines.length < least) return false;
  return cells.every(
    ({ lines }) =>
      lines.length === first.lines.length &&
      lines.every(
        (line, at) =>
          isSameHeight(line, first.lines[at] as TextLine) &&
          line.text.split(/\s+/u).length <= FEW_WORDS,
      ),
  );
}

/** Labels of rows, at least, that tell them; of two cells this share end although the next would have had room. */
const LEAST_LABELS = 5;
const FREE_SHARE = 0.7;

/**
 * Heights at which cells side by side are cut above each of the short labels in the first one: where the second
 * one has short lines at the very same heights, or where most labels would have had room beside the next. Texts of
 * several lines in the other cells stand beside the first of them. None where a text begins above the labels.
 */
export function cutsAboveLabels(
  cells: LinedCell[],
  isSameHeight: (a: Box, b: Box) => boolean,
): number[] {
  const [labels, second, ...others] = cells;
  if (!labels || !second || labels.lines.length < LEAST_LABELS) return [];
  if (!areShort(labels)) return [];
  const paired =
    others.length > 0 &&
    areShort(second) &&
    second.lines.length === labels.lines.length &&
    second.lines.every((line, at) => isSameHeight(line, labels.lines[at] as TextLine));
  const isBeside = (label: TextLine): boolean =>
    second.lines.some((line) => isSameHeight(line, label));
  const free = others.length === 0 && labels.lines.every(isBeside) && isBroken(labels, FREE_SHARE);
  const lines = cells.flatMap((cell) => cell.lines);
  const first = labels.lines[0] as TextLine;
  if (!(paired || free) || lines.some(({ bottom }) => bottom < first.top)) return [];
  return labels.lines.slice(1).map((label) => {
    const middle = (label.top + label.bottom) / 2;
    const above = lines.filter((line) => (line.top + line.bottom) / 2 < middle);
    const over = above.filter((line) => !isSameHeight(line, label));
    return (Math.max(...over.map(({ bottom }) => bottom)) + label.top) / 2;
  });
}

function areShort({ lines }: LinedCell): boolean {
  return lines.every(({ text }) => text.split(/\s+/u).length <= FEW_WORDS);
}

/** True where most lines end although the first word of the next would have had room. */
function isBroken({ lines, width }: LinedCell, least = BROKEN_SHARE): boolean {
  let broken = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!isForced(lines[i - 1] as TextLine, lines[i] as TextLine, width)) broken++;
  }
  return broken >= least * (lines.length - 1);
}

/** True where the first word of the next line would have had no room on a line. */
export function isForced(line: TextLine, next: TextLine, width: number): boolean {
  return line.x1 - line.x0 + firstWordOf(next) + PADDING > width;
}

/** Width (points) of a line's first word, taking all its characters to be as wide as each other. */
function firstWordOf({ text, x0, x1 }: TextLine): number {
  const space = text.search(/\s/);
  return space < 0 ? x1 - x0 : ((x1 - x0) * space) / text.length;
}
