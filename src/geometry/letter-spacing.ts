import type { Mark } from './marks.js';
import { isWide } from './writing.js';

/** Writing is spaced out where its Chinese characters keep so much white (ems) between them, */
const LEAST = 0.08;
/** and nearly all of them do: this share may stand closer. So many neighbours tell it. */
const CLOSER_SHARE = 0.1;
const LEAST_NEIGHBOURS = 20;
/** White beyond this (ems) parts words. */
const MOST = 0.8;

/**
 * Tells each mark of a page of writing that is spaced out throughout, size by size, how much white
 * belongs to it: a figure's digits stand as far apart as its characters do, and are one figure.
 */
export function markLetterSpacing(marks: Mark[]): void {
  const gaps = new Map<number, number[]>();
  for (const [index, mark] of marks.entries()) {
    const gap = gapBefore(marks[index - 1], mark);
    if (gap === undefined) continue;
    const size = sizeOf(mark);
    const own = gaps.get(size);
    if (own) own.push(gap);
    else gaps.set(size, [gap]);
  }
  const spacing = new Map<number, number>();
  for (const [size, own] of gaps) {
    own.sort((a, b) => a - b);
    const usual = own[Math.floor(own.length * CLOSER_SHARE)] ?? 0;
    if (own.length >= LEAST_NEIGHBOURS && usual >= LEAST * size) spacing.set(size, usual);
  }
  if (spacing.size === 0) return;
  for (const mark of marks) {
    const own = mark.run.method === 'text' ? spacing.get(sizeOf(mark)) : undefined;
    if (own !== undefined) mark.spacing = own;
  }
}

/** Sizes are told apart to half a point. */
const sizeOf = ({ run }: Mark): number => Math.round(run.fontSize * 2) / 2;

/** White between two Chinese characters of one line, drawn one after the other; undefined for any others. */
function gapBefore(before: Mark | undefined, mark: Mark): number | undefined {
  if (!before || before.run.direction !== mark.run.direction) return undefined;
  if (mark.run.method !== 'text' || sizeOf(before) !== sizeOf(mark)) return undefined;
  if (before.lineTop !== mark.lineTop && before.run !== mark.run) return undefined;
  if (!isWide(before.glyph.text) || !isWide(mark.glyph.text)) return undefined;
  const gap = mark.frame.x0 - before.frame.x1;
  return gap > -mark.run.fontSize && gap < MOST * mark.run.fontSize ? gap : undefined;
}
