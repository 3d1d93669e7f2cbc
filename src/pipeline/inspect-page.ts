import { DocumentFailure } from '../model/failure.js';
import type { PageContent, Raster } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import type { Cell, Table } from '../model/table.js';
import { openPdf } from '../pdf/index.js';
import { readPages } from './read-pages.js';
import { recognisePages } from './recognise-pages.js';
import { NO_OBSERVER } from './stages.js';

/** One page with all that was found on it, for the eye. */
export interface InspectedPage {
  page: PageContent;
  /** Tables that stand on the page; their cells may lie on other pages too. */
  tables: Table[];
  /** Indicators whose cell stands on the page. */
  indicators: { id: string; cell: Cell }[];
  picture: Raster;
}

/** Reads a whole file as a run would and returns what one page of it gave, with the page's picture at `dpi`. */
export async function inspectPage(
  bytes: Uint8Array,
  number: number,
  dpi: number,
  settings: Settings,
): Promise<InspectedPage> {
  const pdf = await openPdf(bytes, { reader: settings.reader, limits: settings.limits });
  try {
    const { pages } = await readPages(pdf, settings, NO_OBSERVER);
    const page = pages[number - 1];
    if (!page)
      throw new DocumentFailure('noPages', `文件只有 ${pages.length} 页，没有第 ${number} 页`);
    const { tables, reports } = recognisePages(pages, NO_OBSERVER);
    const placed = reports.flatMap((report) => [...report.placements]);
    return {
      page,
      tables: tables.filter((table) => table.parts.some((part) => part.page === number)),
      indicators: placed.flatMap(([id, cell]) => (cell?.page === number ? [{ id, cell }] : [])),
      picture: await pdf.renderPage(number, dpi),
    };
  } finally {
    pdf.close();
  }
}
