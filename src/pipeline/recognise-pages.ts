import { asShown, turnPage, turnToRead } from '../geometry/turn-page.js';
import { dropPageCounts } from '../geometry/counted-pages.js';
import { scaleBox, scalePage, scaleToRead } from '../geometry/scale-page.js';
import { cutSheets } from '../geometry/two-up.js';
import { findLines, findParagraphs } from '../layout/index.js';
import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import type { Cell, Table } from '../model/table.js';
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
 * that lies on its side is turned for the reading, one that is shrunk or blown up gets an ordinary size,
 * two pages on one sheet are read one by one, and every box is put back where the page of the file shows it.
 */
export function recognisePages(pages: PageContent[], ended: StageObserver): RecognisedPages {
  const read = pagesToRead(pages);
  const counted = dropPageCounts(read.map(({ page }) => page));
  const lined = counted.map((page) => ({ page, lines: findLines(page) }));
  ended('layout');
  const tabled = lined.map(({ page, lines }) => ({ page, lines, tables: findTables(page, lines) }));
  const tables = joinTables(tabled);
  ended('table');
  const parts = tables.flatMap((table) => table.parts);
  const paragraphs = findParagraphs(
    lined.map(({ page, lines }) => ({
      page,
      lines,
      tables: parts.filter((part) => part.page === page.number),
    })),
  );
  ended('layout');
  const reports = recogniseReports({ pages: read.length, paragraphs, tables });
  ended('recognise');
  const asGiven = read.every(({ page }, i) => page === pages[i] && page.lean === undefined);
  return asGiven ? { tables, reports } : asPrinted({ tables, reports }, read);
}

/** A page as it is read, and the way back: where a box of it lies on which page of the file. */
interface PageToRead {
  page: PageContent;
  number: number;
  back: <T extends Box>(box: T) => T;
}

/** Pages as someone reads them: turned, made straight, in an ordinary size, one by one where a sheet holds two. */
function pagesToRead(pages: PageContent[]): PageToRead[] {
  const factor = scaleToRead(pages);
  const turns = pages.map(turnToRead);
  const upright = pages.map((page, i) => turnPage(page, turns[i] ?? 0));
  const cut = cutSheets(upright).flatMap((halves, i) =>
    halves.map(({ page, left }) => {
      const { number, lean } = pages[i] as PageContent;
      const shown = asShown(upright[i] as PageContent, turns[i] ?? 0, lean);
      const back = <T extends Box>(box: T): T => shown(movedRight(scaleBox(box, 1 / factor), left));
      return { page: scalePage(page, factor), number, back };
    }),
  );
  return cut.map((one, i) => ({
    ...one,
    page: one.page.number === i + 1 ? one.page : { ...one.page, number: i + 1 },
  }));
}

const movedRight = <T extends Box>(box: T, by: number): T => ({
  ...box,
  x0: box.x0 + by,
  x1: box.x1 + by,
});

/** What was found, with the pages of the file and boxes as they are printed on them. */
function asPrinted({ tables, reports }: RecognisedPages, read: PageToRead[]): RecognisedPages {
  const pageOf = (page: number): number => read[page - 1]?.number ?? page;
  const back = <T extends Box & { page: number }>(box: T): T => ({
    ...(read[box.page - 1]?.back(box) ?? box),
    page: pageOf(box.page),
  });
  /** A cell's font size is that of the page as it is read, and so must its width be. */
  const cellBack = (cell: Cell): Cell => ({ ...back(cell), widthAsRead: cell.x1 - cell.x0 });
  const numbered = <T extends { page?: number | undefined }>(item: T): T =>
    item.page === undefined ? item : { ...item, page: pageOf(item.page) };
  return {
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map(cellBack),
      parts: table.parts.map(back),
    })),
    reports: reports.map((report) => ({
      ...report,
      firstPage: pageOf(report.firstPage),
      lastPage: pageOf(report.lastPage),
      sections: report.sections.map(numbered),
      warnings: report.warnings.map(numbered),
      placements: new Map(
        [...report.placements].map(([id, cell]) => [id, cell && cellBack(cell)] as const),
      ),
      unrecognised: report.unrecognised.map(back),
    })),
  };
}
