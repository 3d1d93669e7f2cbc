import { contains } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import type { Line, Paragraph } from '../model/prose.js';

/** Prose outside tables, in reading order. */
export function findParagraphs(
  pages: { page: PageContent; lines: Line[]; tables: Box[] }[],
): Paragraph[] {
  return pages.flatMap(({ lines, tables }) =>
    lines
      .filter((line) => !tables.some((table) => contains(table, line, 2)))
      .map((line) => ({
        page: line.page,
        x0: line.x0,
        top: line.top,
        x1: line.x1,
        bottom: line.bottom,
        text: line.text,
        lines: [line],
        centred: false,
      })),
  );
}
