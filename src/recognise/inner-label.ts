import { type Label, labelOf } from './label.js';

/** A number that begins a label, behind other words: 不予公开 2.其他. */
const INNER_NUMBER = /(?<=\S\s*)(?<![\d.])\d{1,2}[.．、]\s*(?=\p{Script=Han})/gu;

/**
 * The numbered label that stands behind other words in a cell: behind the group's label, or pieces of
 * labels set downwards, where no ruling parts the columns of labels. None where there are several.
 */
export function innerLabel(text: string): Label | undefined {
  const [only, more] = [...text.matchAll(INNER_NUMBER)].filter(({ index }) => index > 0);
  return only && !more ? labelOf(text.slice(only.index)) : undefined;
}
