import { createHash } from 'node:crypto';
import {
  cellsInQuestion,
  checkContent,
  checkFigures,
  checkNarrative,
  chooseReadings,
  doubtPages,
  extractClaims,
  rankByProse,
  withUnlikely,
} from '../audit/index.js';
import { SCHEMA_VERSION } from '../model/schema-version.js';
import type { Check, ReportDocument, Source, Warning } from '../model/document.js';
import type { PageContent } from '../model/page.js';
import type { ProcessedReport } from '../model/processed-report.js';
import type { Settings } from '../model/settings.js';
import type { PdfDocument } from '../pdf/index.js';
import type { RecognisedReport } from '../recognise/index.js';
import { dataOf } from '../template/index.js';
import { confirmFigures } from './confirm.js';
import { evidenceOf } from './evidence-of.js';
import { figuresOf } from './figures-of.js';
import type { ReadPages } from './read-pages.js';
import type { StageObserver } from './stages.js';

/** A file that has been read, on its way through the pipeline. */
export interface ReadFile extends ReadPages {
  pdf: PdfDocument;
  bytes: Uint8Array;
  name: string;
  /** Set where the bytes are an attachment of the file `name`. */
  attachment?: string;
}

/** One report of a file: its figures checked, confirmed where in doubt, and put together as a document. */
export async function documentOf(
  file: ReadFile,
  report: RecognisedReport,
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport> {
  const { pdf, pages } = file;
  const { form } = report;
  const warnings = file.warnings.filter((warning) => isOfReport(warning, report));
  let figures = figuresOf(report);
  let checks: Check[] = [];
  if (form) {
    const doubted = doubtPages(chooseReadings(form, figures));
    figures = doubted.figures;
    warnings.push(...doubted.warnings);
    checks = checkFigures(form, figures, report.unrecognised);
    ended('audit');
    const first = { figures, checks, firstPage: report.firstPage };
    const confirmed = await confirmFigures(file.bytes, settings, pages, first, ended);
    if (confirmed.figures !== figures) {
      figures = confirmed.figures;
      checks = checkFigures(form, figures, report.unrecognised);
    }
    warnings.push(...confirmed.warnings);
  }
  const { agency, year } = report.meta;
  warnings.push(...report.warnings);
  const narrative = form
    ? checkNarrative(form, figures, report.sections, { agency, year })
    : { claims: extractClaims(report.sections, { agency, year }), checks: [] };
  const document: ReportDocument = {
    schemaVersion: SCHEMA_VERSION,
    source: sourceOf(file, report),
    meta: report.meta,
    data: dataOf(figures),
    cells: figures,
    sections: report.sections,
    narrative: narrative.claims,
    checks: [...rankByProse(checks, narrative.checks, figures), ...narrative.checks],
    unrecognised: report.unrecognised,
    warnings: form ? withUnlikely(warnings, form, agency, figures) : warnings,
  };
  document.checks.push(...checkContent(document));
  ended('audit');
  const cells = cellsInQuestion(figures, document.checks);
  const evidence = await evidenceOf(pdf, cells, async (number) => pages[number - 1]);
  ended('evidence');
  return { document, evidence };
}

const isOfReport = (warning: Warning, report: RecognisedReport): boolean =>
  warning.page === undefined ||
  (warning.page >= report.firstPage && warning.page <= report.lastPage);

function sourceOf(file: ReadFile, report: RecognisedReport): Source {
  const { pdf, pages } = file;
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
