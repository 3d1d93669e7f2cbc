import type { TextRow } from './align-rows.js';

/**
 * The number of a label, behind signs of upright writing or pieces of a group's label beside it:
 * 2.其他, （四）无法提供 2.没有, （3）其他, ②其他.
 */
const ITEM_NUMBER =
  /^(?:[^\p{Nd}\s]{1,9}\s+){0,2}(?:\p{Nd}{1,2}[.．、]|[（(]\p{Nd}{1,2}[)）]|[①-⑳])/u;
/** A label behind its number; its map may be destroyed, and then its first character is no Chinese one. */
const LABEL = /^\s*[^\p{Nd}\s]/u;

/** True for a line whose label begins with a number of its own: no text over it goes on there. */
export function opensItem({ placed }: TextRow): boolean {
  return placed.some(({ chunk }, at) => {
    const behind = chunk.text.replace(ITEM_NUMBER, '');
    if (behind === chunk.text) return false;
    const next = placed[at + 1]?.chunk;
    if (behind.trim() === '') return next !== undefined && !next.numeric && LABEL.test(next.text);
    return LABEL.test(behind);
  });
}
