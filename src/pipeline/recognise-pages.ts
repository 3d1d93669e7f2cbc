import { asShown, turnPage, turnToRead } from '../geometry/turn-page.js';
import { findLines, findParagraphs } from '../layout/index.js';
import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import type { Table } from '../model/table.js';
import type { RecognisedReport } from '../recognise/index.js';
import { recogniseReports } from '../recognise/index.js';
import { findTables, joinTables } from '../table/index.js';
import type { StageObserver } from './stages.js';

/** What was found on the pages of a file, step by step. Boxes are on the pages as they were given. */
export interface RecognisedPages {
  /** Joined over page breaks. */
  tables: Table[];
  reports: RecognisedReport[];
}

/**
 * From pages to the reports printed on them: lines, tables, tables over page breaks, forms. A page
 * that lies on its side is turned for the reading, and every box is turned back; on a page
 * that leans, every box is put where the page shows it.
 */
export function recognisePages(pages: PageContent[], ended: StageObserver): RecognisedPages {
  const upright = pages.map((page) => turnPage(page, turnToRead(page)));
  const lined = upright.map((page) => ({ page, lines: findLines(page) }));
  ended('layout');
  const tabled = lined.map(({ page, lines }) => ({ page, lines, tables: findTables(page, lines) }));
  const tables = joinTables(tabled);
  ended('table');
  const paragraphs = findParagraphs(
    tabled.map((one) => ({ ...one, tables: one.tables.flatMap((table) => table.parts) })),
  );
  ended('layout');
  const reports = recogniseReports({ pages: pages.length, paragraphs, tables });
  ended('recognise');
  return boxesAsShown({ tables, reports }, pages, upright);
}

function boxesAsShown(
  { tables, reports }: RecognisedPages,
  pages: PageContent[],
  upright: PageContent[],
): RecognisedPages {
  if (pages.every((page, i) => page === upright[i] && page.lean === undefined)) {
    return { tables, reports };
  }
  const places = pages.map((page, i) => {
    const turned = upright[i] as PageContent;
    return asShown(turned, page === turned ? 0 : turnToRead(page), page.lean);
  });
  const back = <T extends Box & { page: number }>(box: T): T => places[box.page - 1]?.(box) ?? box;
  return {
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map(back),
      parts: table.parts.map(back),
    })),
    reports: reports.map((report) => ({
      ...report,
      placements: new Map(
        [...report.placements].map(([id, cell]) => [id, cell && back(cell)] as const),
      ),
      unrecognised: report.unrecognised.map(back),
    })),
  };
}
