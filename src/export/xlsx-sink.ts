import { join } from 'node:path';
import type { ReportDocument } from '../model/document.js';
import type { Sink, SinkOptions } from './sink.js';
import { createSpool } from './spool.js';
import { writeWorkbook } from './xlsx/workbook.js';

const WORKBOOK = 'gouji.xlsx';
const SPOOL = 'workbook.spool';

/** Only what the workbook shows: it is read again for every sheet. */
const lean = (document: ReportDocument): ReportDocument => ({
  ...document,
  data: {},
  sections: [],
  narrative: [],
  cells: document.cells.map((cell) => ({
    ...cell,
    readings: [],
    x0: null,
    top: null,
    x1: null,
    bottom: null,
  })),
});

/** gouji.xlsx. Its sheets are written one after the other, so the reports wait on disk until the end. */
export async function createXlsxSink({ folder, linkBase }: SinkOptions): Promise<Sink> {
  const spool = await createSpool<ReportDocument>(join(folder, SPOOL));
  return {
    produces: [WORKBOOK],
    report: ({ document }) => spool.add(lean(document())),
    failure: async () => undefined,
    close: async () => {
      await spool.close();
      await writeWorkbook({ path: join(folder, WORKBOOK), documents: spool.read, linkBase });
    },
    discard: () => spool.discard(),
  };
}
