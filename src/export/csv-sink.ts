import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BufferedFile } from './buffered-file.js';
import { type Column, FAILURE_COLUMNS } from './columns.js';
import { BYTE_ORDER_MARK, csvLines } from './csv-lines.js';
import { dataPackage, type TabularFile } from './data-package.js';
import { DOCUMENT_TABLES } from './document-tables.js';
import { failureToRow } from './rows.js';
import type { HeaderLanguage, Sink, SinkOptions } from './sink.js';

const FAILURES: TabularFile = {
  name: 'failures',
  title: '未能处理的文件',
  columns: FAILURE_COLUMNS,
};

const DATA_PACKAGE = 'datapackage.json';
const fileName = ({ name }: TabularFile): string => `${name}.csv`;
const nothing = async (): Promise<void> => undefined;

async function createCsv(
  folder: string,
  table: TabularFile,
  header: HeaderLanguage,
): Promise<BufferedFile> {
  const file = await BufferedFile.create(join(folder, fileName(table)));
  const names = table.columns.map((column: Column) =>
    header === 'zh' ? column.title : column.name,
  );
  await file.write(BYTE_ORDER_MARK + csvLines([names]));
  return file;
}

/** cells.csv, reports.csv and checks.csv, and the data package that describes all CSV files. */
export async function createCsvSink({ folder, header }: SinkOptions): Promise<Sink> {
  const open: BufferedFile[] = [];
  for (const table of DOCUMENT_TABLES) {
    open.push(await createCsv(folder, table, header));
  }
  return {
    produces: [...DOCUMENT_TABLES.map(fileName), DATA_PACKAGE],
    report: async ({ rendered }) => {
      for (const [at, file] of open.entries()) await file.write(rendered.tables[at] ?? '');
    },
    rows: async (files) => {
      for (const [at, from] of files.entries()) await open[at]?.append(from);
    },
    failure: nothing,
    close: async () => {
      for (const file of open) await file.close();
      const description = dataPackage([...DOCUMENT_TABLES, FAILURES], header);
      await writeFile(join(folder, DATA_PACKAGE), `${JSON.stringify(description, null, 2)}\n`);
    },
    discard: async () => {
      for (const file of open) await file.discard();
    },
  };
}

/** failures.csv, which every run writes. */
export async function createFailureSink({ folder, header }: SinkOptions): Promise<Sink> {
  const file = await createCsv(folder, FAILURES, header);
  return {
    produces: [fileName(FAILURES)],
    report: nothing,
    failure: (failure) => file.write(csvLines([failureToRow(failure)])),
    close: () => file.close(),
    discard: () => file.discard(),
  };
}
