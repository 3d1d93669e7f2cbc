import { PROSE_WORDS } from './block-words.js';
import { type ChunkRow, wordCount } from './chunks.js';
import { ARTICLE } from './section-heading.js';

/** Heads of a table of one row stand on so many lines at most, where not all are as high. */
const MOST_LINES = 4;
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
  for (let lines = 1; lines <= MOST_LINES; lines++) {
    const [text, beside] = rows[index - lines]?.chunks ?? [];
    if (index === lines - 1) return lines > LEAST_LINES ? lines - 1 : 0;
    if (!text || beside || text.numeric || wordCount(text.text) >= PROSE_WORDS) return 0;
    if (ARTICLE.test(text.text)) return lines - 1;
  }
  return 0;
}
