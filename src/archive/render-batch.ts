import type { OutputFormat, RenderedReport } from '../export/index.js';
import type { Check, ReportDocument } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { Mentions } from '../model/mentions.js';
import { countChecks } from './count-checks.js';
import type { EntryHead, ReportLine } from './entry.js';
import { Ledger } from './ledger.js';
import type { LedgerPlace } from './worker-protocol.js';

/** One document of a batch. */
export interface DocumentToRender {
  hash: string;
  /** Name of the document in this run. */
  name: string;
  /** Report by report, the findings that need more than one report. */
  checks: readonly (readonly Check[])[];
}

/** Documents of the ledger that follow each other in the output, to be made ready for it. */
export interface RenderTask {
  kind: 'render';
  ledger: LedgerPlace;
  documents: readonly DocumentToRender[];
  formats: readonly OutputFormat[];
  /** Folder for what is rendered, and the beginning of its files' names there, which no other batch has. */
  folder: string;
  prefix: string;
}

/** One report of a document. */
export interface ReportToSend {
  rendered: RenderedReport;
  /** Where a format needs more than is rendered. */
  whole?: { document: ReportDocument; evidence: readonly Evidence[]; mentions?: Mentions };
}

/** What the output needs of one document. */
export interface RenderedDocument {
  head: Pick<EntryHead, 'milliseconds' | 'stages' | 'failure'>;
  /** With the findings across reports counted in. */
  lines: ReportLine[];
  reports: ReportToSend[];
}

/** What came of a batch. */
export interface RenderedBatch {
  /** Files with the rows of all its reports, table by table; see RunWriter. */
  rows: readonly string[];
  /** In the order of the task; undefined for a document that is not in the ledger. */
  documents: readonly (RenderedDocument | undefined)[];
}

/** Takes documents out of the ledger and renders their reports into files. */
export async function renderBatch(task: RenderTask): Promise<RenderedBatch> {
  // Loaded when there is something to render: reading documents needs none of it.
  const { PartFiles } = await import('../export/index.js');
  const ledger = new Ledger(task.ledger.home, task.ledger.fingerprint);
  const parts = new PartFiles(task.folder, task.prefix, task.formats);
  const documents = task.documents.map((document) => renderDocument(document, ledger, parts));
  return { rows: parts.close(), documents };
}

function renderDocument(
  { hash, name, checks }: DocumentToRender,
  ledger: Ledger,
  parts: { add: (document: ReportDocument) => RenderedReport; needDocument: boolean },
): RenderedDocument | undefined {
  const entry = ledger.entry(hash);
  if (!entry) return undefined;
  const { milliseconds, stages, failure, reports } = entry.head;
  return {
    head: { milliseconds, stages, ...(failure ? { failure } : {}) },
    lines: reports.map((line, at) => withChecks(line, checks[at] ?? [])),
    reports: entry.processed.map(({ document: own, evidence }, at) => {
      const document = completed(own, name, checks[at] ?? []);
      const whole = parts.needDocument ? { whole: { document, evidence } } : {};
      return { rendered: parts.add(document), ...whole };
    }),
  };
}

/** Results are kept by content: the file's name and what was found across reports come with the run. */
function completed(
  document: ReportDocument,
  file: string,
  checks: readonly Check[],
): ReportDocument {
  return {
    ...document,
    source: { ...document.source, file },
    checks: [...document.checks, ...checks],
  };
}

/** The line of a report, with findings counted in that need more than one report. */
function withChecks(line: ReportLine, checks: readonly Check[]): ReportLine {
  const more = countChecks(checks);
  return {
    ...line,
    passed: line.passed + more.passed,
    failed: line.failed + more.failed,
    unverifiable: line.unverifiable + more.unverifiable,
  };
}
