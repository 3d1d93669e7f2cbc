import type { Line } from '../model/prose.js';

/** Share of the page's height, at its top and at its foot, where page numbers stand. */
export const MARGIN_SHARE = 0.12;

/** Page numbers that can be no figure of a table: `1 / 2`, `- 1 -`, `第1页`; bare figures and signed ones can. */
const PAGE_NUMBER =
  /^(?:第\s*\d{1,4}\s*页.{0,9}|\d{1,4}\s*[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?|[-—–―─·•~～]+\s*\d{1,4}\s*[-—–―─·•~～]+)$/iu;

/** Those that say what they are. */
const NAMED = /^page:?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;

/**
 * Lines of a page without the page number over or under all others, alone or named as one: where a table
 * goes on to the foot of the page, it would be the table's last row. `height` is the page's, in points.
 */
export function dropPageNumbers(lines: Line[], height: number): Line[] {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return lines.filter((line) => {
    const isOuter =
      (line.top === top && line.bottom <= MARGIN_SHARE * height) ||
      (line.bottom === bottom && line.top >= (1 - MARGIN_SHARE) * height);
    if (!isOuter) return true;
    const text = line.text.trim();
    return !(NAMED.test(text) || (PAGE_NUMBER.test(text) && isAlone(line, lines)));
  });
}

function isAlone(line: Line, lines: Line[]): boolean {
  return !lines.some(
    (other) => other !== line && other.top < line.bottom && line.top < other.bottom,
  );
}
