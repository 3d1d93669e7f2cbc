import type { Span } from './figure-columns.js';
import type { HeaderColumn } from './header-columns.js';
import { labelOf } from './label.js';
import type { FormColumn } from './prepared-form.js';

/**
 * Cuts heads that no white parts: a head over several columns of figures whose text is the heads of
 * as many of the form's columns in their order (本年制发件数本年废止件数现行有效件数) names each of them.
 */
export function cutGluedHeads(
  heads: readonly HeaderColumn[],
  cells: readonly Span[],
  columns: readonly FormColumn[],
): HeaderColumn[] {
  return heads.flatMap((head) => {
    const under = cells.filter(({ from, to }) => from >= head.from && to <= head.to);
    const text = head.labels[0]?.key ?? '';
    const names = under.length > 1 ? namesIn(text, under.length, columns) : undefined;
    if (!names) return [head];
    return names.map((name, at) => ({
      ...(under[at] as Span),
      labels: [labelOf(name)],
      path: head.path,
      text: name,
    }));
  });
}

/** The names of `count` columns that follow each other and make up `text`; undefined where none do. */
function namesIn(
  text: string,
  count: number,
  columns: readonly FormColumn[],
): string[] | undefined {
  for (let at = 0; at + count <= columns.length; at += 1) {
    const names = takeNames(text, columns.slice(at, at + count));
    if (names) return names;
  }
  return undefined;
}

function takeNames(text: string, columns: readonly FormColumn[]): string[] | undefined {
  const [first, ...rest] = columns;
  if (!first) return text === '' ? [] : undefined;
  for (const name of first.keys.texts) {
    const names = text.startsWith(name) ? takeNames(text.slice(name.length), rest) : undefined;
    if (names) return [name, ...names];
  }
  return undefined;
}
