import type { PageContent } from '../model/page.js';
import type { Table } from '../model/table.js';

/** Tables of a document, those that go on over a page break as one. */
export function joinTables(pages: { page: PageContent; tables: Table[] }[]): Table[] {
  return pages.flatMap(({ tables }) => tables);
}
