import { FORMS } from '../template/index.js';
import { labelOf } from './label.js';

/** So long a piece of a heading of a table, in characters, is no sentence by chance. */
const LONG_PIECE = 8;

/** What the forms print over the columns of their tables: corners, captions and the groups of columns. */
const HEADS = new Set(
  FORMS.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ corner = '', caption = '', columns }) => [
        corner,
        caption,
        ...columns.flatMap(({ group = [] }) => group),
      ]),
    ),
  )
    .map((text) => labelOf(text).key)
    .filter((key) => key !== ''),
);

/**
 * Whether a text is a heading of a table, or a long piece of one, and nothing else. Where no rulings tell the table
 * its topmost headings stand outside it, and are no prose.
 */
export function isHeadOfTable(text: string): boolean {
  const { key } = labelOf(text);
  if (HEADS.has(key)) return true;
  return key.length >= LONG_PIECE && [...HEADS].some((head) => head.includes(key));
}
