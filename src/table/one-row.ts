import { PROSE_WORDS } from './block-words.js';
import { type ChunkRow, wordCount } from './chunks.js';
import { ARTICLE } from './section-heading.js';

/** Heads of a table of one row stand on so many lines at most, where not all are as high; under an article with a blank row. */
const MOST_LINES = 4;
const MOST_NAMED = 5;
/** and on so many at least, where nothing names it. */
const LEAST_LINES = 2;

/**
 * Lines of heads over a row of a label and figures that an article of a law names a table of its own, or that
 * begin the page: texts of one line each, since one head is higher than those beside it. 0 where there are none.
 */
export function headsOver(rows: ChunkRow[], index: number): number {
  const [label, ...figures] = rows[index]?.chunks ?? [];
  if (!label || label.numeric || figures.length === 0 || !figures.every(({ numeric }) => numeric))
    return 0;
  for (let lines = 1; lines <= MOST_NAMED; lines++) {
    const [text, beside] = rows[index - lines]?.chunks ?? [];
    if (index === lines - 1) return lines > LEAST_LINES && lines <= MOST_LINES ? lines - 1 : 0;
    if (!text || beside || text.numeric || wordCount(text.text) >= PROSE_WORDS) return 0;
    if (ARTICLE.test(text.text)) return lines - 1;
  }
  return 0;
}

/**
 * True for an article of a law, over heads of one text each and a row of a label and figures, under rows that begin
 * the page or under one row with such heads: a table of its own. Between other rows it may part one table.
 */
export function endsOneRow(rows: ChunkRow[], index: number, start: number, end: number): boolean {
  if (end !== index - 1 || (start > 0 && (start < end || headsOver(rows, start) === 0)))
    return false;
  const [article, beside] = rows[index]?.chunks ?? [];
  if (!article || beside || !ARTICLE.test(article.text)) return false;
  return rows
    .slice(index + 1, index + 2 + MOST_NAMED)
    .some((_, at) => at > 0 && headsOver(rows, index + 1 + at) === at);
}
