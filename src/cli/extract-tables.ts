import { asShown, turnPage, turnToRead } from '../geometry/turn-page.js';
import { scaleBox, scalePage, scaleToRead } from '../geometry/scale-page.js';
import { findLines } from '../layout/index.js';
import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import type { Table } from '../model/table.js';
import { openPdf, type PdfDocument } from '../pdf/index.js';
import { findTables } from '../table/index.js';

/**
 * The tables of every page of a PDF, in reading order, each on one page; boxes one below the other
 * are a list, no table. Rows and columns are those
 * of someone who reads the page, on its side where its writing is; boxes are on the page as it is. Scanned
 * pages are read by OCR, whose engines run until `closeEngines`.
 * @throws DocumentFailure where the file or a page of it cannot be read
 */
export async function extractTables(bytes: Uint8Array): Promise<Table[]> {
  const { reader, limits } = DEFAULT_SETTINGS;
  const document = await openPdf(bytes, { reader, limits });
  try {
    const tables: Table[] = [];
    for (let number = 1; number <= document.pages; number++) {
      tables.push(...tablesOf(await readPage(document, number)));
    }
    return tables;
  } finally {
    document.close();
  }
}

/** What ends the engines, once scanned pages have started them. */
let running: (() => Promise<void>) | undefined;

async function readPage(document: PdfDocument, number: number): Promise<PageContent> {
  const page = await document.readPage(number);
  const { scanned, level } = page.trust;
  if (!scanned || level !== 'none') return page;
  // Loaded only here: digital files are done before the engines' code would be.
  const [{ readScannedPage }, { closeSharedOcr }] = await Promise.all([
    import('../pipeline/read-pages.js'),
    import('../pipeline/shared-ocr.js'),
  ]);
  running = closeSharedOcr;
  return readScannedPage(document, page, DEFAULT_SETTINGS);
}

/** Ends the engines that scanned pages have started, so that the process can exit. */
export async function closeEngines(): Promise<void> {
  await running?.();
}

function tablesOf(page: PageContent): Table[] {
  const turn = turnToRead(page);
  const upright = turnPage(page, turn);
  const factor = scaleToRead([page]);
  const scaled = scalePage(upright, factor);
  const tables = findTables(scaled, findLines(scaled)).filter((table) => table.cols > 1);
  const shown = asShown(upright, turn, page.lean);
  const back = <T extends Box>(box: T): T => shown(scaleBox(box, 1 / factor));
  return tables.map((table) => ({
    ...table,
    cells: table.cells.map(back),
    parts: table.parts.map(back),
  }));
}
