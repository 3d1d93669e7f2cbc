import { join } from 'node:path';
import type { ReportDocument } from '../model/document.js';
import type { Sink, SinkOptions } from './sink.js';
import { createSpool } from './spool.js';
import { writeWorkbook } from './xlsx/workbook.js';

const WORKBOOK = 'gouji.xlsx';
const SPOOL = 'workbook.spool';

/** gouji.xlsx. Its sheets are written one after the other, so the reports wait on disk until the end. */
export async function createXlsxSink({ folder, linkBase }: SinkOptions): Promise<Sink> {
  const spool = await createSpool<ReportDocument>(join(folder, SPOOL));
  return {
    produces: [WORKBOOK],
    document: (document) => spool.add({ ...document, sections: [], narrative: [] }),
    failure: async () => undefined,
    close: async () => {
      await spool.close();
      await writeWorkbook({ path: join(folder, WORKBOOK), documents: spool.read, linkBase });
    },
    discard: () => spool.discard(),
  };
}
