import {
  applyCorrections,
  type Correction,
  type Digest,
  digest,
  recheck,
} from '../../audit/index.js';
import {
  needsDocument,
  type OutputFormat,
  renderReport,
  type RenderedReport,
} from '../../export/index.js';
import type { Check, ReportDocument } from '../../model/document.js';
import { openReport } from './report-file.js';

/** What every report of a folder is checked with. */
export interface RecheckSettings {
  corrections: readonly Correction[];
  formats: readonly OutputFormat[];
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
  const { document, applied, refused } = applyCorrections(read.document, corrections);
  const placeOf = (correction: Correction): number => corrections.indexOf(correction);
  return {
    digest: digest(document),
    firstPage: document.source.firstPage,
    applied: applied.map(placeOf),
    refused: refused.map(placeOf),
  };
}

/** Reads a report, puts the corrections on top, runs its checks again and adds those across reports. */
export function recheckFile(
  path: string,
  across: readonly Check[],
  { corrections, formats }: RecheckSettings,
): RecheckedReport {
  const read = openReport(path);
  const own = recheck(applyCorrections(read.document, corrections).document);
  const document = { ...own, checks: [...own.checks, ...across] };
  return {
    rendered: renderReport(document, formats, read.rewritten),
    document: needsDocument(formats) ? document : undefined,
  };
}
