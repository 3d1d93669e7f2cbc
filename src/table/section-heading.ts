import { medianOf } from '../geometry/sorted.js';
import { isLarger } from './block-words.js';
import type { Chunk, ChunkRow } from './chunks.js';
import { isNextOrdinal } from './opens-item.js';

/** How headings of the parts of a Chinese document begin: 三、收到和处理政府信息公开申请情况. */
const ORDINAL = /^[一二三四五六七八九十]{1,3}、./u;
/** How parts are named after the articles of a law: 第二十条第（五）项. */
export const ARTICLE = /^第[一二三四五六七八九十百\d]{1,5}[条款项]/u;
/** Such a name and nothing else. */
export const ARTICLE_NAME = /^(?:第[（(]?[一二三四五六七八九十百\d]{1,5}[）)]?[条款项])+$/u;
/** A heading begins no further right of the rows than paragraphs are indented, ems. */
const INDENT = 2.5;
/** Labels begin at the same place within this, sizes are the same within half of it (points). */
const SAME_START = 2;

/**
 * True for a heading, numbered or larger than the rows, between two tables set without more white than
 * between their rows: it stands alone left of all figures above, and before any figures below it, or
 * the end of the page, comes a row of several heads, one of them over the figures above. A label that
 * is wrapped or left blank has none under it, or the heading itself, or it counts on from a label with figures.
 * @param start first row of the table above
 */
export function isSectionHeading(rows: ChunkRow[], index: number, start: number): boolean {
  const [heading, beside] = rows[index]?.chunks ?? [];
  if (!heading || beside || heading.numeric) return false;
  const [next, other] = rows[index + 1]?.chunks ?? [];
  if (next && !other && ORDINAL.test(next.text)) return false;
  const above = rows.slice(start, index);
  if (above.some((row) => isCountedOn(row, heading))) return false;
  const size = medianOf(above.flatMap(({ chunks }) => chunks.map(({ fontSize }) => fontSize)));
  if (!ORDINAL.test(heading.text) && !isLarger(heading, size)) return false;
  const left = Math.min(...above.map(({ chunks }) => (chunks[0] as Chunk).x0));
  const figures = above.flatMap(({ chunks }) => chunks.slice(1).filter(({ numeric }) => numeric));
  if (figures.length === 0 || heading.x0 > left + INDENT * heading.fontSize) return false;
  const from = Math.min(...figures.map(({ x0 }) => x0));
  const rest = rows.slice(index + 1);
  const first = rest.findIndex(({ chunks }) => chunks.some(({ numeric }) => numeric));
  return rest
    .slice(0, first < 0 ? rest.length : first)
    .some(({ chunks }) => chunks.length > 1 && (chunks.at(-1) as Chunk).x1 > from);
}

/** True for a row with figures whose label the heading, begun at its place in its size, counts on from: 二、… under 一、…. */
export function isCountedOn({ chunks: [label, ...others] }: ChunkRow, heading: Chunk): boolean {
  return (
    label !== undefined &&
    others.some(({ numeric }) => numeric) &&
    isNextOrdinal(label.text, heading.text) &&
    Math.abs(label.x0 - heading.x0) < SAME_START &&
    Math.abs(label.fontSize - heading.fontSize) < SAME_START / 2
  );
}
