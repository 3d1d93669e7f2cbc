/**
 * Writers of everything a run leaves behind. `archive/` opens one writer for a run and feeds it
 * documents and failures in their final order:
 *
 *     const writer = await createRunWriter(folder, { formats: ['json', 'csv'] });
 *     await writer.document(document, checksAcrossReports, pictures);
 *     await writer.failure({ file, sha256, code: 'encrypted', message });
 *     await writer.finish({ version, settings, counts, timings, stages }); // or writer.abort()
 *
 * docs/output.md describes every file and column.
 */
export { drawPage } from './draw-page.js';
export { documentJsonSchema } from './document-schema.js';
export type { FailureRow } from './rows.js';
export type { RunSummary } from './run-json.js';
export { PartFiles } from './part-files.js';
export { type RenderedReport } from './rendered-report.js';
export { openPagePictures } from './html/read-pictures.js';
export { ReportParts } from './report-parts.js';
export { documentToJson } from './report-json.js';
export {
  createRunWriter,
  needsDocument,
  showsPictures,
  OUTPUT_FORMATS,
  type OutputFormat,
  type RunWriter,
  type RunWriterOptions,
} from './run-writer.js';
export type { HeaderLanguage } from './sink.js';
export { OUTPUT_NAMES } from './staging.js';
