import type { Mark } from '../geometry/marks.js';
import type { TextLine } from './stacked-words.js';

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
 * they name, with no ruling between; the labels of the first cell may keep the font of the heads. None where
 * they do not change at one height, or some do not.
 */
export function cutAtFonts(cells: { lines: FontLine[] }[]): number[] {
  const heads = cells[0]?.lines[0]?.font;
  const [first, ...others] = cells.map(({ lines }) => lines);
  if (!first || heads === undefined) return [];
  const isLabels = first.every(({ font }) => font === heads);
  const steps = [...(isLabels ? [] : [first]), ...others].map((lines) => stepIn(lines, heads));
  if (steps.length < LEAST_CELLS || steps.some((step) => step === undefined)) return [];
  const start = Math.min(...steps.map((step) => step?.start ?? Infinity));
  const above = isLabels ? first.filter(({ top }) => top < start - SLACK) : [];
  if (isLabels && (above.length === 0 || above.length === first.length)) return [];
  const ends = [...steps.map((step) => step?.end ?? 0), ...above.map(({ bottom }) => bottom)];
  const end = Math.max(...ends);
  return end <= start + SLACK ? [(end + start) / 2] : [];
}

/** Where the heads' font ends in a cell and others start, for good; undefined where it does not. */
function stepIn(lines: FontLine[], heads: string): { end: number; start: number } | undefined {
  const at = lines.findIndex(({ font }) => font !== heads);
  const rest = lines.slice(at);
  if (at < 1 || rest.some(({ font }) => font === undefined || font === heads)) return undefined;
  return {
    end: Math.max(...lines.slice(0, at).map(({ bottom }) => bottom)),
    start: Math.min(...rest.map(({ top }) => top)),
  };
}
