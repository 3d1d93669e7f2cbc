import type { Mark } from '../geometry/marks.js';

/** Marks that no line of Chinese begins with: they may hang over its end. */
const HUNG = /^[，。、；：）」』】》”’]$/u;
/** A mark this close (font sizes) behind a character follows it. */
const GAP_SHARE = 0.3;

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
