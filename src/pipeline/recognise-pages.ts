import { findLines, findParagraphs } from '../layout/index.js';
import type { PageContent } from '../model/page.js';
import type { Table } from '../model/table.js';
import type { RecognisedReport } from '../recognise/index.js';
import { recogniseReports } from '../recognise/index.js';
import { findTables, joinTables } from '../table/index.js';
import type { StageObserver } from './stages.js';

/** What was found on the pages of a file, step by step. */
export interface RecognisedPages {
  /** Joined over page breaks. */
  tables: Table[];
  reports: RecognisedReport[];
}

/** From pages to the reports printed on them: lines, tables, tables over page breaks, forms. */
export function recognisePages(pages: PageContent[], ended: StageObserver): RecognisedPages {
  const lined = pages.map((page) => ({ page, lines: findLines(page) }));
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
  return { tables, reports };
}
