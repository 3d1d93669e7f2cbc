import type { Engines } from './read-figures.js';
import { isFigure, isUnreadable, readSnippets, type ReadSnippet } from './read-snippets.js';
import { partsOfRow } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/**
 * Reads once more, each by itself, what was read as one figure though its digits stand as far apart as figures of two
 * columns: by their ink alone they may have been words, whose characters stand so, and a fax may lose all the rulings
 * between columns. What no engine could make one figure of may be several, too.
 */
export async function readPartedFigures(
  engines: Engines,
  page: StraightPage,
  read: readonly ReadSnippet[],
): Promise<ReadSnippet[]> {
  const parted = new Map(
    read.flatMap((one) => {
      const parts = mayBeRow(one) ? partsOfRow(page.ink, one.snippet) : [];
      return parts.length > 1 ? [[one, parts] as const] : [];
    }),
  );
  if (parted.size === 0) return [...read];
  const again = await readSnippets(engines, page, [...parted.values()].flat());
  return [...read.filter((one) => !parted.has(one)), ...again];
}

function mayBeRow({ snippet, verdict }: ReadSnippet): boolean {
  return isFigure(verdict) || (snippet.kind === 'figure' && isUnreadable(verdict));
}
