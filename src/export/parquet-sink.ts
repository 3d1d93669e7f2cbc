import { join } from 'node:path';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ReportDocument } from '../model/document.js';
import type { Column, ColumnType } from './columns.js';
import type { CsvValue } from './csv-lines.js';
import { DOCUMENT_TABLES } from './document-tables.js';
import type { Sink, SinkOptions } from './sink.js';

const DATABASE = 'parquet.duckdb';

/** One thread keeps the rows in order; the limit keeps memory flat; nothing is fetched from anywhere. */
const CONFIG = {
  threads: '1',
  memory_limit: '512MB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/** Documents between two flushes: each costs as much as hundreds of documents, and holds them in memory until then. */
const FLUSH_DOCUMENTS = 1000;

/** Types while rows come in; a printed date need not be one, so it is cast at the end. */
const STORED: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'VARCHAR',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const createTable = (name: string, columns: readonly Column[]): string =>
  `CREATE TABLE ${quoted(name)} (${columns
    .map((column) => `${quoted(column.name)} ${STORED[column.type]}`)
    .join(', ')})`;

/** Empty texts are empty texts, save where the column is no text: there nothing is known. */
function append(appender: DuckDBAppender, type: ColumnType, value: CsvValue): void {
  if (value === null || (value === '' && type !== 'string')) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (type === 'integer') appender.appendInteger(Number(value));
  else appender.appendDouble(Number(value));
}

/** Zstandard packs the many repeated texts best; what reads Parquet reads it. */
function copyTable(name: string, columns: readonly Column[], path: string): string {
  const names = columns.map((column) =>
    column.type === 'date'
      ? `TRY_CAST(${quoted(column.name)} AS DATE) AS ${quoted(column.name)}`
      : quoted(column.name),
  );
  return `COPY (SELECT ${names.join(', ')} FROM ${quoted(name)}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

interface OpenTable {
  table: (typeof DOCUMENT_TABLES)[number];
  appender: DuckDBAppender;
}

async function openTables(connection: DuckDBConnection): Promise<OpenTable[]> {
  const open: OpenTable[] = [];
  for (const table of DOCUMENT_TABLES) {
    await connection.run(createTable(table.name, table.columns));
    open.push({ table, appender: await connection.createAppender(table.name) });
  }
  return open;
}

function appendDocument({ table, appender }: OpenTable, document: ReportDocument): void {
  for (const row of table.rowsOf(document)) {
    for (const [index, { type }] of table.columns.entries()) {
      append(appender, type, row[index] ?? null);
    }
    appender.endRow();
  }
}

/** cells.parquet, reports.parquet and checks.parquet: the rows and columns of the CSV files, typed. */
export async function createParquetSink({ folder }: SinkOptions): Promise<Sink> {
  const instance = await DuckDBInstance.create(join(folder, DATABASE), CONFIG);
  const connection = await instance.connect();
  const open = await openTables(connection);
  let documents = 0;
  const release = (): void => {
    for (const { appender } of open) appender.closeSync();
    connection.closeSync();
    instance.closeSync();
  };
  return {
    produces: DOCUMENT_TABLES.map(({ name }) => `${name}.parquet`),
    report: async ({ document }) => {
      const whole = document();
      for (const one of open) appendDocument(one, whole);
      documents += 1;
      if (documents % FLUSH_DOCUMENTS === 0) for (const { appender } of open) appender.flushSync();
    },
    failure: async () => undefined,
    close: async () => {
      for (const { appender, table } of open) {
        appender.flushSync();
        const path = join(folder, `${table.name}.parquet`);
        await connection.run(copyTable(table.name, table.columns, path));
      }
      release();
    },
    discard: async () => release(),
  };
}
