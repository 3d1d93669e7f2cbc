import { DocumentFailure } from '../model/failure.js';
import type { PageContent } from '../model/page.js';
import type { ProcessedReport } from '../model/processed-report.js';
import type { Settings } from '../model/settings.js';
import type { PdfDocument } from '../pdf/index.js';
import { openPdf } from '../pdf/index.js';
import { documentOf } from './document-of.js';
import type { ReadFile } from './document-of.js';
import { ocrNeed } from './needs-ocr.js';
import { readPages } from './read-pages.js';
import { recognisePages } from './recognise-pages.js';
import { NO_OBSERVER } from './stages.js';
import type { StageObserver } from './stages.js';

/**
 * One file to its reports: one, or several for a yearbook or a portfolio. A pure function of bytes,
 * name and settings. Throws DocumentFailure where the file cannot be processed.
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
    const attachments = attachedPdfs(pdf);
    const own = await reportsOf({ pdf, bytes, name }, settings, ended, attachments.length > 0);
    if (own.length > 0) return own;
    const attached = await attachedReports(attachments, name, settings, ended);
    if (attached.length > 0) return attached;
    throw new DocumentFailure('noReport', '文件中没有政府信息公开工作年度报告');
  } finally {
    pdf.close();
  }
}

/** The reports on a file's own pages; none where they hold something else, or nothing but a cover of attachments. */
async function reportsOf(
  file: Omit<ReadFile, 'pages' | 'warnings'>,
  settings: Settings,
  ended: StageObserver,
  isCover: boolean,
): Promise<ProcessedReport[]> {
  const read: ReadFile = { ...file, ...(await readPages(file.pdf, settings, ended)) };
  const { reports } = recognisePages(read.pages, ended);
  const processed: ProcessedReport[] = [];
  for (const report of reports) {
    if (report.kind === 'report') processed.push(await documentOf(read, report, settings, ended));
  }
  if (processed.length === 0 && !isCover) refuseUnreadable(read.pages, settings);
  return processed;
}

/** Tells a file that could not be read from one that holds something else. */
function refuseUnreadable(pages: PageContent[], settings: Settings): void {
  const written = pages.filter((page) => page.runs.some((run) => run.visibility === 'visible'));
  const hint = settings.ocr === 'never' ? '；文字识别已关闭（--ocr never）' : '';
  if (written.length === 0) {
    throw new DocumentFailure('noText', `文件中没有可读的文字${hint}`);
  }
  const unread = (page: PageContent): boolean => ocrNeed(page, 'auto').kind === 'page';
  if (settings.ocr === 'never' && written.every(unread)) {
    throw new DocumentFailure('noText', `文字层没有可信的编码${hint}`);
  }
}

const attachedPdfs = (pdf: PdfDocument): { name: string; bytes: Uint8Array }[] =>
  pdf.attachments().filter(({ name }) => name.toLowerCase().endsWith('.pdf'));

/**
 * The reports inside the PDF attachments of a portfolio. An attachment that cannot be read costs its
 * neighbours nothing; where none gives a report, the first failure is thrown.
 */
async function attachedReports(
  attachments: { name: string; bytes: Uint8Array }[],
  name: string,
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport[]> {
  const processed: ProcessedReport[] = [];
  const failures: DocumentFailure[] = [];
  for (const { name: attachment, bytes } of attachments) {
    try {
      processed.push(...(await attachedReport(bytes, name, attachment, settings, ended)));
    } catch (error) {
      if (!(error instanceof DocumentFailure)) throw error;
      failures.push(error);
    }
  }
  if (processed.length === 0 && failures[0]) throw failures[0];
  return processed;
}

async function attachedReport(
  bytes: Uint8Array,
  name: string,
  attachment: string,
  settings: Settings,
  ended: StageObserver,
): Promise<ProcessedReport[]> {
  const pdf = await openPdf(bytes, { reader: settings.reader, limits: settings.limits });
  try {
    return await reportsOf({ pdf, bytes, name, attachment }, settings, ended, false);
  } finally {
    pdf.close();
  }
}
