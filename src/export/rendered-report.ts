import type { ReportDocument } from '../model/document.js';
import { csvLines } from './csv-lines.js';
import { DOCUMENT_TABLES } from './document-tables.js';
import { documentToJson, reportStem } from './report-json.js';
import { countDocument, emptyCounts, type WrittenCounts } from './run-json.js';

/** Bytes in a file of the run's own, which may be moved from there. */
export interface FilePart {
  file: string;
}

/**
 * A report as the files of text show it. Any thread or process can make it, so that the one that
 * writes only has to write.
 */
export interface RenderedReport<Json = string | Uint8Array | FilePart> {
  /** Name of its file without the ending, and without what tells reports of one name apart. */
  stem: string;
  /** Its file; null where no JSON is wanted. */
  json: Json | null;
  /** Its rows in the order of DOCUMENT_TABLES; none where no CSV is wanted, or they come by themselves. */
  tables: readonly string[];
  counts: WrittenCounts;
}

/** Renders what the formats ask for; `json` gives the report's file where it is had for less. */
export function renderReport(
  document: ReportDocument,
  formats: readonly string[],
  json: (document: ReportDocument) => string | Uint8Array = documentToJson,
): RenderedReport<string | Uint8Array> {
  const counts = emptyCounts();
  countDocument(counts, document);
  const tables = formats.includes('csv') ? DOCUMENT_TABLES : [];
  return {
    stem: reportStem(document),
    json: formats.includes('json') ? json(document) : null,
    tables: tables.map(({ rowsOf }) => csvLines(rowsOf(document))),
    counts,
  };
}
