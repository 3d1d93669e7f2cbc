import { boxAround, overlapOf } from '../geometry/box.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import type { Line } from '../model/prose.js';
import { gridToBox } from './grid.js';
import { MARGIN_SHARE } from './page-number.js';
import type { FilledGrid } from './ruled.js';

/** Rows of a ruled running head, at most, and a page number in one of its cells, alone or under its name. */
const HEAD_ROWS = 2;
const IN_HEAD = /(?:^|\s)page:?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;
/** A page number, and the title of a book or a chapter: words of Latin letters. */
const NUMBER = /^\d{1,4}$/u;
const TITLE = /\p{Script=Latin}{3}.*\s\S*\p{Script=Latin}{2}/u;
const HAN = /\p{Script=Han}/u;
/** White between a running head and the page's text, in heights of its line at least. */
const LEAST_GAP = 0.8;
/** Lines of the text that would have figures under the number if it were a figure of a table. */
const LINES_BESIDE = 30;

/** True for a grid in the margin of a page with a named page number in it: a running head, no table. */
export function isRunningHead({ grid, marks }: FilledGrid, height: number): boolean {
  const { top, bottom } = gridToBox(grid);
  const isOutside = bottom <= MARGIN_SHARE * height || top >= (1 - MARGIN_SHARE) * height;
  if (!isOutside || grid.ys.length - 1 > HEAD_ROWS) return false;
  return marks.some((cell) => IN_HEAD.test(marksToRows(cell).map(rowToText).join(' ')));
}

/** Lines of a page without the running head over them: a title with the page number at one of its sides. */
export function dropRunningHead(lines: Line[], height: number): Line[] {
  const first = lines.reduce<Line | undefined>(
    (best, line) => (best && best.top <= line.top ? best : line),
    undefined,
  );
  if (!first || first.bottom > MARGIN_SHARE * height) return lines;
  const head = lines.filter((line) => line.top < first.bottom && line.bottom > first.top);
  return isHead(head, lines) ? lines.filter((line) => !head.includes(line)) : lines;
}

function isHead(head: Line[], lines: Line[]): boolean {
  const sorted = [...head].sort((a, b) => a.x0 - b.x0);
  const number = [sorted[0], sorted.at(-1)].find((line) => line && NUMBER.test(line.text.trim()));
  const titles = head.filter((line) => line !== number);
  if (!number || titles.length === 0) return false;
  if (!titles.some(({ text }) => TITLE.test(text)) || head.some(({ text }) => HAN.test(text)))
    return false;
  const { top, bottom } = boxAround(head);
  const below = lines
    .filter((line) => line.top >= bottom)
    .sort((a, b) => a.top - b.top)
    .slice(0, LINES_BESIDE);
  if (!below[0] || below[0].top - bottom < LEAST_GAP * (bottom - top)) return false;
  return !below.some(
    ({ text, x0, x1 }) => /^\p{Nd}/u.test(text) && overlapOf(x0, x1, number.x0, number.x1) > 0,
  );
}
