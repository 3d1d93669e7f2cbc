import { createHash } from 'node:crypto';
import {
  checkContent,
  checkFigures,
  checkNarrative,
  chooseReadings,
  extractClaims,
} from '../audit/index.js';
import { dataOf } from '../template/index.js';
import { SCHEMA_VERSION } from '../model/document.js';
import type { Check, ReportDocument, Source, Warning } from '../model/document.js';
import type { ProcessedReport } from '../model/processed-report.js';
import { DocumentFailure } from '../model/failure.js';
import type { PageContent } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import type { PdfDocument } from '../pdf/index.js';
import { openPdf } from '../pdf/index.js';
import type { RecognisedReport } from '../recognise/index.js';
import { evidenceOf } from './evidence-of.js';
import { confirmFigures } from './confirm.js';
import { figuresOf } from './figures-of.js';
import { readPages } from './read-pages.js';
import { recognisePages } from './recognise-pages.js';
import { NO_OBSERVER } from './stages.js';
import type { StageObserver } from './stages.js';

/** A file on its way through the pipeline. */
interface FileBytes {
  bytes: Uint8Array;
  name: string;
  /** Set where the bytes are an attachment of the file `name`. */
  attachment?: string;
}

/**
 * One file to its report documents: one, or several for a yearbook or a portfolio. A pure function
 * of bytes, name and settings. Throws DocumentFailure where the file cannot be processed.
 *
 * @param name how the file is called in the output; never read for facts about the report
 */
export async function processDocument(
  bytes: Uint8Array,
  name: string,
  settings: Settings,
  ended: StageObserver = NO_OBSERVER,
): Promise<ProcessedReport[]> {
  const pdf = await openPdf(bytes, { reader: settings.reader, limits: settings.limits });
  try {
    const own = await documentsOf(pdf, { bytes, name }, settings, ended);
    if (own.length > 0) return own;
    const attached = await attachedDocuments(pdf, name, settings, ended);
    if (attached.length > 0) return attached;
    throw new DocumentFailure('noReport', '文件中没有政府信息公开工作年度报告');
  } finally {
    pdf.close();
  }
}

/** The reports inside a file's own pages; none where it holds something else. */
async function documentsOf(
  pdf: PdfDocument,
  file: FileBytes,
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport[]> {
  const { pages, warnings } = await readPages(pdf, settings, ended);
  if (!pages.some((page) => page.runs.some((run) => run.visibility === 'visible'))) {
    if (pdf.attachments().length > 0) return [];
    throw new DocumentFailure('noText', '文件中没有可读的文字（可能是扫描件，而文字识别已关闭）');
  }
  const reports = recognisePages(pages, ended).reports.filter(({ kind }) => kind === 'report');
  const documents: ProcessedReport[] = [];
  for (const report of reports) {
    documents.push(await documentOf(pdf, file, pages, report, warnings, settings, ended));
  }
  return documents;
}

/** The reports inside the PDF attachments of a portfolio. */
async function attachedDocuments(
  pdf: PdfDocument,
  name: string,
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport[]> {
  const documents: ProcessedReport[] = [];
  for (const attachment of pdf.attachments()) {
    if (!attachment.name.toLowerCase().endsWith('.pdf')) continue;
    const inner = await openPdf(attachment.bytes, {
      reader: settings.reader,
      limits: settings.limits,
    });
    try {
      const file = { bytes: attachment.bytes, name, attachment: attachment.name };
      documents.push(...(await documentsOf(inner, file, settings, ended)));
    } finally {
      inner.close();
    }
  }
  return documents;
}

async function documentOf(
  pdf: PdfDocument,
  file: FileBytes,
  pages: PageContent[],
  report: RecognisedReport,
  readWarnings: Warning[],
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport> {
  const { form } = report;
  let figures = figuresOf(report);
  let checks: Check[] = [];
  if (form) {
    figures = chooseReadings(form, figures);
    checks = checkFigures(form, figures);
    ended('audit');
    const first = { figures, checks, firstPage: report.firstPage };
    const confirmed = await confirmFigures(file.bytes, settings, pages, first, ended);
    if (confirmed.figures !== figures) {
      figures = confirmed.figures;
      checks = checkFigures(form, figures);
    }
    readWarnings = [...readWarnings, ...confirmed.warnings];
  }
  const { agency, year } = report.meta;
  const narrative = form
    ? checkNarrative(form, figures, report.sections, { agency, year })
    : { claims: extractClaims(report.sections, { agency, year }), checks: [] };
  const document: ReportDocument = {
    schemaVersion: SCHEMA_VERSION,
    source: sourceOf(pdf, file, pages, report),
    meta: report.meta,
    data: dataOf(figures),
    cells: figures,
    sections: report.sections,
    narrative: narrative.claims,
    checks: [...checks, ...narrative.checks],
    unrecognised: report.unrecognised,
    warnings: [...readWarnings.filter((one) => ofReport(one, report)), ...report.warnings],
  };
  document.checks.push(...checkContent(document));
  ended('audit');
  const evidence = await evidenceOf(pdf, pages, figures, checks);
  ended('evidence');
  return { document, evidence };
}

const ofReport = (warning: Warning, report: RecognisedReport): boolean =>
  warning.page === undefined ||
  (warning.page >= report.firstPage && warning.page <= report.lastPage);

function sourceOf(
  pdf: PdfDocument,
  file: FileBytes,
  pages: PageContent[],
  report: RecognisedReport,
): Source {
  const own = pages.slice(report.firstPage - 1, report.lastPage);
  return {
    file: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    pages: pdf.pages,
    producer: pdf.producer,
    textLayer: textLayerOf(own),
    firstPage: report.firstPage,
    lastPage: report.lastPage,
    ...(file.attachment === undefined ? {} : { attachment: file.attachment }),
  };
}

function textLayerOf(pages: PageContent[]): Source['textLayer'] {
  const methods = new Set<string>();
  for (const page of pages) {
    for (const run of page.runs) if (run.visibility === 'visible') methods.add(run.method);
  }
  if (methods.size > 1) return 'mixed';
  if (methods.has('ocr')) return 'scanned';
  return methods.has('text') ? 'digital' : 'none';
}
