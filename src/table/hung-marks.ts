import type { Mark } from '../geometry/marks.js';

/** Marks that no line of Chinese begins with: they may hang over its end. */
const HUNG = /^[，。、；：）」』】》”’]$/u;
/** A mark this close (font sizes) behind a character follows it. */
const GAP_SHARE = 0.3;

/** Characters of one text set downwards keep one distance, to this share of it. */
const SAME_PITCH = 0.15;
const HAN = /^\p{Script=Han}$/u;
/** What stands in a cell of figures. */
const OF_FIGURE = /^[\d.,+\-—–－／/]$/u;

/**
 * Gives the last character of a text set downwards that runs over the border under its cell, into one of
 * figures, back to that text: it stands under its last two at the distance that these keep.
 * @param marks in drawing order
 * @param homes index of each mark's cell, −1 for none; changed in place
 */
export function keepStacks(marks: Mark[], homes: number[]): void {
  for (const [at, mark] of marks.entries()) {
    const [before, first] = [marks[at - 1], marks[at - 2]];
    if (!before || !first || homes[at] === homes[at - 1] || homes[at - 1] !== homes[at - 2])
      continue;
    if (![first, before, mark].every(({ glyph }) => HAN.test(glyph.text))) continue;
    const pitch = before.glyph.top - first.glyph.top;
    const off = mark.glyph.top - before.glyph.top - pitch;
    const aligned = [before, first].every(({ glyph }) => isOver(glyph.x0, mark.glyph.x0));
    if (!(pitch > 0) || !aligned || Math.abs(off) > SAME_PITCH * pitch) continue;
    const others = marks.filter((other, index) => homes[index] === homes[at] && other !== mark);
    if (others.every(({ glyph }) => OF_FIGURE.test(glyph.text)))
      homes[at] = homes[at - 1] as number;
  }
}

const isOver = (a: number, b: number): boolean => Math.abs(a - b) < 1;

/**
 * Gives a mark that hangs over the end of its line, and with it over the border of its cell, to the cell
 * of the character that it follows.
 * @param marks in drawing order
 * @param homes index of each mark's cell, −1 for none; changed in place
 */
export function keepHungMarks(marks: Mark[], homes: number[]): void {
  for (const [at, mark] of marks.entries()) {
    const before = marks[at - 1];
    if (!before || before.run !== mark.run || mark.run.direction !== 0) continue;
    if (homes[at] === homes[at - 1] || !HUNG.test(mark.glyph.text)) continue;
    const gap = mark.glyph.x0 - before.glyph.x1;
    if (Math.abs(gap) < GAP_SHARE * mark.run.fontSize) homes[at] = homes[at - 1] as number;
  }
}
