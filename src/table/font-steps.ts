import type { Mark } from '../geometry/marks.js';
import type { LinedCell, TextLine } from './stacked-words.js';

/** Cells side by side, at least, that show where heads end. */
const LEAST_CELLS = 2;
/** Lines may overlap by so many points. */
const SLACK = 1;

/** A line of a cell with the font of its first letter or figure, if that is known. */
export interface FontLine extends TextLine {
  font: string | undefined;
}

/** The font of the first letter or figure of a line. */
export function fontOf(row: Mark[]): string | undefined {
  return row.find(({ glyph }) => /[\p{L}\p{Nd}]/u.test(glyph.text))?.glyph.font;
}

/**
 * The height at which a row is cut whose cells all begin in one font and go on in others: heads over what
 * they name, with no ruling between. None where they do not change at one height, or some do not.
 */
export function cutAtFonts(cells: (LinedCell & { lines: FontLine[] })[]): number[] {
  const heads = cells[0]?.lines[0]?.font;
  if (cells.length < LEAST_CELLS || !heads) return [];
  let end = -Infinity;
  let start = Infinity;
  for (const { lines } of cells) {
    const at = lines.findIndex(({ font }) => font !== heads);
    const rest = lines.slice(at);
    if (at < 1 || rest.some(({ font }) => font === undefined || font === heads)) return [];
    end = Math.max(end, ...lines.slice(0, at).map(({ bottom }) => bottom));
    start = Math.min(start, ...rest.map(({ top }) => top));
  }
  return end <= start + SLACK ? [(end + start) / 2] : [];
}
