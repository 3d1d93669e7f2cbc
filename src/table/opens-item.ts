import type { TextRow } from './align-rows.js';
import { hasOwnNumber } from './own-number.js';

/**
 * The number of a label, behind signs of upright writing or pieces of a group's label beside it:
 * 2.其他, （四）无法提供 2.没有, （3）其他, ②其他.
 */
const ITEM_NUMBER =
  /^(?:[^\p{Nd}\s]{1,9}\s+){0,2}(?:\p{Nd}{1,2}[.．、]|[（(]\p{Nd}{1,2}[)）]|[①-⑳])/u;
/** A label behind its number; its map may be destroyed, and then its first character is no Chinese one. */
const LABEL = /^\s*[^\p{Nd}\s]/u;

/** One label with its number, and not that of a group with what stands beside it. */
const ONE_LABEL = /^\S+(?:(?<=[）)、.．])\s+\S+)?$/u;
/** Words beside a label that are none: units. */
const UNIT_LENGTH = 2;
const ORDINALS = '一二三四五六七八九十';
const ORDINAL = /^[（(]?([一二三四五六七八九十])[）)、]/u;

/**
 * True for a line whose label begins with a number of its own: no text over it goes on there. Numbers in
 * Chinese are those of groups, too, whose labels stand beside their rows: they tell a row where figures
 * stand beside no other label, and where they go on counting from the line above.
 */
export function opensItem(line: TextRow, above: TextRow | undefined): boolean {
  return isNumbered(line) || isLoneLabel(line) || countsOn(line, above) || isUnderItem(line, above);
}

/** True for a label with a number of its own under another such one, both at the same place. */
function isUnderItem({ placed }: TextRow, above: TextRow | undefined): boolean {
  return placed.some(
    ({ chunk, col }) =>
      hasOwnNumber(chunk.text) &&
      above?.placed.some((over) => over.col === col && hasOwnNumber(over.chunk.text)) === true,
  );
}

function isNumbered({ placed }: TextRow): boolean {
  return placed.some(({ chunk }, at) => {
    const behind = chunk.text.replace(ITEM_NUMBER, '');
    if (behind === chunk.text) return false;
    const next = placed[at + 1]?.chunk;
    if (behind.trim() === '') return next !== undefined && !next.numeric && LABEL.test(next.text);
    return LABEL.test(behind);
  });
}

/** True for figures beside one label, which has a number of its own. */
function isLoneLabel({ placed: [label, ...beside] }: TextRow): boolean {
  if (!label || !hasOwnNumber(label.chunk.text) || !ONE_LABEL.test(label.chunk.text)) return false;
  const words = beside.filter(({ chunk }) => !chunk.numeric);
  return (
    words.length < beside.length &&
    words.every(({ chunk }) => Array.from(chunk.text).length <= UNIT_LENGTH)
  );
}

function countsOn({ placed }: TextRow, above: TextRow | undefined): boolean {
  return isNextOrdinal(above?.placed[0]?.chunk.text, placed[0]?.chunk.text);
}

/** True where a label begins with the Chinese ordinal that comes after another label's: （二）… after （一）…. */
export function isNextOrdinal(label: string | undefined, next: string | undefined): boolean {
  const [before, own] = [label, next].map((text) =>
    ORDINALS.indexOf(ORDINAL.exec(text ?? '')?.[1] ?? ' '),
  ) as [number, number];
  return before >= 0 && own === before + 1;
}
