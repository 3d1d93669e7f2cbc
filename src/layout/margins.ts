import { medianOf } from '../geometry/sorted.js';
import type { Line } from '../model/prose.js';

/** Where the body text of a document begins and ends, in points from the left of the page. */
export interface Margins {
  left: number;
  right: number;
  /** Size of most of the text, in points. */
  fontSize: number;
}

/** Edges of lines within this (points) stand on one margin. */
const SAME_MARGIN = 3;
/** Share of the lines that must stand on a margin to make it one. */
const LEAST_SHARE = 0.05;

/** Body margins from the lines of prose: the outermost places where several lines begin and end. */
export function findMargins(lines: Line[]): Margins {
  const least = Math.max(2, lines.length * LEAST_SHARE);
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const ends = lines.map((line) => -line.x1).sort((a, b) => a - b);
  return {
    left: firstCrowd(starts, least),
    right: -firstCrowd(ends, least),
    fontSize: medianOf(lines.map((line) => line.fontSize)),
  };
}

/** First of the ascending values with enough others close behind it; the first of all for none. */
function firstCrowd(values: number[], least: number): number {
  let end = 0;
  for (const [index, value] of values.entries()) {
    while (end < values.length && (values[end] as number) - value <= SAME_MARGIN) end++;
    if (end - index >= least) return value;
  }
  return values[0] ?? 0;
}

/** True where a line stands in the middle between the margins, clear of both. */
export function isCentred(line: Line, margins: Margins): boolean {
  const clear = 2 * margins.fontSize;
  const off = (line.x0 + line.x1) / 2 - (margins.left + margins.right) / 2;
  return (
    Math.abs(off) <= margins.fontSize &&
    line.x0 >= margins.left + clear &&
    line.x1 <= margins.right - clear
  );
}
