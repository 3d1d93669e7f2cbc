import { digest } from '../audit/index.js';
import type { ReportDocument } from '../model/document.js';
import type { EntryHead } from './entry.js';
import { packDigest } from './packed-digest.js';
import { reportLine } from './report-line.js';

/** What an entry's head tells of a document's reports. */
export function reportsTold(
  documents: readonly ReportDocument[],
): Pick<EntryHead, 'reports' | 'digests'> {
  return {
    reports: documents.map(reportLine),
    digests: documents.map((document) => packDigest(digest(document))),
  };
}
