import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import type { Mark } from './marks.js';
import { readableMarks } from './page-runs.js';
import { isWide, marksToRows } from './writing.js';

/** Two upright pages side by side make a sheet at least this many times as wide as high. */
const SHEET = 1.2;
/** Share of the sheet's width that is white between the two pages at least. */
const GUTTER = 0.025;
/** Lines of both halves that stand at one height, to this share of theirs, … */
const SAME_HEIGHT = 0.15;
/** … are rows of one table where they are this share of the lines of the half with fewer. */
const ONE_TABLE = 0.5;
/** A line of so many Chinese characters is prose; so many of them tell a page. */
const PROSE_LENGTH = 15;
const PROSE_LINES = 3;
/** A page holds at least so many glyphs. */
const LEAST_GLYPHS = 20;

/** A page cut out of a sheet: its content, moved to its own left side by `left` points. */
export interface SheetPage {
  page: PageContent;
  left: number;
}

/**
 * The pages printed side by side on the sheets of a document, left before right; what is no such
 * sheet is one page as it is. A sheet is told by the white between its halves, which no text and no
 * ruling crosses, and by lines that stand at heights of their own or are prose on either side; a
 * sheet of the same size whose right half is empty is the last one.
 */
export function cutSheets(pages: readonly PageContent[]): SheetPage[][] {
  const sheets = pages.filter(isSheet);
  return pages.map((page) => {
    const alike = sheets.some(
      ({ width, height }) => width === page.width && height === page.height,
    );
    return alike && gutterOf(page) ? halvesOf(page) : [{ page, left: 0 }];
  });
}

function isSheet(page: PageContent): boolean {
  if (page.width < SHEET * page.height || !gutterOf(page)) return false;
  const halves = sidesOf(page);
  if (halves.some((marks) => marks.length < LEAST_GLYPHS)) return false;
  const rows = halves.map(marksToRows);
  return rows.every(hasProse) || !isOneTable(rows[0] as Mark[][], rows[1] as Mark[][]);
}

/** True where nothing crosses the middle of the page, nor comes near it. */
function gutterOf(page: PageContent): boolean {
  const middle = page.width / 2;
  const [left, right] = sidesOf(page) as [Mark[], Mark[]];
  const from = left.reduce((end, { glyph }) => Math.max(end, glyph.x1), 0);
  const to = right.reduce((start, { glyph }) => Math.min(start, glyph.x0), page.width);
  const crossed = page.rulings.some(({ x0, x1 }) => x0 < from && x1 > to && x0 < middle);
  return !crossed && from < middle && to > middle && to - from >= GUTTER * page.width;
}

function sidesOf(page: PageContent): [Mark[], Mark[]] {
  const middle = page.width / 2;
  const isLeft = ({ glyph }: Mark): boolean => glyph.x0 + glyph.x1 < 2 * middle;
  const marks = readableMarks(page).filter(({ run }) => run.direction === 0);
  return [marks.filter(isLeft), marks.filter((mark) => !isLeft(mark))];
}

function hasProse(rows: Mark[][]): boolean {
  const isProse = (row: Mark[]): boolean =>
    row.filter(({ glyph }) => isWide(glyph.text)).length >= PROSE_LENGTH;
  return rows.filter(isProse).length >= PROSE_LINES;
}

function isOneTable(left: Mark[][], right: Mark[][]): boolean {
  const [some, others] = left.length < right.length ? [left, right] : [right, left];
  // Of a row that begins with a sign of upright writing the others tell the height.
  const middles = others.flat().map(middleOf);
  const alike = some.filter((row) => {
    const first = row[0] as Mark;
    const near = SAME_HEIGHT * (first.lineBottom - first.lineTop);
    return middles.some((middle) => Math.abs(middle - middleOf(first)) <= near);
  });
  return alike.length >= ONE_TABLE * some.length;
}

const middleOf = ({ lineTop, lineBottom }: Mark): number => (lineTop + lineBottom) / 2;

function halvesOf(page: PageContent): SheetPage[] {
  const width = page.width / 2;
  return [0, width].map((left) => {
    const move = <T extends Box>(box: T): T => ({ ...box, x0: box.x0 - left, x1: box.x1 - left });
    const own = <T extends Box>(boxes: T[]): T[] =>
      boxes.filter(({ x0, x1 }) => (x0 + x1 < 2 * width ? 0 : width) === left).map(move);
    const runs = own(page.runs).map((run) => ({ ...run, glyphs: run.glyphs.map(move) }));
    const content = { ...page, width, runs, rulings: own(page.rulings), images: own(page.images) };
    return { page: content, left };
  });
}
