import { basename } from 'node:path';
import {
  applyCorrections,
  type Correction,
  type Digest,
  digest,
  recheck,
} from '../../audit/index.js';
import { type OutputFormat, PartFiles, type RenderedReport } from '../../export/index.js';
import type { Check, ReportDocument } from '../../model/document.js';
import { openReport } from './report-file.js';

/** What every report of a folder is checked with. */
export interface RecheckSettings {
  corrections: readonly Correction[];
  formats: readonly OutputFormat[];
  /** Folder for what is rendered, see PartFiles. */
  folder: string;
}

/** A report in short, with the corrections in it. */
export interface ReportInShort {
  digest: Digest;
  firstPage: number;
  /** Places of the corrections that found their figure, and of those that could not be used. */
  applied: number[];
  refused: number[];
}

/** A report checked again, as it will be written; the whole of it only where a format needs that. */
export interface RecheckedReport {
  rendered: RenderedReport;
  document: ReportDocument | undefined;
}

/** Reads a report and reduces it to what is compared across reports. */
export function shortenFile(path: string, { corrections }: RecheckSettings): ReportInShort {
  const read = openReport(path);
  const { document, applied, refused } = applyCorrections(
    read.document,
    corrections,
    basename(path),
  );
  const placeOf = (correction: Correction): number => corrections.indexOf(correction);
  return {
    digest: digest(document),
    firstPage: document.source.firstPage,
    applied: applied.map(placeOf),
    refused: refused.map(placeOf),
  };
}

/** Reports that follow each other in the output, to be checked again. */
export interface ReportsToRecheck {
  /** How the files begin that they are rendered into; no others do. */
  prefix: string;
  /** Each with what was found across reports. */
  reports: readonly { path: string; across: readonly Check[] }[];
}

export interface RecheckedReports {
  /** Files with the rows of all of them, table by table. */
  rows: readonly string[];
  reports: readonly RecheckedReport[];
}

/** Reads reports, puts the corrections on top, runs their checks again and renders them into files. */
export function recheckFiles(
  { prefix, reports }: ReportsToRecheck,
  { corrections, formats, folder }: RecheckSettings,
): RecheckedReports {
  const parts = new PartFiles(folder, prefix, formats);
  const rechecked = reports.map(({ path, across }) => {
    const read = openReport(path);
    const own = recheck(applyCorrections(read.document, corrections, basename(path)).document);
    const document = { ...own, checks: [...own.checks, ...across] };
    const rendered = parts.add(document, read.rewritten);
    return { rendered, document: parts.needDocument ? document : undefined };
  });
  return { rows: parts.close(), reports: rechecked };
}
