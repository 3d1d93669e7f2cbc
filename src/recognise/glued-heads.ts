import type { Span } from './figure-columns.js';
import type { HeaderColumn } from './header-columns.js';
import { labelOf } from './label.js';
import type { PrintedColumns } from './plan-columns.js';
import type { FormColumn } from './prepared-form.js';

/**
 * Cuts heads that no white parts: a head over several columns of figures whose text is the heads of
 * as many of the form's columns in their order (本年制发件数本年废止件数现行有效件数) names each of them. Where it
 * is more heads than there are columns, because some are blank throughout, figures have the heads they stand under.
 */
export function cutGluedHeads(
  { headers, cells, middles }: Pick<PrintedColumns, 'headers' | 'cells' | 'middles'>,
  columns: readonly FormColumn[],
): HeaderColumn[] {
  return headers.flatMap((head) => {
    const own = cells.flatMap((cell, at) =>
      cell.from >= head.from && cell.to <= head.to ? [at] : [],
    );
    const text = head.labels[0]?.key ?? '';
    const under = own.map((at) => cells[at] as Span);
    const even = under.length > 1 ? namesIn(text, under.length, columns) : undefined;
    const names =
      even ??
      namesAbove(
        head,
        text,
        own.map((at) => middles[at]),
        columns,
      );
    if (!names) return [head];
    return names.map((name, at) => ({
      ...(under[at] as Span),
      labels: [labelOf(name)],
      path: head.path,
      text: name,
    }));
  });
}

/** The name that stands over each of the middles, where more names than these make up a line of text. */
function namesAbove(
  { line }: HeaderColumn,
  text: string,
  middles: (number | undefined)[],
  columns: readonly FormColumn[],
): string[] | undefined {
  if (!line || middles.length === 0) return undefined;
  for (let count = middles.length + 1; count <= columns.length; count += 1) {
    const names = namesIn(text, count, columns);
    if (!names) continue;
    const own = middles.map((middle) => {
      const share = ((middle ?? Infinity) - line.x0) / (line.x1 - line.x0);
      let left = Math.floor(share * text.length);
      return left < 0 ? -1 : names.findIndex((name) => (left -= name.length) < 0);
    });
    const inOrder = own.every((name, at) => name > (own[at - 1] ?? -1));
    return inOrder ? own.map((name) => names[name] as string) : undefined;
  }
  return undefined;
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
