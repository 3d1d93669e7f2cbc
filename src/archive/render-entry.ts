import type { Check, ReportDocument } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { OutputFormat, RenderedReport } from '../export/index.js';
import { countChecks } from './count-checks.js';
import type { EntryHead, ReportLine } from './entry.js';
import { Ledger } from './ledger.js';

/** One document of the ledger, to be made ready for the output. */
export interface RenderTask {
  kind: 'render';
  /** Where the ledger lies, see ledger.ts. */
  home: string;
  fingerprint: string;
  hash: string;
  /** Name of the document in this run. */
  name: string;
  /** Report by report, the findings that need more than one report. */
  checks: readonly (readonly Check[])[];
  formats: readonly OutputFormat[];
}

/** One report of a document. */
export interface ReportToSend {
  rendered: RenderedReport;
  /** Where a format needs more than is rendered. */
  whole?: { document: ReportDocument; evidence: readonly Evidence[] };
}

/** What the output needs of one document. */
export interface RenderedEntry {
  head: Pick<EntryHead, 'milliseconds' | 'stages' | 'failure'>;
  /** With the findings across reports counted in. */
  lines: ReportLine[];
  reports: ReportToSend[];
}

/** Takes a document out of the ledger and renders its reports; undefined where it is not there. */
export async function renderEntry(task: RenderTask): Promise<RenderedEntry | undefined> {
  const { home, fingerprint, hash, name, checks, formats } = task;
  const entry = await new Ledger(home, fingerprint).entry(hash);
  if (!entry) return undefined;
  const { needsDocument, renderReport } = await import('../export/index.js');
  const { milliseconds, stages, failure, reports } = entry.head;
  return {
    head: { milliseconds, stages, ...(failure ? { failure } : {}) },
    lines: reports.map((line, at) => withChecks(line, checks[at] ?? [])),
    reports: entry.processed.map(({ document: own, evidence }, at) => {
      const document = completed(own, name, checks[at] ?? []);
      const whole = needsDocument(formats) ? { whole: { document, evidence } } : {};
      return { rendered: inBytes(renderReport(document, formats)), ...whole };
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

const utf8 = new TextEncoder();
const encoded = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? utf8.encode(text) : text;

/** Encoded here, where there is time. */
function inBytes({ json, tables, ...rest }: RenderedReport): RenderedReport {
  return { ...rest, json: json === null ? null : encoded(json), tables: tables.map(encoded) };
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
