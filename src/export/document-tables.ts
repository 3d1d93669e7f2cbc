import type { ReportDocument } from '../model/document.js';
import { CELL_COLUMNS, CHECK_COLUMNS, INDICATOR_COLUMNS, REPORT_COLUMNS } from './columns.js';
import type { CsvValue } from './csv-lines.js';
import type { TabularFile } from './data-package.js';
import { documentToCellRows, documentToCheckRows, documentToReportRow } from './rows.js';

/** A table that every report adds rows to. */
export interface DocumentTable extends TabularFile {
  /** Values in the order of the columns. */
  rowsOf: (document: ReportDocument) => CsvValue[][];
}

export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  {
    name: 'cells',
    title: '指标（每行一个单元格）',
    columns: CELL_COLUMNS,
    rowsOf: documentToCellRows,
  },
  {
    name: 'reports',
    title: '报告（每行一份）',
    columns: [...REPORT_COLUMNS, ...INDICATOR_COLUMNS],
    rowsOf: (document) => [documentToReportRow(document)],
  },
  {
    name: 'checks',
    title: '核对结果（每行一项）',
    columns: CHECK_COLUMNS,
    rowsOf: documentToCheckRows,
  },
];
