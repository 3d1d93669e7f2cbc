import type { ReportDocument } from './document.js';
import type { Evidence } from './evidence.js';

/** What the pipeline gives for one report: the document, and pictures of the cells that its findings are about. */
export interface ProcessedReport {
  document: ReportDocument;
  evidence: Evidence[];
}
