import type { Check, CheckStatus, ReportDocument } from '../model/document.js';
import type { FailureCode } from '../model/failure.js';
import { indicatorsOfTemplate } from './catalogue.js';
import { INDICATOR_COLUMNS } from './columns.js';
import type { CsvValue } from './csv-lines.js';

/** A file that could not be processed: one row of failures.csv. */
export interface FailureRow {
  file: string;
  /** Empty where the bytes could not be read. */
  sha256: string;
  code: FailureCode;
  page?: number | undefined;
  message: string;
}

/** Values in the order of CELL_COLUMNS, one row for each indicator of the report. */
export function documentToCellRows({ source, meta, cells }: ReportDocument): CsvValue[][] {
  const indicators = indicatorsOfTemplate(meta.template);
  return cells.map((cell) => {
    const indicator = indicators.get(cell.id);
    return [
      source.file,
      source.sha256,
      meta.agency,
      meta.year,
      meta.template,
      cell.id,
      indicator?.tableTitle ?? '',
      indicator?.rowLabel ?? '',
      indicator?.columnLabel ?? '',
      indicator?.unit ?? '',
      cell.value,
      cell.raw,
      cell.remark,
      cell.state,
      cell.page,
      cell.x0,
      cell.top,
      cell.x1,
      cell.bottom,
      cell.method,
      cell.confidence,
    ];
  });
}

const countStatus = (checks: readonly Check[], status: CheckStatus): number =>
  checks.reduce((count, check) => count + (check.status === status ? 1 : 0), 0);

/** Values in the order of REPORT_COLUMNS, then INDICATOR_COLUMNS. */
export function documentToReportRow(document: ReportDocument): CsvValue[] {
  const { source, meta, cells, checks, warnings } = document;
  const values = new Map(cells.map((cell) => [cell.id, cell.value]));
  return [
    source.file,
    source.sha256,
    meta.agency,
    meta.year,
    meta.template,
    meta.title,
    meta.period.from,
    meta.period.to,
    source.pages,
    source.textLayer,
    cells.reduce((count, cell) => count + (cell.state === 'absent' ? 0 : 1), 0),
    countStatus(checks, 'pass'),
    countStatus(checks, 'fail'),
    countStatus(checks, 'unverifiable'),
    warnings.length,
    ...INDICATOR_COLUMNS.map(({ name }) => values.get(name) ?? null),
  ];
}

/** Values in the order of CHECK_COLUMNS, one row for each check of the report. */
export function documentToCheckRows({ source, meta, checks }: ReportDocument): CsvValue[][] {
  return checks.map((check) => [
    source.file,
    meta.agency,
    meta.year,
    check.check,
    check.title,
    check.status,
    check.left,
    check.right,
    check.difference,
    check.cause,
    check.suspects.map(({ id }) => id).join(';'),
    check.message,
  ]);
}

/** Values in the order of FAILURE_COLUMNS. */
export const failureToRow = ({ file, sha256, code, page, message }: FailureRow): CsvValue[] => [
  file,
  sha256,
  code,
  page ?? null,
  message,
];
