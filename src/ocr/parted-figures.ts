import type { Engines } from './read-figures.js';
import { isFigure, readSnippets, type ReadSnippet } from './read-snippets.js';
import { partsOfRow } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/**
 * Reads once more, each by itself, what was read as one figure outside tables though its digits stand as far apart as
 * figures of two columns: by their ink alone they may have been words, whose characters stand so.
 */
export async function readPartedFigures(
  engines: Engines,
  page: StraightPage,
  read: readonly ReadSnippet[],
): Promise<ReadSnippet[]> {
  const parted = new Map(
    read.flatMap((one) => {
      const parts = isFigure(one.verdict) ? partsOfRow(one.snippet) : [];
      return parts.length > 1 ? [[one, parts] as const] : [];
    }),
  );
  if (parted.size === 0) return [...read];
  const again = await readSnippets(engines, page, [...parted.values()].flat());
  return [...read.filter((one) => !parted.has(one)), ...again];
}
