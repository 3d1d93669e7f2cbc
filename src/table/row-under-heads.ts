import { boxAround, holdsCentre, overlapOf } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { cutRow, gapInEms, marksToRows, rowToText } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import { isNumeric } from './chunks.js';
import { sortMarks } from './fill.js';
import { type Grid, gridToBox, type Span } from './grid.js';
import type { FilledGrid } from './ruled.js';

/** The row is no further from its heads than this many times its height. */
const REACH = 2.5;
/** Text may reach over the border of its column by so many points. */
const SLACK = 2;
/** White (ems) between words and figures. */
const WORD_GAP = 0.25;
/** Rows with labels alone above the first figures, at most. */
const MOST_BLANK = 2;
/** A figure under a head is one of several, or stands beside the label of its row. */
const LEAST_TEXTS = 2;

/**
 * A grid that is only heads, with the line below it that has a figure under each of several heads, or a
 * label under the first and a figure under another, and labels without figures between: a table of one row
 * with borders around its heads alone. `marks` are those of the page, `gridded` the boxes of its grids, whose own text is no such
 * line. The grid as it is where none follows.
 */
export function addRowUnderHeads(filled: FilledGrid, marks: Mark[], gridded: Box[]): FilledGrid {
  const { grid } = filled;
  const heads = lowestHeads(filled);
  if (heads.length < LEAST_TEXTS) return filled;
  const { x0, x1, bottom } = gridToBox(grid);
  const below = marks.filter(
    ({ glyph }) =>
      glyph.top > bottom - SLACK &&
      glyph.x0 < x1 &&
      glyph.x1 > x0 &&
      !gridded.some((box) => holdsCentre(box, glyph)),
  );
  const lines = rowsBelow(below, grid, heads);
  if (lines.length === 0) return filled;
  const rows = grid.ys.length - 1;
  const added = {
    xs: grid.xs,
    ys: [...grid.ys, ...lines.map((line) => boxOf(line).bottom)],
    spans: [
      ...grid.spans,
      ...lines.flatMap((_, at) =>
        heads.map(({ col, colSpan }) => ({ row: rows + at, col, rowSpan: 1, colSpan })),
      ),
    ],
  };
  return { grid: added, marks: sortMarks(added, [...filled.marks.flat(), ...lines.flat()]) };
}

const boxOf = (line: Mark[]): Box => boxAround(line.map(({ glyph }) => glyph));

/** The lines close below the grid up to the first with figures under the heads; those before it are labels alone. */
function rowsBelow(marks: Mark[], grid: Grid, heads: Span[]): Mark[][] {
  const lines = marksToRows(marks).slice(0, MOST_BLANK + 1);
  let { bottom } = gridToBox(grid);
  for (const [at, line] of lines.entries()) {
    const box = boxOf(line);
    if (box.top - bottom > REACH * (box.bottom - box.top)) return [];
    const [label = '', ...figures] = textsUnder(line, grid, heads);
    const filled = figures.filter((text) => text !== '');
    if (!filled.every(isNumeric) || label + filled.join('') === '') return [];
    const texts = filled.length + (label === '' ? 0 : 1);
    if (filled.length > 0) return texts >= LEAST_TEXTS ? lines.slice(0, at + 1) : [];
    bottom = box.bottom;
  }
  return [];
}

/** The cells at the foot of a grid from left to right, where all of them hold words; none where one does not. */
function lowestHeads({ grid, marks }: FilledGrid): Span[] {
  const rows = grid.ys.length - 1;
  const lowest = grid.spans.flatMap((span, at) =>
    span.row + span.rowSpan === rows ? [{ span, own: marks[at] ?? [] }] : [],
  );
  const isHead = (own: Mark[]): boolean =>
    own.some(({ glyph }) => /\p{L}/u.test(glyph.text)) &&
    !own.some(({ glyph }) => /\p{Nd}/u.test(glyph.text));
  if (!lowest.every(({ own }) => isHead(own))) return [];
  return lowest.map(({ span }) => span).sort((a, b) => a.col - b.col);
}

/** What of a line stands under each head; nothing where a text stands under several or none. */
function textsUnder(line: Mark[], { xs }: Grid, heads: Span[]): string[] {
  const texts = heads.map(() => [] as Mark[]);
  for (const piece of cutRow(line, (left, right) => gapInEms(left, right) > WORD_GAP)) {
    const { x0, x1 } = boxOf(piece);
    const own = heads.flatMap(({ col, colSpan }, at) =>
      overlapOf(xs[col] as number, xs[col + colSpan] as number, x0, x1) > SLACK ? [at] : [],
    );
    if (own.length !== 1) return [];
    texts[own[0] as number]?.push(...piece);
  }
  return texts.map(rowToText);
}
