import { findLines } from '../layout/index.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import type { Table } from '../model/table.js';
import { openPdf } from '../pdf/index.js';
import { findTables } from '../table/index.js';

/**
 * The tables of every page of a PDF, in reading order, each on one page.
 * @throws DocumentFailure where the file or a page of it cannot be read
 */
export async function extractTables(bytes: Uint8Array): Promise<Table[]> {
  const { reader, limits } = DEFAULT_SETTINGS;
  const document = await openPdf(bytes, { reader, limits });
  try {
    const tables: Table[] = [];
    for (let number = 1; number <= document.pages; number++) {
      const page = await document.readPage(number);
      tables.push(...findTables(page, findLines(page)));
    }
    return tables;
  } finally {
    document.close();
  }
}
