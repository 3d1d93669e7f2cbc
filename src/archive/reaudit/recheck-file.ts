import { readFile } from 'node:fs/promises';
import {
  applyCorrections,
  type Correction,
  type Digest,
  digest,
  recheck,
} from '../../audit/index.js';
import type { ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';

/** Reads a report document that gouji wrote. Throws RunError where it is none. */
async function readReport(path: string): Promise<ReportDocument> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as ReportDocument;
  } catch (error) {
    throw new RunError(`${path} 不是完整的报告文档，请重新运行 gouji run`, error);
  }
}

/** A report in short, with the corrections in it. */
export interface ReportInShort {
  digest: Digest;
  firstPage: number;
  /** Places of the corrections that found their figure, and of those that could not be used. */
  applied: number[];
  refused: number[];
}

/** Reads a report and reduces it to what is compared across reports. */
export async function shortenFile(
  path: string,
  corrections: readonly Correction[],
): Promise<ReportInShort> {
  const read = await readReport(path);
  const { document, applied, refused } = applyCorrections(read, corrections);
  const placeOf = (correction: Correction): number => corrections.indexOf(correction);
  return {
    digest: digest(document),
    firstPage: document.source.firstPage,
    applied: applied.map(placeOf),
    refused: refused.map(placeOf),
  };
}

/** Reads a report, puts the corrections on top and runs its checks again. */
export async function recheckFile(
  path: string,
  corrections: readonly Correction[],
): Promise<ReportDocument> {
  return recheck(applyCorrections(await readReport(path), corrections).document);
}
